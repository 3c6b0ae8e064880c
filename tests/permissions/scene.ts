/** One small government with a consultation in each phase, and everybody who may turn up at its door. */
import type { Actor } from '#server/actor';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { db, transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { encrypt } from '#server/secrets';
import { messagesOut } from '../../src/lib/server/messages/schema.ts';
import { draftConsultation, makeConsultation, proofread, reviewedBy } from '../support/consultation.ts';
import { makeCrew, makeOffice, makeResident, makeStaff } from '../support/factories.ts';
import { makeCatalogues } from './catalogues.ts';
import { makeSurveys, type StagedSurvey } from './surveys.ts';

export const phases = [
	'draft',
	'inReview',
	'upcoming',
	'open',
	'closed',
	'feedbackInReview',
	'feedbackPublished'
] as const;
export type Phase = (typeof phases)[number];

export const persons = [
	'anonymous',
	'author',
	'otherResident',
	'drafter',
	'firstReviewer',
	'secondReviewer',
	'clerk',
	'otherDrafter',
	'otherClerk',
	'streetClerk',
	'publisher',
	'officeDrafter',
	'justiceDrafter',
	'supervisor',
	'administrator',
	'eventStaff'
] as const;
export type Person = (typeof persons)[number];

/** A consultation in one phase, and the moment at which it is looked at. */
export type Stage = {
	at: string;
	consultationId: string;
	versionId: string;
	clauseIds: string[];
	releaseId: string;
	opinionIds: string[];
	groupIds: string[];
	/** A survey in the phase that corresponds: `feedbackInReview` and `feedbackPublished` mean its result. */
	survey: StagedSurvey;
};

export type Scene = {
	people: Record<Person, Actor>;
	stages: Record<Phase, Stage>;
	unitId: string;
	/** Published, and not being adjusted. */
	settledCatalogueId: string;
	/** Waits for the publisher. */
	reviewedVersionId: string;
	openVersionId: string;
	adjustingId: string;
	itemIds: string[];
	/** A document of the first item's drafting stage. */
	stageFileId: string;
	noticeHash: string;
	staffIds: { clerk: string };
	/** A message of the unit that was given up. */
	failedMessageId: string;
};

const stand = (at: string) => clock.standAt(new Date(`${at}+08:00`));
export const standAt = (stage: Stage) => stand(stage.at);

export async function makeScene(): Promise<Scene> {
	stand('2026-03-01T09:00:00');
	await organisation.seed();
	const { office, justice, departments } = await makeOffice();
	const [crew, other] = departments;
	const street = await makeCrew({ kind: 'street' });
	const person = (role: 'supervisor' | 'administrator' | 'eventStaff') =>
		makeStaff({ unitId: crew.unit.id, roles: [role] });
	const author = await makeResident();
	const people: Scene['people'] = {
		anonymous,
		author,
		otherResident: await makeResident(),
		drafter: crew.drafter,
		firstReviewer: crew.firstReviewer,
		secondReviewer: crew.secondReviewer,
		clerk: crew.clerk,
		otherDrafter: other.drafter,
		otherClerk: other.clerk,
		streetClerk: street.clerk,
		publisher: office.publisher,
		officeDrafter: office.drafter,
		justiceDrafter: justice.drafter,
		supervisor: await person('supervisor'),
		administrator: await person('administrator'),
		eventStaff: await person('eventStaff')
	};
	const noticeHash = (await organisation.privacyNotice()).hash;
	const about = { unit: crew, publisher: office.publisher, opensOn: '2026-03-02' };
	const empty = { opinionIds: [], groupIds: [] };

	const draft = await draftConsultation(crew, {
		days: 20,
		shorteningReason: '桥梁检测评定为危桥，六月二十日前必须封闭施工，时间来不及。'
	});
	const inReview = await draftConsultation(crew);
	await consultations.submitForReview(crew.drafter, inReview.id, proofread);
	const upcoming = await makeConsultation({ ...about, opensOn: '2026-05-06' });
	stand('2026-03-02T09:00:00');
	const open = await makeConsultation(about);
	const spoken = async (made: typeof open) => {
		const ids: string[] = [];
		for (const [index, actor] of [people.author, people.otherResident, people.author].entries()) {
			const text = `第${index + 1}件事：电梯加装以后谁来维护，请写清楚。`;
			ids.push((await opinions.submit(actor, made.id, opinionInput(text, noticeHash))).id);
		}
		return ids;
	};
	stand('2026-03-10T09:00:00');
	const stages = {} as Scene['stages'];
	const survey = { id: '', sheetId: '', codesId: '' };
	stages.draft = { at: '2026-03-10T09:00:00', consultationId: draft.id, ...draft, ...empty, survey };
	stages.inReview = { at: '2026-03-10T09:00:00', consultationId: inReview.id, ...inReview, ...empty, survey };
	stages.upcoming = { at: '2026-03-10T09:00:00', consultationId: upcoming.id, ...upcoming, ...empty, survey };
	stages.open = {
		at: '2026-03-10T10:00:00',
		consultationId: open.id,
		...open,
		opinionIds: await spoken(open),
		groupIds: [],
		survey
	};
	const ended = async (phase: Phase, at: string) => {
		stand('2026-03-02T09:30:00');
		const made = await makeConsultation(about);
		const opinionIds = await spoken(made);
		await opinions.moderate(crew.clerk, made.id, moderation(opinionIds));
		const groups = [];
		for (const id of opinionIds.slice(0, 2)) {
			groups.push(await feedback.createGroup(crew.clerk, made.id, { title: '维护责任', opinionIds: [id] }));
		}
		stages[phase] = { at, consultationId: made.id, ...made, opinionIds, groupIds: groups.map(({ id }) => id), survey };
		stand(at);
		await feedback.begin(crew.drafter, made.id, {
			narrative: '征求意见期间收到三条意见。',
			nextStep: '修改后送合法性审查。'
		});
		const release = (await publication.latestOf('feedback', made.id))!;
		stages[phase].releaseId = release.id;
		await publication.classify(crew.drafter, release.id, 'proactive');
		if (phase === 'closed') return;
		await feedback.decide(crew.clerk, made.id, outcome(opinionIds));
		await feedback.submitForReview(crew.drafter, made.id, proofread);
		if (phase === 'feedbackInReview') return;
		await reviewedBy(crew, release.id);
		await feedback.publish(office.publisher, made.id, proofread);
	};
	await ended('closed', '2026-04-10T10:00:00');
	await ended('feedbackInReview', '2026-04-10T10:00:00');
	await ended('feedbackPublished', '2026-04-10T10:00:00');
	const staged = await makeSurveys(crew, office, people, noticeHash);
	for (const phase of phases) stages[phase].survey = staged[phase];
	return {
		people,
		stages,
		unitId: crew.unit.id,
		noticeHash,
		staffIds: { clerk: crew.clerk.id },
		failedMessageId: await failedMessage(crew.unit.id),
		...(await catalogues())
	};

	async function catalogues() {
		stand('2026-03-05T09:00:00');
		return makeCatalogues(crew, justice, office);
	}
}

async function failedMessage(unitId: string): Promise<string> {
	const facts = { site: '云汐区', no: '2026001-0001', until: '2026-03-20' };
	const written = { unitId, template: 'messages_rejected', createdAt: clock.now(), state: 'failed' } as const;
	const sealed = { phoneCipher: encrypt('13800001234'), factsCipher: encrypt(JSON.stringify(facts)) };
	return transaction(async () => {
		const [row] = await db
			.insert(messagesOut)
			.values({ ...written, ...sealed, tries: 6, lastError: 'timeout' })
			.returning({ id: messagesOut.id });
		return row!.id;
	});
}

export const opinionInput = (text: string, consent: string) => ({
	clauseId: '',
	stance: 'suggest' as const,
	text,
	name: '周晓岚',
	submitterType: 'person' as const,
	showName: false,
	forMinor: false,
	ageBand: '' as const,
	consent,
	minorConsent: false
});

export const moderation = (opinionIds: string[]) => ({
	opinionIds,
	decision: 'accept' as const,
	ground: '' as const,
	target: '' as const,
	duplicateOf: '',
	note: '',
	publicText: ''
});

export const outcome = (opinionIds: string[]) => ({
	opinionIds,
	kind: 'explained' as const,
	reason: '维护责任由业主委托的维保单位承担，办法另有规定。',
	changedClause: '',
	changedText: ''
});
