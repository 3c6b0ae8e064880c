import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { currentEngine } from '#server/db';
import * as dossier from '#server/dossier';
import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import { papers, publishCatalogue, row } from '../../../../tests/support/catalogues.ts';
import { draftConsultation, makeConsultation, noticeInput, proofread } from '../../../../tests/support/consultation.ts';
import { makeCrew, makeOffice, makeStaff, type Crew } from '../../../../tests/support/factories.ts';
import * as reorganisation from './index.ts';

const code = (...codes: string[]) => expect.objectContaining({ codes });
const setNow = (day: string) => clock.standAt(new Date(`${day}T10:00:00+08:00`));
let made: Awaited<ReturnType<typeof makeOffice>>;
let admin: StaffActor;

beforeAll(async () => {
	setNow('2026-03-02');
	made = await makeOffice();
	admin = await makeStaff({ unitId: made.office.unit.id, roles: ['administrator'] });
});

const publisher = () => made.office.publisher;
const inUnit = (person: StaffActor, unitId: string): StaffActor => ({ ...person, unitId });

describe('a unit that is renamed', () => {
	let crew: Crew;
	let published: string;
	let reviewed: { id: string; releaseId: string };
	beforeAll(async () => {
		crew = await makeCrew({ name: '区建委' });
		published = (await makeConsultation({ unit: crew, publisher: publisher(), opensOn: '2026-03-02' })).id;
		reviewed = await draftConsultation(crew, { title: '物业管理办法公开征求意见' });
		await consultations.submitForReview(crew.drafter, reviewed.id, proofread);
		await reorganisation.renameUnit(admin, crew.unit.id, { name: '区住建局', telephone: '0000-1' });
	});

	test('keeps its old name on what is published, and has the new one everywhere else', async () => {
		const notice = await consultations.findPublic(published);
		expect(notice).toMatchObject({ unitName: '区建委', keptBy: '区住建局' });
		expect((await consultations.listPublic()).find(({ id }) => id === published)!.unitName).toBe('区建委');
		expect(await consultations.noticeContentOf(published)).toMatchObject({
			unit: '区建委',
			signOff: { unit: '区建委', on: '2026-03-02' }
		});
		const edition = await publication.currentEdition('consultation', published);
		expect(publication.digestOf(await consultations.noticeContentOf(published))).toBe(edition!.digest);
		expect((await consultations.listHosts()).find(({ id }) => id === crew.unit.id)!.name).toBe('区住建局');
		expect((await drafts.listHeads(crew.unit.id))[0]!.unitName).toBe('区住建局');
	});

	test('has what was in review signed again, under its new name', async () => {
		const release = await publication.find(reviewed.releaseId);
		expect(release).toMatchObject({ state: 'drafting', round: 2 });
		expect(await consultations.noticeContentOf(reviewed.id)).toMatchObject({ unit: '区住建局' });
		const [entry] = (await journal.listOf(crew.unit.id)).slice(-1);
		expect(entry).toMatchObject({ action: 'unit.renamed', facts: { restarted: 1 } });
		expect(JSON.stringify(entry!.facts)).not.toMatch(/[一-鿿]/);
		const [change] = await organisation.listChanges(`unit:${crew.unit.id}`);
		expect(change).toMatchObject({ before: { name: '区建委' }, after: { name: '区住建局', telephone: '0000-1' } });
	});

	test('another telephone number sends nothing back', async () => {
		await consultations.submitForReview(crew.drafter, reviewed.id, proofread);
		await reorganisation.renameUnit(admin, crew.unit.id, { name: '区住建局', telephone: '0000-2' });
		expect((await publication.find(reviewed.releaseId)).state).toBe('firstReview');
	});

	test('the name that was published is not to be changed in the database either', async () => {
		const rename = `update activities set host_unit_name = '别的局' where id = '${published}'`;
		await expect(currentEngine().raw(rename)).rejects.toThrow();
	});
});

describe('a unit that is merged into another', () => {
	let [old, into]: Crew[] = [];
	let running: string;
	let drafted: { id: string; versionId: string; releaseId: string };
	let itemId: string;
	beforeAll(async () => {
		[old, into] = [await makeCrew({ name: '区园林局' }), await makeCrew({ name: '区城管局' })];
		const { justice, office } = made;
		const { version } = await catalogue.createCatalogue(justice.drafter, {
			...{ year: 2026, title: '2026年重大行政决策事项目录', organ: '云汐区人民政府' }
		});
		({ itemId } = await catalogue.addEntry(justice.drafter, version.id, row(1, old.unit.id)));
		await catalogue.setPapers(justice.drafter, version.id, papers);
		await publishCatalogue(justice, office, version.id);
		await catalogue.recordStage(old.drafter, itemId, 'drafting', {
			...{ responsibleUnitId: old.unit.id, startedOn: '2026-03-01', doneOn: null },
			...{ publicNote: '已成立起草小组。', notApplicableReason: null }
		});
		running = (await makeConsultation({ unit: old, publisher: publisher(), opensOn: '2026-03-02' })).id;
		drafted = await draftConsultation(old, { title: '公园管理办法公开征求意见' });
		await consultations.submitForReview(old.drafter, drafted.id, proofread);
		await reorganisation.mergeUnit(admin, old.unit.id, into.unit.id);
	});

	test('is closed, and names its successor', async () => {
		expect(await organisation.findUnit(old!.unit.id)).toMatchObject({
			closedAt: expect.any(Date),
			mergedIntoId: into!.unit.id
		});
		const [entry] = (await journal.listOf(old!.unit.id)).slice(-1);
		expect(entry).toMatchObject({
			action: 'unit.merged',
			facts: { into: into!.unit.id, staff: 4, activities: 2, drafts: 2, releases: 2, restarted: 1 }
		});
	});

	test('its people work in the other one, on the same papers', async () => {
		const { unitId } = await identity.findStaff(old!.clerk.id);
		expect(unitId).toBe(into!.unit.id);
		const notice = await consultations.find(running);
		expect(notice).toMatchObject({ unitName: '区园林局', keptBy: '区城管局', activity: { hostUnitId: unitId } });
		expect(feedback.mayNotHandle(inUnit(old!.clerk, unitId), notice.activity, false)).toEqual([]);
		expect(feedback.mayNotHandle(into!.clerk, notice.activity, false)).toEqual([]);
		const edited = await consultations.editNotice(into!.drafter, drafted.id, noticeInput({ title: '公园管理办法' }));
		expect(edited).toMatchObject({ unitName: '区城管局', activity: { title: '公园管理办法' } });
	});

	test('what was in review begins anew under the other one', async () => {
		expect(await publication.find(drafted.releaseId)).toMatchObject({ state: 'drafting', unitId: into!.unit.id });
		expect(await consultations.noticeContentOf(drafted.id)).toMatchObject({ unit: '区城管局' });
	});

	test('pages that were published say the old name: notice, item, stage of the dossier', async () => {
		expect(await consultations.noticeContentOf(running)).toMatchObject({ unit: '区园林局' });
		const item = await catalogue.findItem(itemId);
		expect(item.entry.leadUnit).toEqual({ id: old!.unit.id, name: '区园林局' });
		const { stages } = await dossier.dossierOf(itemId);
		expect(stages.find(({ stage }) => stage === 'drafting')!.unit!.name).toBe('区园林局');
	});

	test('the item is the other one’s to draft on and to report on', async () => {
		expect(await catalogue.listItems(into!.unit.id)).toEqual([expect.objectContaining({ itemId })]);
		const record = await catalogue.recordStage(into!.drafter, itemId, 'drafting', {
			...{ responsibleUnitId: into!.unit.id, startedOn: '2026-03-01', doneOn: '2026-03-02' },
			...{ publicNote: null, notApplicableReason: null }
		});
		expect(record.responsibleUnitName).toBe('区城管局');
	});

	test('a further merger leads on to the last of them', async () => {
		const third = await makeCrew({ name: '区综合局' });
		await reorganisation.mergeUnit(admin, into!.unit.id, third.unit.id);
		expect((await organisation.successors()).get(old!.unit.id)).toBe(third.unit.id);
		expect(await catalogue.listItems(third.unit.id)).toHaveLength(1);
	});
});

describe('what a merger refuses', () => {
	test('itself, a unit under it, a closed one, an office into a department', async () => {
		const [parent, closed] = [await makeCrew({ name: '区大局' }), await organisation.createUnit(admin, unit('区旧局'))];
		const child = await organisation.createUnit(admin, { ...unit('区小局'), parentId: parent.unit.id });
		const grandchild = await organisation.createUnit(admin, { ...unit('区小小局'), parentId: child.id });
		await reorganisation.closeUnit(admin, closed.id);
		const merge = (from: string, into: string) => reorganisation.mergeUnit(admin, from, into);
		await expect(merge(parent.unit.id, parent.unit.id)).rejects.toEqual(code('units_intoItself'));
		await expect(merge(parent.unit.id, grandchild.id)).rejects.toEqual(code('units_intoDescendant'));
		await expect(merge(parent.unit.id, closed.id)).rejects.toEqual(code('units_intoClosed'));
		await expect(merge(closed.id, parent.unit.id)).rejects.toEqual(code('organisation_unitClosed'));
		const toDepartment = merge(made.office.unit.id, parent.unit.id);
		await expect(toDepartment).rejects.toEqual(code('units_officeIntoOffice'));
		await expect(reorganisation.mergeUnit(made.office.drafter, child.id, parent.unit.id)).rejects.toEqual(
			code('organisation_administratorOnly')
		);
	});

	test('a child merged into its parent leaves its own children there', async () => {
		const parent = await organisation.createUnit(admin, unit('区甲局'));
		const child = await organisation.createUnit(admin, { ...unit('区乙局'), parentId: parent.id });
		const grandchild = await organisation.createUnit(admin, { ...unit('区丙局'), parentId: child.id });
		await reorganisation.mergeUnit(admin, child.id, parent.id);
		expect((await organisation.findUnit(grandchild.id)).parentId).toBe(parent.id);
	});
});

describe('closing', () => {
	test('is refused with what is left to do, and named', async () => {
		setNow('2026-03-02');
		const crew = await makeCrew({ name: '区水务局' });
		const child = await organisation.createUnit(admin, { ...unit('区河道所'), parentId: crew.unit.id });
		await makeConsultation({ unit: crew, publisher: publisher(), opensOn: '2026-03-02' });
		const inReview = await draftConsultation(crew, { title: '节水办法公开征求意见' });
		await consultations.submitForReview(crew.drafter, inReview.id, proofread);
		const refused = reorganisation.closeUnit(admin, crew.unit.id);
		await expect(refused).rejects.toEqual(
			code('units_hasConsultations', 'units_hasReviews', 'organisation_unitHasChildren', 'units_hasStaff')
		);
		await expect(refused).rejects.toMatchObject({
			facts: {
				count: 1,
				consultations: '《既有住宅加装电梯补贴办法公开征求意见》',
				reviews: '《节水办法公开征求意见》'
			}
		});
		const byHand = `update units set closed_at = ${Date.now()} where id = '${crew.unit.id}'`;
		await expect(currentEngine().raw(byHand)).rejects.toThrow();
		await reorganisation.closeUnit(admin, child.id);
		await expect(reorganisation.closeUnit(admin, child.id)).rejects.toEqual(code('organisation_unitClosed'));
	});

	test('the last government office stays open', async () => {
		await expect(reorganisation.closeUnit(admin, made.office.unit.id)).rejects.toEqual(
			expect.objectContaining({ codes: expect.arrayContaining(['units_lastOffice']) })
		);
	});
});

const unit = (name: string) => ({ name, kind: 'department' as const });
