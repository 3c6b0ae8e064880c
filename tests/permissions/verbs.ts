/** Verbs × persons × phases: who may do what, when. The test calls every cell; `docs/permissions.md` is made from it. */
import type { Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as dossier from '#server/dossier';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as reorganisation from '#server/reorganisation';
import { builtIn } from '#lib/organisation/privacy-text.ts';
import { noticeInput, proofread } from '../support/consultation.ts';
import { papers, row } from '../support/catalogues.ts';
import { dot } from '../support/docx.ts';
import { confirmAsProposed } from '../support/lineage/confirm.ts';
import { openDayVerbs } from './open-days.ts';
import { photoVerbs } from './photos.ts';
import { surveyVerbs } from './surveys.ts';
import { moderation, opinionInput, outcome, type Person, type Phase, type Scene, type Stage } from './scene.ts';

export type Verb = {
	/** `module.verb`, as exported by the module's index.ts. */
	name: string;
	call: (actor: Actor, stage: Stage, scene: Scene) => Promise<unknown>;
	/** Who may, and in which phases; for a verb that belongs to no consultation, 'always'. */
	may: Partial<Record<Person, readonly Phase[] | 'always'>>;
	/** Does not belong to a consultation: called once, not in each phase. */
	anyPhase?: true;
	/** Hashes a password, which no transaction may hold up: the allowed call is really kept, after everything else. */
	kept?: true;
};

const bytes = (text: string) => new TextEncoder().encode(text);
const paper = (receivedOn: string) => ({
	channel: 'letter' as const,
	receivedOn,
	clauseNo: '第三条',
	stance: 'oppose' as const,
	text: '一楼采光受影响，总得有个说法。',
	submitterType: 'person' as const,
	name: '陈阿根',
	phone: '',
	ageBand: '' as const,
	forMinor: false
});
const table = { name: 'a.csv', bytes: bytes('姓名,意见内容,收到日期\n刘秀英,加装电梯要尽快,2026-03-05\n') };
const handling = ['open', 'closed'] as const;
const refusal = (opinionIds: string[]) => ({
	...moderation(opinionIds),
	decision: 'reject' as const,
	ground: 'unrelated' as const
});
const group = (title: string, opinionIds: string[]) => ({ title, opinionIds });
const privacyWords = { text: `${builtIn.text}\n\n没有别的了。`, english: builtIn.english };
const always = 'always' as const;
const everyone = { drafter: always } as const;

const inTime = new Date('2026-03-10T12:00:00+08:00');
const arriveLate = (actor: Actor, { consultationId }: Stage, noticeHash: string) =>
	opinions.arriveLate(actor, consultationId, opinionInput('没有网络时写好的。', noticeHash), {
		...{ writtenAt: inTime, clockAhead: 0, corrected: inTime }
	});

const opinionVerbs: Verb[] = [
	{
		name: 'opinions.submit',
		call: (actor, stage, scene) =>
			opinions.submit(actor, stage.consultationId, opinionInput('请把维保费用也写进去。', scene.noticeHash)),
		may: { author: ['open'], otherResident: ['open'] }
	},
	{
		name: 'opinions.withdraw',
		call: (actor, stage) => opinions.withdraw(actor, stage.opinionIds[0] ?? 'none'),
		may: { author: ['open'] }
	},
	{
		name: 'opinions.undo',
		call: async (actor, stage, scene) => {
			const said = () =>
				opinions.submit(scene.people.author, stage.consultationId, opinionInput('刚才点错了。', scene.noticeHash));
			return opinions.undo(actor, stage === scene.stages.open ? (await said()).id : (stage.opinionIds[0] ?? 'none'));
		},
		may: { author: ['open'] }
	},
	{
		name: 'opinions.enterOnBehalf',
		call: (actor, stage) => opinions.enterOnBehalf(actor, stage.consultationId, paper('2026-03-05')),
		may: { clerk: ['open', 'closed', 'feedbackInReview'], streetClerk: ['open', 'closed', 'feedbackInReview'] }
	},
	{
		name: 'feedback.enterOnBehalf',
		call: (actor, stage) => feedback.enterOnBehalf(actor, stage.consultationId, paper('2026-03-05')),
		may: {
			clerk: ['open', 'closed', 'feedbackInReview', 'feedbackPublished'],
			streetClerk: ['open', 'closed', 'feedbackInReview', 'feedbackPublished']
		}
	},
	{
		name: 'opinions.importPaper',
		call: (actor, stage) => opinions.importPaper(actor, stage.consultationId, table, { channel: 'letter' }),
		may: { clerk: ['open', 'closed', 'feedbackInReview'], streetClerk: ['open', 'closed', 'feedbackInReview'] }
	},
	{
		name: 'opinions.moderate',
		call: (actor, stage) =>
			opinions.moderate(actor, stage.consultationId, moderation(stage.opinionIds.slice(0, 1).concat('none'))),
		may: { clerk: ['draft', 'inReview', 'upcoming', ...handling] }
	},
	{
		name: 'opinions.appeal',
		call: async (actor, stage, scene) => {
			const [id = 'none'] = stage.opinionIds;
			if (stage === scene.stages.open) await opinions.moderate(scene.people.clerk, stage.consultationId, refusal([id]));
			return opinions.appeal(actor, { id }, '这条说的就是草案里的维护责任。');
		},
		// Only what was refused, by its author; the days since are counted, the phase of the consultation is not asked.
		may: { author: ['open'] }
	},
	{
		name: 'feedback.decideAppeal',
		call: async (actor, stage, scene) => {
			const [id = 'none'] = stage.opinionIds;
			if (stage === scene.stages.open) {
				await opinions.moderate(scene.people.clerk, stage.consultationId, refusal([id]));
				await opinions.appeal(scene.people.author, { id }, '这条说的就是草案里的维护责任。');
			}
			return feedback.decideAppeal(actor, { id, decision: 'granted', to: 'pending', reason: '' });
		},
		// The clerk here is the one who refused.
		may: { firstReviewer: ['open'], secondReviewer: ['open'] }
	},
	{
		name: 'opinions.arriveLate',
		call: (actor, stage, scene) => arriveLate(actor, stage, scene.noticeHash),
		may: { author: ['closed', 'feedbackInReview'], otherResident: ['closed', 'feedbackInReview'] }
	},
	{
		name: 'feedback.decideLate',
		call: async (actor, stage, scene) => {
			const waits = [scene.stages.closed, scene.stages.feedbackInReview].includes(stage);
			const late = waits ? await arriveLate(scene.people.author, stage, scene.noticeHash) : { id: 'none' };
			return feedback.decideLate(actor, { id: late.id, decision: 'admit', reason: '' });
		},
		may: { clerk: ['closed', 'feedbackInReview'] }
	},
	{
		name: 'opinions.assign',
		call: (actor, stage, scene) =>
			opinions.assign(actor, stage.consultationId, {
				opinionIds: stage.opinionIds.slice(0, 1),
				to: scene.staffIds.clerk
			}),
		// Where nobody has spoken yet there is nothing to share out.
		may: { clerk: handling, drafter: handling }
	},
	{
		name: 'opinions.setStaffDigest',
		call: (actor, stage) => opinions.setStaffDigest(actor, stage.opinionIds[0] ?? 'none', '问维护责任'),
		may: { clerk: handling }
	},
	{
		name: 'opinions.viewIdentity',
		call: (actor, stage) => opinions.viewIdentity(actor, stage.opinionIds[0] ?? 'none'),
		may: { clerk: ['open', 'closed', 'feedbackInReview', 'feedbackPublished'] }
	},
	{
		name: 'opinions.publishAttachment',
		call: async (actor, stage) => {
			const ownerId = stage.opinionIds[0] ?? 'none';
			const file = await attachments.attach(await attachments.keep(bytes('照片')), {
				...{ ownerKind: 'opinion', ownerId, purpose: 'evidence:1', audience: 'staff', name: '照片.txt' }
			});
			return opinions.publishAttachment(actor, ownerId, file.id);
		},
		// Only of an accepted opinion, and only until its feedback is in review.
		may: { clerk: ['closed'] }
	}
];

const feedbackVerbs: Verb[] = [
	{
		name: 'feedback.createGroup',
		call: (actor, stage) => feedback.createGroup(actor, stage.consultationId, group('新的一组', [])),
		may: { clerk: ['draft', 'inReview', 'upcoming', ...handling] }
	},
	{
		name: 'feedback.dismissSuggestion',
		call: (actor, stage) => feedback.dismissSuggestion(actor, stage.consultationId, ['one', 'other']),
		may: { clerk: ['draft', 'inReview', 'upcoming', ...handling] }
	},
	{
		name: 'feedback.renameGroup',
		call: (actor, stage) => feedback.renameGroup(actor, stage.groupIds[0] ?? 'none', '改个名字'),
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.addToGroup',
		call: (actor, stage) => feedback.addToGroup(actor, stage.groupIds[0] ?? 'none', stage.opinionIds),
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.ungroup',
		call: (actor, stage) =>
			feedback.ungroup(actor, stage.consultationId, stage.groupIds.length ? stage.opinionIds : []),
		may: { clerk: ['draft', 'inReview', 'upcoming', ...handling] }
	},
	{
		name: 'feedback.mergeGroups',
		call: (actor, stage) => feedback.mergeGroups(actor, stage.groupIds[0] ?? 'none', stage.groupIds.slice(1)),
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.decide',
		call: (actor, stage) => feedback.decide(actor, stage.consultationId, outcome(stage.opinionIds)),
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.takeBack',
		call: (actor, stage) => feedback.takeBack(actor, stage.consultationId, stage.opinionIds),
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.undo',
		call: async (actor, stage, scene) => {
			const clerks = stage === scene.stages.closed ? [scene.people.clerk] : [];
			for (const clerk of clerks) await feedback.decide(clerk, stage.consultationId, outcome(stage.opinionIds));
			return feedback.undo(actor, stage.consultationId, await opinions.lastAct(stage.consultationId));
		},
		// Only one's own last act, and only while the feedback is not in review.
		may: { clerk: ['closed'] }
	},
	{
		name: 'feedback.begin',
		call: (actor, stage) =>
			feedback.begin(actor, stage.consultationId, { narrative: '更正一处数字。', nextStep: '无' }, '更正一处数字'),
		may: { drafter: ['feedbackPublished'] }
	},
	{
		name: 'feedback.saveText',
		call: (actor, stage) =>
			feedback.saveText(actor, stage.consultationId, { narrative: '共收到三条意见。', nextStep: '报审' }),
		may: { drafter: ['closed'] }
	},
	{
		name: 'feedback.submitForReview',
		call: async (actor, stage, scene) => {
			if (stage.groupIds.length && actor === scene.people.drafter && stage === scene.stages.closed) {
				await feedback.decide(scene.people.clerk, stage.consultationId, outcome(stage.opinionIds));
			}
			return feedback.submitForReview(actor, stage.consultationId, proofread);
		},
		may: { drafter: ['closed'] }
	},
	{
		name: 'feedback.sign',
		call: (actor, stage) => feedback.sign(actor, stage.releaseId, proofread),
		// Of a feedback only; other documents are signed by publication.sign.
		may: { firstReviewer: ['feedbackInReview'] }
	},
	{
		name: 'feedback.publish',
		call: async (actor, stage, scene) => {
			if (actor === scene.people.publisher && stage === scene.stages.feedbackInReview) {
				await publication.sign(scene.people.firstReviewer, stage.releaseId, proofread);
				await publication.signSecrecyReview(scene.people.firstReviewer, stage.releaseId);
				await publication.sign(scene.people.secondReviewer, stage.releaseId, proofread);
			}
			return feedback.publish(actor, stage.consultationId, proofread);
		},
		may: { publisher: ['feedbackInReview'] }
	}
];

/** A further version of the stage's draft, its lineage confirmed. */
async function revision({ versionId }: Stage, { people }: Scene) {
	const { draftId } = await drafts.findVersion(versionId);
	const text = { name: 'a.txt', bytes: bytes('办法\n\n第一条 为了方便。\n第二条 自公布之日起施行。\n') };
	const note = { name: 'b.txt', bytes: bytes('起草说明\n\n为了方便群众。') };
	const { id } = await drafts.importDraft(people.drafter, { draftId, text, note });
	await confirmAsProposed(people.drafter, id);
	return { draftVersionId: id, substance: true, reason: '居民指出缺少专项规划，增加了一条。' };
}

const consultationVerbs: Verb[] = [
	{
		name: 'drafts.importDraft',
		call: (actor, _stage, scene) =>
			drafts.importDraft(actor, {
				unitId: scene.unitId,
				text: { name: 'a.txt', bytes: bytes('办法\n\n第一条 为了方便。\n第二条 自公布之日起施行。\n') },
				note: { name: 'b.txt', bytes: bytes('起草说明\n\n为了方便群众。') }
			}),
		may: everyone,
		anyPhase: true
	},
	{
		name: 'drafts.importHeld',
		call: async (actor, _stage, scene) => {
			const unitId = scene.unitId;
			const text = { name: 'a.txt', bytes: bytes('办法\n\n第一条 为了方便。\n第二条 自公布之日起施行。\n') };
			const note = { name: 'b.txt', bytes: bytes('起草说明\n\n为了方便群众。') };
			const { files, versionId } = await drafts.preview(scene.people.drafter, { unitId, text, note });
			const held = { unitId, versionId, text: files.text.sealed, note: files.note.sealed };
			return drafts.importHeld(actor, held);
		},
		may: everyone,
		anyPhase: true
	},
	{
		name: 'drafts.confirmLineage',
		call: async (actor, _stage, scene) => {
			const { drafter } = scene.people;
			const note = { name: 'b.txt', bytes: bytes('起草说明\n\n为了方便群众。') };
			const text = { name: 'a.txt', bytes: bytes('办法\n\n第一条 为了方便。\n第二条 自公布之日起施行。\n') };
			const { draftId } = await drafts.importDraft(drafter, { unitId: scene.unitId, text, note });
			return confirmAsProposed(actor, (await drafts.importDraft(drafter, { draftId, text, note })).id);
		},
		may: { drafter: always, clerk: always },
		anyPhase: true
	},
	{
		name: 'consultations.draftNotice',
		call: (actor, stage) => consultations.draftNotice(actor, stage.versionId, noticeInput({ opensOn: '2026-06-01' })),
		may: everyone,
		anyPhase: true
	},
	{
		name: 'consultations.editNotice',
		call: (actor, stage) => consultations.editNotice(actor, stage.consultationId, noticeInput({ title: '改过的标题' })),
		may: { drafter: ['draft'] }
	},
	{
		name: 'consultations.attachFile',
		call: (actor, stage) =>
			consultations.attachFile(actor, stage.consultationId, {
				purpose: 'annex',
				file: { name: '清单.png', bytes: dot }
			}),
		may: { drafter: ['draft'] }
	},
	{
		name: 'consultations.detachFile',
		call: async (actor, stage, scene) => {
			if (actor === scene.people.drafter && stage === scene.stages.draft) {
				const annex = { purpose: 'annex', file: { name: '清单.png', bytes: dot } } as const;
				await consultations.attachFile(actor, stage.consultationId, annex);
			}
			const [file] = await consultations.listFiles(stage.consultationId);
			return consultations.detachFile(actor, stage.consultationId, file?.id ?? 'none');
		},
		may: { drafter: ['draft'] }
	},
	{
		name: 'consultations.approveShortening',
		call: (actor, stage) => consultations.approveShortening(actor, stage.consultationId),
		may: { publisher: ['draft'] }
	},
	{
		name: 'consultations.submitForReview',
		call: (actor, stage) => consultations.submitForReview(actor, stage.consultationId, proofread),
		may: { drafter: ['draft'] }
	},
	{
		name: 'consultations.publish',
		call: async (actor, stage, scene) => {
			if (actor === scene.people.publisher && stage === scene.stages.inReview) {
				await publication.sign(scene.people.firstReviewer, stage.releaseId, proofread);
				await publication.signSecrecyReview(scene.people.firstReviewer, stage.releaseId);
				await publication.sign(scene.people.secondReviewer, stage.releaseId, proofread);
			}
			return consultations.publish(actor, stage.consultationId, proofread);
		},
		may: { publisher: ['inReview'] }
	},
	{
		name: 'consultations.extend',
		call: (actor, stage) =>
			consultations.extend(actor, stage.consultationId, {
				lastDay: '2026-06-30',
				reason: '节假日期间不便阅读，应街道请求延长征求意见时间。'
			}),
		may: { publisher: ['upcoming', 'open'] }
	},
	{
		name: 'consultations.revise',
		call: async (actor, stage, scene) =>
			consultations.revise(actor, stage.consultationId, await revision(stage, scene)),
		may: { drafter: ['open'] }
	},
	{
		name: 'consultations.dropRevision',
		call: async (actor, stage, scene) => {
			const input = await revision(stage, scene);
			await consultations.revise(scene.people.drafter, stage.consultationId, input);
			return consultations.dropRevision(actor, stage.consultationId);
		},
		may: { drafter: ['open'] }
	},
	{
		name: 'consultations.cancel',
		call: (actor, stage) => consultations.cancel(actor, stage.consultationId, '资金来源发生变化，本事项调出年度目录。'),
		may: { publisher: ['upcoming', 'open'] }
	}
];

const publicationVerbs: Verb[] = [
	{
		name: 'publication.classify',
		call: (actor, stage) => publication.classify(actor, stage.releaseId, 'proactive'),
		may: { drafter: ['draft', 'closed'] }
	},
	{
		name: 'publication.sign',
		call: (actor, stage) => publication.sign(actor, stage.releaseId, proofread),
		may: { firstReviewer: ['inReview', 'feedbackInReview'] }
	},
	{
		name: 'publication.sendBack',
		call: (actor, stage) => publication.sendBack(actor, stage.releaseId, '第二条的数字请再核一遍。'),
		may: { firstReviewer: ['inReview', 'feedbackInReview'] }
	},
	{
		name: 'publication.signSecrecyReview',
		call: (actor, stage) => publication.signSecrecyReview(actor, stage.releaseId),
		may: {
			firstReviewer: ['inReview', 'feedbackInReview'],
			secondReviewer: ['inReview', 'feedbackInReview'],
			publisher: ['inReview', 'feedbackInReview']
		}
	}
];

const compilers = { officeDrafter: always, justiceDrafter: always } as const;
const compilerOnly = { justiceDrafter: always } as const;
const why = { reasonPublic: '市级资金计划调整，本年度不再具备实施条件。', effectiveOn: '2026-03-06' };
const once = (verb: Omit<Verb, 'anyPhase'>): Verb => ({ ...verb, anyPhase: true });

const catalogueVerbs: Verb[] = [
	once({
		name: 'catalogue.createCatalogue',
		call: (actor) => catalogue.createCatalogue(actor, { year: 2030, title: '2030年度目录', organ: '云汐区人民政府' }),
		may: compilers
	}),
	once({
		name: 'catalogue.addEntry',
		call: (actor, _stage, scene) => catalogue.addEntry(actor, scene.openVersionId, entryOf(scene, 9)),
		may: compilerOnly
	}),
	once({
		name: 'catalogue.editEntry',
		call: async (actor, _stage, scene) => {
			const added = await catalogue.addEntry(scene.people.justiceDrafter, scene.openVersionId, entryOf(scene, 8));
			return catalogue.editEntry(actor, scene.openVersionId, added.itemId, {
				...entryOf(scene, 8),
				title: '改过的事项名称'
			});
		},
		may: compilerOnly
	}),
	once({
		name: 'catalogue.removeEntry',
		call: async (actor, _stage, scene) => {
			const added = await catalogue.addEntry(scene.people.justiceDrafter, scene.openVersionId, entryOf(scene, 7));
			return catalogue.removeEntry(actor, scene.openVersionId, added.itemId);
		},
		may: compilerOnly
	}),
	once({
		name: 'catalogue.importEntries',
		call: (actor, _stage, scene) =>
			catalogue.importEntries(
				actor,
				scene.openVersionId,
				{ name: 'a.csv', bytes: bytes('序号,事项名称,承办单位\n5,河道整治,没有这个局\n') },
				{ dryRun: true }
			),
		may: compilerOnly
	}),
	once({
		name: 'catalogue.setPapers',
		call: (actor, _stage, scene) => catalogue.setPapers(actor, scene.openVersionId, papers),
		may: compilerOnly
	}),
	once({
		name: 'catalogue.submitForReview',
		call: async (actor, _stage, scene) => {
			await catalogue.setPapers(scene.people.justiceDrafter, scene.openVersionId, papers);
			const release = (await publication.latestOf('catalogue', scene.openVersionId))!;
			await publication.classify(scene.people.justiceDrafter, release.id, 'proactive');
			return catalogue.submitForReview(actor, scene.openVersionId, proofread);
		},
		may: compilerOnly
	}),
	once({
		name: 'catalogue.beginAdjustment',
		call: (actor, _stage, scene) => catalogue.beginAdjustment(actor, scene.settledCatalogueId),
		may: compilers
	}),
	once({
		name: 'catalogue.adjust',
		call: (actor, _stage, scene) =>
			catalogue.adjust(actor, scene.adjustingId, { kind: 'remove', itemId: scene.itemIds[0]!, ...why }),
		may: compilerOnly
	}),
	once({
		name: 'catalogue.undoAdjustments',
		call: async (actor, _stage, scene) => {
			const itemId = scene.itemIds[1]!;
			await catalogue.adjust(scene.people.justiceDrafter, scene.adjustingId, { kind: 'remove', itemId, ...why });
			return catalogue.undoAdjustments(actor, scene.adjustingId, itemId);
		},
		may: compilerOnly
	}),
	once({
		name: 'catalogue.dropAdjustment',
		call: async (actor, _stage, scene) => {
			await catalogue.dropAdjustment(scene.people.justiceDrafter, scene.adjustingId);
			const { id } = await catalogue.beginAdjustment(scene.people.justiceDrafter, scene.settledCatalogueId);
			return catalogue.dropAdjustment(actor, id);
		},
		may: compilerOnly
	}),
	once({
		name: 'dossier.publishCatalogue',
		call: (actor, _stage, scene) => dossier.publishCatalogue(actor, scene.reviewedVersionId, proofread),
		may: { publisher: always }
	}),
	once({
		name: 'catalogue.recordStage',
		call: (actor, _stage, scene) =>
			catalogue.recordStage(actor, scene.itemIds[0]!, 'drafting', {
				responsibleUnitId: scene.unitId,
				startedOn: '2026-03-02',
				doneOn: null,
				publicNote: '已成立起草小组。',
				notApplicableReason: null
			}),
		may: { drafter: always, officeDrafter: always }
	}),
	once({
		name: 'catalogue.attachToStage',
		call: (actor, _stage, scene) =>
			catalogue.attachToStage(actor, scene.itemIds[0]!, 'drafting', {
				name: '起草情况.txt',
				bytes: bytes('已成立起草小组，走访了三个街道。')
			}),
		may: { drafter: always, officeDrafter: always }
	}),
	once({
		name: 'catalogue.detachFromStage',
		call: (actor, _stage, scene) => catalogue.detachFromStage(actor, scene.itemIds[0]!, 'drafting', scene.stageFileId),
		may: { drafter: always, officeDrafter: always }
	})
];

const admin = { administrator: always } as const;
const adminOrOffice = { publisher: always, administrator: always } as const;
const wording = {
	...{ purpose: 'notAdopted' as const, title: '与上位法不一致' },
	text: '该建议与上位法的规定不一致，不能采纳。'
};
const administrationVerbs: Verb[] = [
	once({
		name: 'organisation.saveSite',
		call: (actor) => organisation.saveSite(actor, { name: '问计', district: '云汐区' }),
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.chooseRuleProfile',
		call: (actor) => organisation.chooseRuleProfile(actor, 'shandong'),
		may: admin
	}),
	once({
		name: 'messages.sendTest',
		call: (actor) => messages.sendTest(actor, { phone: '13800001234', site: '问计' }),
		may: admin
	}),
	once({
		name: 'organisation.saveHoldWords',
		call: (actor) => organisation.saveHoldWords(actor, '内幕'),
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'opinions.tryHoldWords',
		call: (actor) => opinions.tryHoldWords(actor, ['内幕']),
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.draftPrivacyNotice',
		call: (actor) => organisation.draftPrivacyNotice(actor, privacyWords, ''),
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.confirmPrivacyNotice',
		call: async (actor, _stage, scene) => {
			// Drafted by the administrator: the second person is the office's publisher.
			const { mark } = await organisation.draftPrivacyNotice(scene.people.administrator, privacyWords, '');
			return organisation.confirmPrivacyNotice(actor, mark);
		},
		may: { publisher: always }
	}),
	once({
		name: 'organisation.dropPrivacyDraft',
		call: async (actor, _stage, scene) => {
			const { mark } = await organisation.draftPrivacyNotice(scene.people.administrator, privacyWords, '');
			return organisation.dropPrivacyDraft(actor, mark);
		},
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.proposeRules',
		call: (actor) => organisation.proposeRules(actor, { values: { commentDays: 45 } }),
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.confirmRules',
		call: async (actor, _stage, scene) => {
			const changed = { values: { commentDays: 45 } };
			// Proposed by the administrator: the second person is the office's publisher.
			const { id } = await organisation.proposeRules(scene.people.administrator, changed);
			return organisation.confirmRules(actor, id);
		},
		may: { publisher: always }
	}),
	once({
		name: 'organisation.refuseRules',
		call: async (actor, _stage, scene) => {
			const changed = { values: { commentDays: 45 } };
			const { id } = await organisation.proposeRules(scene.people.administrator, changed);
			return organisation.refuseRules(actor, id);
		},
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'organisation.createUnit',
		call: (actor) => organisation.createUnit(actor, { name: '区大数据局', kind: 'department' }),
		may: admin
	}),
	once({
		name: 'organisation.moveUnit',
		call: (actor, _s, scene) => organisation.moveUnit(actor, scene.unitId, { parentId: null, sort: 1 }),
		may: admin
	}),
	once({
		name: 'reorganisation.renameUnit',
		call: (actor, _s, scene) => reorganisation.renameUnit(actor, scene.unitId, { name: '区更名局' }),
		may: admin
	}),
	once({
		name: 'reorganisation.changeUnitKind',
		call: (actor, _s, scene) => reorganisation.changeUnitKind(actor, scene.unitId, 'street'),
		may: admin
	}),
	once({
		name: 'reorganisation.mergeUnit',
		call: async (actor, _stage, scene) => {
			const unit = await organisation.createUnit(scene.people.administrator, { name: '并入办', kind: 'department' });
			return reorganisation.mergeUnit(actor, scene.unitId, unit.id);
		},
		may: admin
	}),
	once({
		name: 'reorganisation.closeUnit',
		call: async (actor, _stage, scene) => {
			const unit = await organisation.createUnit(scene.people.administrator, { name: '临时办', kind: 'department' });
			return reorganisation.closeUnit(actor, unit.id);
		},
		may: admin
	}),
	once({
		name: 'organisation.saveChannels',
		call: (actor) =>
			organisation.saveChannels(actor, {
				ways: [{ channel: 'phone', address: '0000-8860001' }],
				...{ person: '陆工', phone: '0000-8860001' }
			}),
		may: adminOrOffice
	}),
	once({
		name: 'organisation.addReason',
		call: (actor) => organisation.addReason(actor, wording),
		may: adminOrOffice
	}),
	...(['rewordReason', 'retireReason', 'restoreReason'] as const).map((verb) =>
		once({
			name: `organisation.${verb}`,
			call: async (actor, _stage, scene) => {
				const { administrator } = scene.people;
				const { id } = await organisation.addReason(administrator, wording);
				if (verb === 'rewordReason') return organisation.rewordReason(actor, id, wording);
				if (verb === 'retireReason') return organisation.retireReason(actor, id);
				await organisation.retireReason(administrator, id);
				return organisation.restoreReason(actor, id);
			},
			may: adminOrOffice
		})
	),
	once({
		name: 'organisation.loadHolidays',
		call: async (actor) => {
			const text = '关于2027年部分节假日安排的通知。元旦、春节、清明节、劳动节：1月1日放假。端午节：6月9日放假。';
			const { seen } = await organisation.previewHolidays({ text, source: '国办发明电〔2026〕7号' });
			return organisation.loadHolidays(actor, { text, source: '国办发明电〔2026〕7号', seen });
		},
		may: { ...admin, publisher: always }
	}),
	once({
		name: 'messages.retry',
		call: (actor, _stage, scene) => messages.retry(actor, scene.failedMessageId),
		may: { clerk: always, administrator: always }
	}),
	once({
		name: 'identity.createStaff',
		kept: true,
		call: (actor, _stage, scene) =>
			identity.createStaff(actor, {
				account: 'newperson',
				name: '新来的',
				unitId: scene.unitId,
				roles: ['drafter'],
				password: 'Yunxi-2026-new-one'
			}),
		may: admin
	}),
	once({
		name: 'identity.setRoles',
		call: (actor, _s, scene) => identity.setRoles(actor, scene.staffIds.clerk, ['drafter']),
		may: admin
	}),
	once({
		name: 'identity.appoint',
		call: (actor, _s, scene) =>
			identity.appoint(actor, scene.staffIds.clerk, { unitId: scene.unitId, roles: ['drafter'] }),
		may: admin
	}),
	once({
		name: 'identity.disableStaff',
		call: (actor, _s, scene) => identity.disableStaff(actor, scene.staffIds.clerk),
		may: admin
	}),
	once({
		name: 'reorganisation.appoint',
		call: (actor, _s, scene) =>
			reorganisation.appoint(actor, scene.staffIds.clerk, { unitId: scene.unitId, roles: ['drafter'] }),
		may: admin
	}),
	once({
		name: 'reorganisation.disableStaff',
		call: (actor, _s, scene) => reorganisation.disableStaff(actor, scene.staffIds.clerk),
		may: admin
	}),
	once({
		name: 'identity.enableStaff',
		call: async (actor, _stage, scene) => {
			await identity.disableStaff(scene.people.administrator, scene.staffIds.clerk);
			return identity.enableStaff(actor, scene.staffIds.clerk);
		},
		may: admin
	}),
	once({
		name: 'identity.resetPassword',
		kept: true,
		call: (actor, _stage, scene) => identity.resetPassword(actor, scene.staffIds.clerk, 'Yunxi-2026-reset-it'),
		may: admin
	}),
	once({
		name: 'identity.resetTotp',
		call: (actor, _s, scene) => identity.resetTotp(actor, scene.staffIds.clerk),
		may: admin
	}),
	once({
		name: 'identity.declareName',
		call: (actor) => identity.declareName(actor, '周晓岚'),
		may: { author: always, otherResident: always }
	}),
	once({
		name: 'identity.closeAccount',
		call: async (actor) =>
			identity.closeAccount(actor, 'id' in actor ? await identity.startSession(`resident:${actor.id}`, 'sms') : ''),
		may: { author: always, otherResident: always }
	}),
	once({
		name: 'identity.consent',
		call: (actor, _stage, scene) => identity.consent(actor, scene.noticeHash, 'survey'),
		may: { author: always, otherResident: always }
	})
];

const entryOf = (scene: Scene, seq: number) =>
	row(seq, scene.unitId, { plannedDecisionMonth: '2027-10', stagePlan: [] });

export const verbs: Verb[] = [
	...opinionVerbs,
	...feedbackVerbs,
	...consultationVerbs,
	...publicationVerbs,
	...catalogueVerbs,
	...administrationVerbs,
	...surveyVerbs,
	...openDayVerbs,
	...photoVerbs
];

/** Exported functions whose first argument is the actor, but which are no verb that a person can reach on its own. */
export const notVerbs: Record<string, string> = {
	'catalogue.publishVersion': 'called by dossier.publishCatalogue, which knows what runs for a removed item',
	'publication.begin': 'called by the module that owns the document, inside its verb',
	'publication.publish': 'called by the module that owns the document, inside its verb',
	'publication.submit': 'called by the module that owns the document, inside its verb',
	'opinions.enterAnswers': 'called by surveys.tally, with what people wrote in a questionnaire',
	'opinions.decideLate': 'called by feedback.decideLate, which knows what is published',
	'opinions.obstaclesToLate': 'reads',
	'opinions.decideAppeal': 'called by feedback.decideAppeal, which knows what is published',
	'publication.restart': 'called when a letter comes in during review',
	'publication.withdraw': 'called by the module that owns the document, inside its verb',
	'journal.record': 'called by every verb',
	'organisation.recordChange': 'called by every verb that changes a setting',
	'journal.recordAll': 'called by verbs that do much at once',
	'identity.changePassword': 'of one’s own account, with the present password',
	'identity.mayCloseUntil': 'reads',
	'identity.outboxKey': 'of a resident’s own devices',
	'identity.ownDetails': 'reads',
	'feedback.lastUndoable': 'reads',
	'feedback.lookUp': 'reads',
	'opinions.recordAct': 'called by every verb that handles opinions, for what it puts away',
	'opinions.giveBack': 'called by reorganisation.appoint and disableStaff, for a person who leaves',
	'opinions.receiptFor': 'reads',
	'supervision.agendaOf': 'reads',
	'supervision.boardOf': 'reads',
	'supervision.noticeOf': 'reads',
	'drafts.preview': 'keeps two files for a day and stores nothing',
	'supervision.reviewOf': 'reads',
	'opendays.exportCsv': 'reads, as the desk may',
	'opendays.exportXlsx': 'reads, as the desk may',
	'opendays.standingOf': 'reads',
	'minors.approvalOf': 'reads',
	'minors.ask': 'called by opendays.askForMinors and opinions.askForMinor, which know who works with the data',
	'minors.recordView': 'called by whatever shows data of minors',
	'minors.standingOf': 'reads',
	'opinions.approvalFor': 'reads',
	'supervision.openDayBoardOf': 'reads',
	'supervision.openDayOf': 'reads',
	'supervision.sessionOf': 'reads',
	'supervision.surveyBoardOf': 'reads',
	'supervision.surveyOf': 'reads',
	'surveys.exportCsv': 'reads, as the desk may',
	'surveys.exportXlsx': 'reads, as the desk may',
	'catalogue.contentToPublish': 'reads'
};
