import { beforeAll, describe, expect, test } from 'vitest';
import { NotFound, Refusal } from '#server/actor';
import { currentEngine } from '#server/db';
import * as dossier from '#server/dossier';
import * as journal from '#server/journal';
import * as publication from '#server/publication';
import { papers, passReviews, publishCatalogue, row } from '../../../../tests/support/catalogues.ts';
import * as clock from '#server/clock';
import { makeOffice, makeUnit } from '../../../../tests/support/factories.ts';
import * as catalogue from './index.ts';

const reason = '市级资金计划调整，专项资金已收回，本年度不再具备实施条件。';
const setNow = (day: string) => clock.standAt(new Date(`${day}T10:00:00+08:00`));
let made: Awaited<ReturnType<typeof makeOffice>>;
let catalogueId: string;
let v1: string;
let v2: string;
let itemIds: string[];
let addedId: string;
let newLead: string;

/** Scenario 5 of domain.md: twelve items on 04-10; on 09-08 one removed, one added, one postponed, one with another lead. */
beforeAll(async () => {
	made = await makeOffice();
	const { justice, office, departments } = made;
	const leads = departments.map(({ unit }) => unit.id);
	setNow('2026-04-01');
	const created = await catalogue.createCatalogue(justice.drafter, {
		year: 2026,
		title: '2026年重大行政决策事项目录',
		organ: '云汐区人民政府'
	});
	catalogueId = created.catalogue.id;
	v1 = created.version.id;
	itemIds = [];
	for (let seq = 1; seq <= 12; seq++) {
		const more = seq === 6 ? { plannedDecisionMonth: '2026-12' } : {};
		itemIds.push((await catalogue.addEntry(justice.drafter, v1, row(seq, leads[seq % 2]!, more))).itemId);
	}
	await catalogue.setPapers(justice.drafter, v1, papers);
	setNow('2026-04-10');
	await publishCatalogue(justice, office, v1);

	setNow('2026-09-01');
	newLead = (await makeUnit({ name: '区体育中心' })).id;
	v2 = (await catalogue.beginAdjustment(justice.drafter, catalogueId)).id;
	const why = { reasonPublic: reason, applicantUnitId: leads[0]!, effectiveOn: '2026-09-08' };
	await catalogue.adjust(justice.drafter, v2, { kind: 'remove', itemId: itemIds[6]!, ...why });
	const added = row(13, leads[1]!, { title: '夜间医疗服务点布局', plannedDecisionMonth: '2026-12' });
	addedId = (await catalogue.adjust(justice.drafter, v2, { kind: 'add', entry: added, ...why })).itemId;
	const later = { plannedDecisionMonth: '2027-03' };
	await catalogue.adjust(justice.drafter, v2, { kind: 'postpone', itemId: itemIds[5]!, ...later, ...why });
	const entry = { leadUnitId: newLead, coUnitIds: [leads[0]!] };
	await catalogue.adjust(justice.drafter, v2, { kind: 'amend', itemId: itemIds[4]!, entry, ...why });
	await catalogue.setPapers(justice.drafter, v2, { ...papers, docNo: '云政办〔2026〕27号', issuedOn: '2026-09-06' });
	setNow('2026-09-08');
	await publishCatalogue(justice, office, v2);
}, 60_000);

describe('a year of the catalogue', () => {
	test('the newest version is found by its year, with its adjustments and all versions', async () => {
		const view = await catalogue.findByYear(2026);
		expect(view.version).toMatchObject({ id: v2, no: 2, publishedAt: expect.any(Date) });
		expect(view.versions.map(({ no }) => no)).toEqual([2, 1]);
		expect(view.newest).toBe(true);
		expect(view.content.entries).toHaveLength(13);
		expect(view.content.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
		expect(view.content.entries[6]).toMatchObject({ removed: true, title: '第7项公共服务设施布局办法' });
		expect(view.content.entries[4]!.leadUnit).toEqual({ id: newLead, name: '区体育中心' });
		expect(view.content.adjustments.map(({ kind, seq }) => [kind, seq])).toEqual([
			['amend', 5],
			['postpone', 6],
			['remove', 7],
			['add', 13]
		]);
		expect(view.reviewerNames).toHaveLength(2);
		expect(await catalogue.listCatalogues()).toEqual([
			expect.objectContaining({ year: 2026, items: 12, version: expect.objectContaining({ no: 2 }) })
		]);
	});

	test('the first version stays readable as it was', async () => {
		const view = await catalogue.findVersion(2026, 1);
		expect(view.newest).toBe(false);
		expect(view.version.publishedAt.toISOString().slice(0, 10)).toBe('2026-04-10');
		expect(view.content.entries).toHaveLength(12);
		expect(view.content.entries.every(({ removed }) => !removed)).toBe(true);
		expect(view.content.entries[5]!.plannedDecisionMonth).toBe('2026-12');
		expect(publication.digestOf(view.content)).toBe(view.digest);
	});

	test('the versions are compared by item and field', async () => {
		const changes = await catalogue.compareVersions(v1, v2);
		expect(changes.map(({ seq, marks }) => [seq, marks])).toEqual([
			[5, ['amended']],
			[6, ['postponed']],
			[7, ['removed']],
			[13, ['added']]
		]);
		expect(changes[0]!.fields.map(({ field }) => field).sort()).toEqual(['coUnits', 'leadUnit']);
		expect(changes[1]!.fields).toEqual([{ field: 'plannedDecisionMonth', before: '2026-12', after: '2027-03' }]);
		await expect(catalogue.compareVersions(v1, 'nowhere')).rejects.toThrow(NotFound);
	});

	test('an item is found with its reasons and the day it was first listed', async () => {
		const removed = await catalogue.findItem(itemIds[6]!);
		expect(removed.entry.removed).toBe(true);
		expect(removed.adjustments).toEqual([
			expect.objectContaining({ kind: 'remove', reasonPublic: reason, version: 2, effectiveOn: '2026-09-08' })
		]);
		expect([removed.listedAt.toISOString().slice(0, 10), removed.listedIn]).toEqual(['2026-04-10', 1]);
		const added = await catalogue.findItem(addedId);
		expect([added.listedAt.toISOString().slice(0, 10), added.listedIn]).toEqual(['2026-09-08', 2]);
		const open = await catalogue.listItems();
		expect(open).toHaveLength(12);
		expect(open.map(({ itemId }) => itemId)).not.toContain(itemIds[6]);
		expect(await catalogue.listItems(newLead)).toEqual([expect.objectContaining({ itemId: itemIds[4], seq: 5 })]);
	});

	test('neither consent nor meeting is ever in what is public', async () => {
		const all = await currentEngine().raw("select content from editions where subject_kind = 'catalogue'");
		const text = JSON.stringify(all) + JSON.stringify(await catalogue.findByYear(2026));
		expect(text).toContain('云政办〔2026〕27号');
		expect(text).not.toContain('区委');
	});

	test('each adjusted item is in the journal, for what follows from it', async () => {
		expect((await journal.listOf(itemIds[6]!)).map(({ action }) => action)).toContain('item.removed');
		expect((await journal.listOf(itemIds[5]!)).map(({ action }) => action)).toContain('item.postponed');
		expect(await journal.verify()).toMatchObject({ ok: true });
	});
});

describe('a published version never changes', () => {
	const attempts = {
		'a row': () => `update catalogue_entries set title = 'x' where version_id = '${v1}'`,
		'its order': () => `update catalogue_entries set seq = seq + 100 where version_id = '${v1}'`,
		'a row taken out': () => `delete from catalogue_entries where version_id = '${v1}'`,
		'a reason': () =>
			`update catalogue_adjustments set reason_public = '另外一个足够长的理由文字' where version_id = '${v2}'`,
		'a reason taken out': () => `delete from catalogue_adjustments where version_id = '${v2}'`,
		'its number': () => `update catalogue_versions set doc_no = 'x' where id = '${v1}'`,
		'its day': () => `update catalogue_versions set published_at = null where id = '${v1}'`,
		'the version itself': () => `delete from catalogue_versions where id = '${v1}'`,
		'its title': () => `update catalogues set title = 'x' where id = '${catalogueId}'`,
		'a row moved into it': () =>
			`update catalogue_entries set version_id = '${v1}', seq = 99 where version_id = '${v2}' and item_id = '${addedId}'`
	};
	test.each(Object.entries(attempts))('not by SQL: %s', async (_, statement) => {
		const before = JSON.stringify(await currentEngine().raw('select * from catalogue_entries order by id'));
		await expect(currentEngine().raw(statement())).rejects.toThrow(/never changed/);
		expect(JSON.stringify(await currentEngine().raw('select * from catalogue_entries order by id'))).toBe(before);
	});

	test('nor by a row written into it', async () => {
		const columns = Object.keys((await currentEngine().raw('select * from catalogue_entries limit 1'))[0]!);
		const copied = columns.map((name) => (name === 'id' ? "'new'" : name === 'seq' ? '77' : name));
		await expect(
			currentEngine().raw(
				`insert into catalogue_entries (${columns.join(', ')}) select ${copied.join(', ')} from catalogue_entries where version_id = '${v1}' and seq = 1`
			)
		).rejects.toThrow(/never changed/);
	});

	test('nor by any verb', async () => {
		const { drafter } = made.justice;
		const published = { codes: ['catalogue_published'] };
		const entry = row(20, newLead);
		await expect(catalogue.addEntry(drafter, v1, entry)).rejects.toMatchObject(published);
		await expect(catalogue.editEntry(drafter, v1, itemIds[0]!, entry)).rejects.toMatchObject(published);
		await expect(catalogue.removeEntry(drafter, v1, itemIds[0]!)).rejects.toMatchObject(published);
		await expect(catalogue.setPapers(drafter, v1, papers)).rejects.toMatchObject(published);
		const remove = { kind: 'remove' as const, itemId: itemIds[0]!, reasonPublic: reason };
		await expect(catalogue.adjust(drafter, v2, remove)).rejects.toMatchObject(published);
		await expect(dossier.publishCatalogue(made.office.publisher, v1, { proofread: true })).rejects.toMatchObject(
			published
		);
	});
});

describe('a third version', () => {
	test('is adjusted by reason only, can be undone, and is refused without what it needs', async () => {
		const { justice, office } = made;
		const { drafter } = justice;
		setNow('2026-10-09');
		const v3 = (await catalogue.beginAdjustment(drafter, catalogueId)).id;
		await expect(catalogue.beginAdjustment(drafter, catalogueId)).rejects.toMatchObject({
			codes: ['catalogue_versionOpen']
		});
		await expect(catalogue.addEntry(drafter, v3, row(20, newLead))).rejects.toMatchObject({
			codes: ['catalogue_useAdjustment']
		});
		const [itemId, other] = itemIds as [string, string];
		for (const words of [
			'',
			'　　　　　　　　　　　　',
			'\u200b'.repeat(20),
			'情况变化',
			'。。。。。。。。。。。。',
			'啊啊啊啊啊啊啊啊啊啊啊啊'
		]) {
			await expect(
				catalogue.adjust(drafter, v3, { kind: 'remove', itemId, reasonPublic: words })
			).rejects.toMatchObject({
				codes: ['catalogue_reasonTooShort']
			});
		}
		const refused = (change: Partial<Parameters<typeof catalogue.adjust>[2]>) =>
			catalogue.adjust(drafter, v3, { itemId, reasonPublic: reason, ...change } as never).then(
				() => 'allowed',
				(why: Refusal) => why.codes.join()
			);
		expect(await refused({ kind: 'postpone', plannedDecisionMonth: '2026-10' })).toBe('catalogue_notLater');
		expect(await refused({ kind: 'postpone', plannedDecisionMonth: '2029-01' })).toBe('catalogue_wrongYear');
		expect(await refused({ kind: 'amend', entry: {} })).toBe('catalogue_nothingChanged');
		expect(await refused({ kind: 'amend', entry: { leadUnitId: 'nobody' } })).toBe('catalogue_unknownUnit');
		expect(await refused({ kind: 'amend', entry: { seq: 2 } })).toBe('catalogue_duplicateSeq');
		expect(await refused({ kind: 'remove', itemId: itemIds[6]! })).toBe('catalogue_alreadyRemoved');

		const { release } = await catalogue.findDraft(drafter, v3);
		await publication.classify(drafter, release.id, 'proactive');
		await expect(catalogue.submitForReview(drafter, v3, { proofread: true })).rejects.toMatchObject({
			codes: ['catalogue_noDocNo', 'catalogue_noConsent', 'catalogue_noAdjustments']
		});
		await catalogue.setPapers(drafter, v3, { ...papers, partyConsentRef: null });
		await catalogue.adjust(drafter, v3, { kind: 'remove', itemId, reasonPublic: reason });
		await catalogue.adjust(drafter, v3, { kind: 'amend', itemId: other, entry: { seq: 40 }, reasonPublic: reason });
		await catalogue.undoAdjustments(drafter, v3, itemId);
		const after = await catalogue.findDraft(drafter, v3);
		expect(after.entries.find((entry) => entry.itemId === itemId)).toMatchObject({ removed: false });
		expect(after.adjustments.map((one) => one.itemId)).toEqual([other]);

		// The step below submitForReview, which pages cannot reach; publication still asks for the consent (rule 2).
		await publication.submit(drafter, release.id, { proofread: true });
		await passReviews(justice, release.id);
		await expect(dossier.publishCatalogue(office.publisher, v3, { proofread: true })).rejects.toMatchObject({
			codes: ['catalogue_noConsent']
		});
		await expect(dossier.publishCatalogue(justice.drafter, v3, { proofread: true })).rejects.toThrow(Refusal);
		expect((await catalogue.findByYear(2026)).version.no).toBe(2);
		await expect(catalogue.findVersion(2026, 3)).rejects.toThrow(NotFound);
	});

	test('is dropped before its review: the published one stays, and the next begins from it', async () => {
		const { justice } = made;
		const { drafter } = justice;
		const [begun] = await catalogue.listDrafts(drafter);
		await expect(catalogue.dropAdjustment(drafter, begun!.version.id)).rejects.toMatchObject({
			codes: ['publication_inReview']
		});
		await publication.sendBack(made.office.publisher, begun!.release.id, '请先补齐党委同意文号再送审。');
		await catalogue.dropAdjustment(drafter, begun!.version.id);
		await expect(catalogue.findDraft(drafter, begun!.version.id)).rejects.toThrow(NotFound);
		expect((await catalogue.findByYear(2026)).version.no).toBe(2);
		expect(await publication.latestOf('catalogue', begun!.version.id)).toMatchObject({ state: 'withdrawn' });
		const again = await catalogue.beginAdjustment(drafter, catalogueId);
		expect(again.no).toBe(3);
		const fresh = await catalogue.findDraft(drafter, again.id);
		expect(fresh.adjustments).toEqual([]);
		expect(fresh.entries.map(({ itemId }) => itemId)).toEqual(
			(await catalogue.findVersion(2026, 2)).content.entries.map(({ itemId }) => itemId)
		);
	});
});
