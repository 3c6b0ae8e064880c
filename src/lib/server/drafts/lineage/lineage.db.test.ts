import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import { currentEngine, transaction } from '#server/db';
import * as drafts from '#server/drafts';
import * as journal from '#server/journal';
import { makeCrew, type Crew } from '../../../../../tests/support/factories.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const note = file('说明.txt', '起草说明\n\n为了方便。');
const duty = '街道办事处负责组织辖区内居民开展停车自治，协调共享停车泊位。';
const fee = '收费停车设施应当在出入口显著位置公示收费标准、计费方式和监督电话。';
const draftOf = (...clauses: string[]) =>
	file('稿.txt', ['办法', '', ...clauses.map((text, at) => `第${'一二三四五六'[at]}条 ${text}`)].join('\n'));

let crew: Crew;
let first: drafts.DraftVersion;
let second: drafts.DraftVersion;

async function linksOf(versionId: string) {
	const proposal = (await drafts.proposalFor(versionId))!;
	const links = proposal.links.map(({ from, to }) => ({ from: from.map(({ id }) => id), to: to.map(({ id }) => id) }));
	return { proposal, links, input: { fromVersionId: proposal.base.id, links } };
}

beforeAll(async () => {
	clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
	crew = await makeCrew();
	const text = draftOf(
		'为了规范停车秩序，制定本办法。',
		`${duty}${fee}`,
		'本条要删去，因为与上位法重复。',
		'自公布之日起施行。'
	);
	first = await drafts.importDraft(crew.drafter, { unitId: crew.unit.id, text, note });
	await drafts.freeze(first.id);
	second = await drafts.importDraft(crew.drafter, {
		draftId: first.draftId,
		text: draftOf('为了规范停车秩序，制定本办法。', duty, fee, '自公布之日起施行。'),
		note
	});
});

test('the first version has no lineage, the second one waits for a person', async () => {
	expect(await drafts.proposalFor(first.id)).toBeUndefined();
	expect(await drafts.lacksLineage(first.id)).toEqual([]);
	expect(await drafts.lacksLineage(second.id)).toEqual(['drafts_lineageOpen']);
	const { proposal } = await linksOf(second.id);
	expect(proposal.links.map(({ kind }) => kind)).toEqual(['kept', 'split', 'removed', 'kept']);
});

test('a clause mapped twice, one left out, another version, another person: refused in words', async () => {
	const { input, links } = await linksOf(second.id);
	const confirm = (changed: Partial<drafts.LineageInput>, actor = crew.drafter) =>
		drafts.confirmLineage(actor, second.id, { ...input, ...changed });
	const [kept, split] = links as [(typeof links)[0], (typeof links)[0]];
	const twice = [...links.slice(1), { from: kept.from, to: [...kept.to, ...split.to] }];
	await expect(confirm({ links: twice })).rejects.toMatchObject({
		codes: ['drafts_lineageTwice'],
		facts: { no: '第二条' }
	});
	await expect(confirm({ links: links.slice(1) })).rejects.toMatchObject({
		codes: ['drafts_lineageLeftOut'],
		facts: { nos: '第一条、第一条', count: 2 }
	});
	await expect(confirm({ fromVersionId: second.id })).rejects.toMatchObject({ codes: ['drafts_lineageMeanwhile'] });
	await expect(confirm({}, crew.firstReviewer)).rejects.toMatchObject({ codes: ['drafts_lineageNotYours'] });
	expect(await drafts.lineageOf(second.id)).toBeUndefined();
});

test('what a person changed is kept, clauses take their ids from it, and it can be confirmed anew', async () => {
	const { input, proposal } = await linksOf(second.id);
	await drafts.confirmLineage(crew.clerk, second.id, input);
	const confirmed = (await drafts.lineageOf(second.id))!;
	expect(confirmed).toMatchObject({ fromVersionId: first.id, fromNo: 1 });
	expect(confirmed.links.map(({ kind, proposed }) => [kind, proposed])).toEqual([
		['kept', true],
		['split', true],
		['removed', true],
		['kept', true]
	]);
	expect(await drafts.lacksLineage(second.id)).toEqual([]);
	const [was, is] = [await drafts.listClauses(first.id), await drafts.listClauses(second.id)];
	expect(is.filter(({ clauseId }) => clauseId === was[1]!.clauseId)).toHaveLength(1);
	const { now, earlier } = await drafts.whereaboutsIn(second.id);
	expect(now.get(was[2]!.clauseId)).toBeNull();
	expect([...now.keys()]).toEqual([was[2]!.clauseId]);
	// What stands there word for word under the same number is told without «formerly».
	expect(earlier.has(was[3]!.id)).toBe(false);
	expect(earlier.get(was[1]!.id)).toEqual({ no: '第二条', versionNo: 1, last: true, now: was[1]!.clauseId });
	expect(earlier.get(was[2]!.id)).toMatchObject({ no: '第三条', now: null });

	// A person knows better: the removed clause became the last one, what stood there before is gone.
	const id = (list: drafts.ClauseRevision[], at: number) => [list[at]!.id];
	const { old, fresh } = proposal;
	const otherwise = [
		{ from: id(old, 0), to: id(fresh, 0) },
		{ from: id(old, 1), to: [...id(fresh, 1), ...id(fresh, 2)] },
		{ from: id(old, 2), to: id(fresh, 3) },
		{ from: id(old, 3), to: [] }
	];
	await drafts.confirmLineage(crew.drafter, second.id, { ...input, links: otherwise });
	const changed = await drafts.listClauses(second.id);
	expect(changed[3]!.clauseId).toBe(was[2]!.clauseId);
	expect((await drafts.whereaboutsIn(second.id)).now.get(was[3]!.clauseId)).toBeNull();
	const entries = (await journal.listOf(second.id)).filter(({ action }) => action === 'lineage.confirmed');
	expect(entries.map(({ facts }) => (facts as Record<string, unknown>).changed)).toEqual([0, 2]);
	// And back again: no clause has two places, not even for a moment.
	await drafts.confirmLineage(crew.drafter, second.id, input);
	expect((await drafts.listClauses(second.id))[3]!.clauseId).toBe(was[3]!.clauseId);
});

test('the database holds it: once a clause, one to one but for a split, frozen with the version', async () => {
	const { raw } = currentEngine();
	const one = async (sql: string) => ((await raw(sql)) as Record<string, string>[])[0]!;
	const kept = await one("select link_id, revision_id from lineage_ends where kind = 'kept' and side = 'to' limit 1");
	const split = await one("select revision_id from lineage_ends where kind = 'split' and side = 'to' limit 1");
	const set = (what: string) => raw(`update lineage_ends set ${what} where revision_id = '${split.revision_id}'`);
	await expect(set(`link_id = '${kept.link_id}', kind = 'kept'`)).rejects.toThrow();
	await expect(set("kind = 'added'")).rejects.toThrow();
	await expect(set(`revision_id = '${kept.revision_id}'`)).rejects.toThrow();
	await transaction(() => drafts.freeze(second.id));
	for (const table of ['lineages', 'lineage_links', 'lineage_ends']) {
		await expect(raw(`delete from ${table} where version_id = '${second.id}'`), table).rejects.toThrow(/never changed/);
	}
	await expect(
		raw(`update clause_revisions set clause_id = clause_id where version_id = '${second.id}'`)
	).rejects.toThrow(/never changed/);
	const { input } = await linksOf(second.id);
	await expect(drafts.confirmLineage(crew.drafter, second.id, input)).rejects.toMatchObject({
		codes: ['drafts_lineageFrozen']
	});
});

test('through three versions: merged on the way, found at the end', async () => {
	const third = await drafts.importDraft(crew.drafter, {
		draftId: first.draftId,
		text: draftOf('为了规范停车秩序，制定本办法。', `${duty}\n${fee}`, '自公布之日起施行。'),
		note
	});
	const { input, proposal } = await linksOf(third.id);
	expect(proposal.base.id).toBe(second.id);
	await drafts.confirmLineage(crew.drafter, third.id, input);
	const [was, between, is] = [
		await drafts.listClauses(first.id),
		await drafts.listClauses(second.id),
		await drafts.listClauses(third.id)
	];
	const { now, earlier } = await drafts.whereaboutsIn(third.id);
	const here = (clauseId: string) => (now.has(clauseId) ? now.get(clauseId) : clauseId);
	expect(here(was[1]!.clauseId)).toBe(is[1]!.clauseId);
	expect(between.slice(1, 3).map(({ clauseId }) => here(clauseId))).toEqual([is[1]!.clauseId, is[1]!.clauseId]);
	expect(here(was[2]!.clauseId)).toBeNull();
	expect(earlier.get(was[3]!.id)).toMatchObject({ no: '第四条', versionNo: 1, last: false });
	expect(earlier.get(between[3]!.id)).toMatchObject({ no: '第四条', versionNo: 2, last: true });
});
