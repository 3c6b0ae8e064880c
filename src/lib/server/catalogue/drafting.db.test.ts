import { beforeAll, describe, expect, test } from 'vitest';
import { anonymous, NotFound, system, type Actor, type Refusal, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { currentEngine } from '#server/db';
import * as journal from '#server/journal';
import { papers, publishCatalogue, row } from '../../../../tests/support/catalogues.ts';
import { makeOffice, makeStaff } from '../../../../tests/support/factories.ts';
import type { Participation } from '#lib/catalogue/types.ts';
import * as catalogue from './index.ts';

let made: Awaited<ReturnType<typeof makeOffice>>;
let lead: string;
let year = 2026;
beforeAll(async () => {
	clock.standAt(new Date('2026-03-01T10:00:00+08:00'));
	made = await makeOffice();
	lead = made.departments[0].unit.id;
});

const head = () => ({ year: year++, title: '重大行政决策事项目录', organ: '云汐区人民政府' });
const codes = (work: Promise<unknown>) =>
	work.then(
		() => [] as readonly string[],
		(reason: Refusal) => reason.codes
	);

describe('who compiles the catalogue', () => {
	test('drafters of the justice bureau and of the office, nobody else', async () => {
		const { office, justice, departments } = made;
		const allowed: Actor[] = [office.drafter, justice.drafter];
		const refused: Actor[] = [
			departments[0].drafter,
			justice.firstReviewer,
			justice.clerk,
			office.publisher,
			await makeStaff({ unitId: office.unit.id, roles: ['administrator', 'supervisor'] }),
			{ kind: 'resident', id: 'r' },
			anonymous,
			system
		];
		for (const actor of allowed) expect(await codes(catalogue.createCatalogue(actor, head()))).toEqual([]);
		const rows = await currentEngine().raw('select count(*) as n from catalogues');
		for (const actor of refused) {
			expect(await codes(catalogue.createCatalogue(actor, head()))).toEqual(['catalogue_notCompiler']);
		}
		expect(await currentEngine().raw('select count(*) as n from catalogues')).toEqual(rows);
	});

	test('one catalogue a year', async () => {
		const input = head();
		await catalogue.createCatalogue(made.justice.drafter, input);
		expect(await codes(catalogue.createCatalogue(made.office.drafter, input))).toEqual(['catalogue_yearExists']);
	});

	test('rows and papers only by the drafting unit, and only while it drafts', async () => {
		const { justice, office } = made;
		const { version } = await catalogue.createCatalogue(justice.drafter, head());
		const entry = row(1, lead, { plannedDecisionMonth: null });
		const { itemId } = await catalogue.addEntry(justice.drafter, version.id, entry);
		for (const actor of [
			office.drafter,
			made.departments[0].drafter,
			justice.firstReviewer,
			office.publisher,
			anonymous
		]) {
			for (const work of [
				() => catalogue.addEntry(actor, version.id, { ...entry, seq: 2 }),
				() => catalogue.editEntry(actor, version.id, itemId, { ...entry, title: '另一个名称' }),
				() => catalogue.removeEntry(actor, version.id, itemId),
				() => catalogue.setPapers(actor, version.id, papers),
				() => catalogue.submitForReview(actor, version.id, { proofread: true })
			]) {
				expect((await codes(work())).some((code) => /notDrafter|notCompiler/.test(code))).toBe(true);
			}
		}
		const { entries } = await catalogue.findDraft(justice.drafter, version.id);
		expect(entries).toEqual([expect.objectContaining({ seq: 1, title: entry.title })]);
		const later = { kind: 'remove' as const, itemId, reasonPublic: '专项资金已收回，本年度不再具备实施条件。' };
		expect(await codes(catalogue.adjust(justice.drafter, version.id, later))).toEqual(['catalogue_firstVersion']);
	});

	test('drafts are seen by those who write, review or publish them', async () => {
		const { version } = await catalogue.createCatalogue(made.justice.drafter, head());
		const ids = async (actor: Actor) => (await catalogue.listDrafts(actor)).map((draft) => draft.version.id);
		for (const actor of [made.justice.drafter, made.justice.secondReviewer, made.office.publisher]) {
			expect(await ids(actor)).toContain(version.id);
		}
		for (const actor of [made.justice.clerk, made.departments[0].drafter, anonymous]) {
			expect(await ids(actor)).toEqual([]);
			await expect(catalogue.findDraft(actor, version.id)).rejects.toThrow(NotFound);
		}
	});
});

describe('a row', () => {
	test.each([
		['catalogue_badSeq', { seq: 0 }],
		['catalogue_titleMissing', { title: ' \u200b ' }],
		['catalogue_excludedKind', { title: '年度货币政策安排' }],
		['catalogue_unknownUnit', { leadUnitId: 'nobody' }],
		['catalogue_unknownUnit', { coUnitIds: ['nobody'] }],
		['catalogue_badMonth', { plannedDecisionMonth: '2026-13' }],
		['catalogue_wrongYear', { plannedDecisionMonth: '1999-01' }],
		['catalogue_notExemptButWithheld', { disclosure: 'withheld' as const }],
		[
			'catalogue_exemptButProactive',
			{ exemption: 'stub' as const, exemptionBasis: '保密法', exemptionApprover: '区政府' }
		],
		[
			'catalogue_exemptionUnfounded',
			{ exemption: 'hidden' as const, disclosure: 'withheld' as const, exemptionBasis: '  ' }
		]
	])('is refused with %s: %j', async (code, more) => {
		const { version } = await catalogue.createCatalogue(made.justice.drafter, head());
		const before = await currentEngine().raw('select count(*) as n from decision_items');
		const entry = row(1, lead, { plannedDecisionMonth: null, ...more });
		expect(await codes(catalogue.addEntry(made.justice.drafter, version.id, entry))).toEqual([code]);
		expect(await currentEngine().raw('select count(*) as n from decision_items')).toEqual(before);
	});

	test('has a number of its own, also under two writers at once', async () => {
		const { version } = await catalogue.createCatalogue(made.justice.drafter, head());
		const add = () =>
			codes(catalogue.addEntry(made.justice.drafter, version.id, row(1, lead, { plannedDecisionMonth: null })));
		const results = await Promise.all([add(), add(), add()]);
		expect(results.flat().sort()).toEqual(['catalogue_duplicateSeq', 'catalogue_duplicateSeq']);
	});
});

test('a version with gaps is not submitted, and says where they are', async () => {
	const { drafter } = made.justice;
	const { version, release } = await catalogue.createCatalogue(drafter, head());
	const submit = () => catalogue.submitForReview(drafter, version.id, { proofread: true });
	expect(await codes(submit())).toEqual(['catalogue_noDocNo', 'catalogue_noConsent', 'catalogue_nothingInIt']);
	const unreal = { ...papers, issuedOn: '2026-02-30' };
	expect(await codes(catalogue.setPapers(drafter, version.id, unreal))).toEqual(['catalogue_badDay']);
	await catalogue.setPapers(drafter, version.id, { ...papers, partyConsentRef: ' 　\u200b' });
	const gaps = { kind: null, hearing: null, plannedDecisionMonth: null, participation: [] };
	const { itemId } = await catalogue.addEntry(drafter, version.id, row(3, lead, gaps));
	await catalogue.addEntry(drafter, version.id, row(4, lead, { plannedDecisionMonth: null, hearing: 'required' }));
	await expect(submit()).rejects.toMatchObject({
		codes: ['catalogue_noConsent', 'catalogue_incomplete'],
		facts: { rows: '3、4', count: 2 }
	});
	const draft = await catalogue.findDraft(drafter, version.id);
	expect(draft.gaps.entries).toEqual([
		{
			seq: 3,
			missing: [
				'catalogue_missingKind',
				'catalogue_missingMonth',
				'catalogue_missingParticipation',
				'catalogue_missingHearing'
			]
		},
		{ seq: 4, missing: ['catalogue_missingMonth', 'catalogue_missingHearingBasis', 'catalogue_missingHearingMethod'] }
	]);
	const plan = { plannedDecisionMonth: `${year - 1}-10`, stagePlan: [] };
	const talk = { ...plan, participation: ['openConsultation', 'survey'] as Participation[] };
	const affected = { groups: ['摊主'], business: true, minors: false, region: '' };
	await catalogue.addEntry(drafter, version.id, row(5, lead, { ...talk, affects: affected }));
	await catalogue.addEntry(
		drafter,
		version.id,
		row(6, lead, { ...talk, affects: { ...affected, groups: [], business: false } })
	);
	expect((await catalogue.findDraft(drafter, version.id)).gaps.entries.slice(2)).toEqual([
		{ seq: 5, missing: ['catalogue_missingGroupTalk', 'catalogue_missingBusinessTalk'] }
	]);
	await catalogue.removeEntry(drafter, version.id, itemId);
	expect((await journal.listOf(itemId)).map(({ action }) => action)).toEqual(['entry.added', 'entry.removed']);
	expect(release.state).toBe('drafting');
});

test('an exempt item is a stub or not there at all; its dates and contact stay inside (rule 8)', async () => {
	const { justice, office } = made;
	const input = head();
	const { version } = await catalogue.createCatalogue(justice.drafter, input);
	const month = { plannedDecisionMonth: `${input.year}-10` };
	const ground = {
		disclosure: 'withheld' as const,
		exemptionBasis: '《保守国家秘密法》第十三条',
		exemptionApprover: '区政府办公室'
	};
	await catalogue.addEntry(justice.drafter, version.id, row(1, lead, month));
	const stub = { ...month, ...ground, title: '某处设施保护方案', exemption: 'stub' as const, participation: [] };
	const stubId = (await catalogue.addEntry(justice.drafter, version.id, row(2, lead, stub))).itemId;
	const hidden = { ...stub, title: '另一处设施保护方案', exemption: 'hidden' as const };
	const hiddenId = (await catalogue.addEntry(justice.drafter, version.id, row(3, lead, hidden))).itemId;
	await expect(catalogue.findItem(stubId)).rejects.toThrow(NotFound);
	await catalogue.setPapers(justice.drafter, version.id, papers);
	await publishCatalogue(justice, office, version.id);

	const { content } = await catalogue.findByYear(input.year);
	expect(content.entries.map(({ seq }) => seq)).toEqual([1, 2]);
	expect((await catalogue.findItem(stubId)).entry).toMatchObject({
		title: null,
		contact: { name: '', phone: '' },
		plannedDecisionMonth: null,
		exemptionBasis: ground.exemptionBasis,
		exemptionApprover: ground.exemptionApprover
	});
	expect(JSON.stringify(content)).not.toMatch(/设施保护方案/);
	await expect(catalogue.findItem(hiddenId)).rejects.toThrow(NotFound);
	const listed = await catalogue.listCatalogues();
	expect(listed.find((one) => one.year === input.year)).toMatchObject({ items: 2 });
});

describe('stages', () => {
	const nothing = {
		responsibleUnitId: null,
		startedOn: null,
		doneOn: null,
		publicNote: null,
		notApplicableReason: null
	};
	let itemId: string;
	let hearingId: string;
	beforeAll(async () => {
		const { justice, office } = made;
		const input = head();
		const month = { plannedDecisionMonth: `${input.year}-10` };
		const { version } = await catalogue.createCatalogue(justice.drafter, input);
		itemId = (await catalogue.addEntry(justice.drafter, version.id, row(1, lead, month))).itemId;
		await expect(catalogue.recordStage(office.drafter, itemId, 'initiation', nothing)).rejects.toThrow(NotFound);
		const heard = row(2, lead, { ...month, hearing: 'required', hearingBasis: '价格法', participation: ['hearing'] });
		hearingId = (await catalogue.addEntry(justice.drafter, version.id, heard)).itemId;
		await catalogue.setPapers(justice.drafter, version.id, papers);
		await publishCatalogue(justice, office, version.id);
	});

	test('are written by the lead unit, the legality review also by the justice bureau', async () => {
		const done = { ...nothing, startedOn: '2026-02-01', doneOn: '2026-02-03', publicNote: '区政府办公室批转。' };
		const [own, other] = made.departments;
		expect(await codes(catalogue.recordStage(own.drafter, itemId, 'initiation', done))).toEqual([]);
		expect(await codes(catalogue.recordStage(made.office.drafter, itemId, 'initiation', done))).toEqual([]);
		expect(await codes(catalogue.recordStage(made.justice.drafter, itemId, 'legalityReview', done))).toEqual([]);
		for (const actor of [made.justice.drafter, other.drafter, own.firstReviewer, anonymous]) {
			expect(await codes(catalogue.recordStage(actor, itemId, 'initiation', done))).toEqual([
				'catalogue_notStageKeeper'
			]);
		}
		const rows = await currentEngine().raw(
			`select stage from stage_records where item_id = '${itemId}' order by stage`
		);
		expect(rows.map(({ stage }) => stage)).toEqual(['initiation', 'legalityReview']);
	});

	test.each([
		['catalogue_badDay', 'drafting', { doneOn: '2026-02-30' }],
		['catalogue_stageInFuture', 'drafting', { doneOn: '2026-03-02' }],
		['catalogue_stageDoneBeforeStart', 'drafting', { startedOn: '2026-02-02', doneOn: '2026-02-01' }],
		['catalogue_stageMandatory', 'legalityReview', { notApplicableReason: '本事项不需要进行合法性审查程序' }],
		['catalogue_stageMandatory', 'participation', { notApplicableReason: '本事项不需要公开征求社会意见' }],
		['catalogue_skipReasonTooShort', 'expertReview', { notApplicableReason: ' 　　　　　　　　　　　 ' }],
		['catalogue_skipReasonTooShort', 'expertReview', { notApplicableReason: '不需要' }],
		['catalogue_unknownUnit', 'drafting', { responsibleUnitId: 'nobody' }],
		[
			'catalogue_stageBothDoneAndSkipped',
			'evaluation',
			{ doneOn: '2026-02-01', notApplicableReason: '实施期限只有两个月，不单独评估' }
		]
	] as const)('refuse with %s: %s %j', async (code, stage, more) => {
		const { drafter } = made.departments[0];
		expect(await codes(catalogue.recordStage(drafter, itemId, stage, { ...nothing, ...more }))).toEqual([code]);
	});

	test('take documents: plain text or what proves to be a picture or PDF, from the same people', async () => {
		const { drafter } = made.departments[0];
		const file = { name: '座谈会记录.txt', bytes: new TextEncoder().encode('到会12人，其中一层住户5人。') };
		const stored = await catalogue.attachToStage(drafter, itemId, 'symposium', file);
		expect(stored).toMatchObject({
			ownerKind: 'item',
			ownerId: itemId,
			purpose: 'stage:symposium',
			audience: 'public'
		});
		const outsider = made.departments[1].drafter;
		expect(await codes(catalogue.attachToStage(outsider, itemId, 'symposium', file))).toEqual([
			'catalogue_notStageKeeper'
		]);
		const disguised = { name: '记录.pdf', bytes: new TextEncoder().encode('<script>alert(1)</script>') };
		expect((await codes(catalogue.attachToStage(drafter, itemId, 'symposium', disguised)))[0]).toMatch(/^attachments_/);
		const binary = { name: '记录.txt', bytes: Uint8Array.from([0x4d, 0x5a, 0, 1]) };
		expect((await codes(catalogue.attachToStage(drafter, itemId, 'symposium', binary)))[0]).toMatch(/^attachments_/);
	});

	test('give documents back to the records: gone for the public, journaled', async () => {
		const [keeper, other] = made.departments;
		const file = { name: '补充材料.txt', bytes: new TextEncoder().encode('会后补充的两点说明。') };
		const { id } = await catalogue.attachToStage(keeper.drafter, itemId, 'symposium', file);
		const detach = (actor: StaffActor, stage: 'symposium' | 'drafting', fileId = id) =>
			catalogue.detachFromStage(actor, itemId, stage, fileId);
		expect(await codes(detach(other.drafter, 'symposium'))).toEqual(['catalogue_notStageKeeper']);
		await expect(detach(keeper.drafter, 'drafting')).rejects.toThrow('not found');
		await expect(detach(keeper.drafter, 'symposium', 'nothing')).rejects.toThrow('not found');
		await detach(keeper.drafter, 'symposium');
		expect(await attachments.find(id)).toMatchObject({ audience: 'staff' });
		await expect(detach(keeper.drafter, 'symposium')).rejects.toThrow('not found');
		expect((await journal.listOf(itemId)).at(-1)).toMatchObject({
			action: 'item.documentDetached',
			facts: { stage: 'symposium', file: id }
		});
	});

	test('the only planned talk with those affected cannot be skipped (rule 10)', async () => {
		const skip = { ...nothing, notApplicableReason: '征求意见期间没有人要求座谈' };
		const entry = { leadUnitId: 'u', hearing: 'none' as const };
		const none = { groups: [], business: false, minors: false, region: '' };
		const may = (affects: { groups?: string[]; business?: boolean }, ...participation: Participation[]) =>
			catalogue
				.mayNotRecordStage(
					anonymous,
					{ ...entry, affects: { ...none, ...affects }, participation },
					'symposium',
					skip,
					'2026-12-31'
				)
				.includes('catalogue_symposiumRequired');
		expect(may({ groups: ['沿线住户'] }, 'openConsultation', 'symposium')).toBe(true);
		expect(may({ business: true }, 'symposium')).toBe(true);
		expect(may({ groups: ['沿线住户'] }, 'symposium', 'fieldVisit')).toBe(false);
		expect(may({}, 'openConsultation', 'symposium')).toBe(false);
	});

	test('a hearing that the catalogue asks for cannot be skipped', async () => {
		const { drafter } = made.departments[0];
		const skip = { ...nothing, notApplicableReason: '征求意见期间没有人要求听证' };
		expect(await codes(catalogue.recordStage(drafter, hearingId, 'hearing', skip))).toEqual([
			'catalogue_hearingRequired'
		]);
		expect(await codes(catalogue.recordStage(drafter, itemId, 'hearing', skip))).toEqual([]);
	});
});
