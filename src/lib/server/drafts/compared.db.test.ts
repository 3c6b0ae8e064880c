import { expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as drafts from '#server/drafts';
import { makeCrew } from '../../../../tests/support/factories.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const note = file('说明.txt', '起草说明\n\n为了方便。');

test('two stored versions: what became of each clause, with its words, in the order of the new one', async () => {
	clock.standAt(new Date('2026-02-20T09:00:00+08:00'));
	const { unit, drafter } = await makeCrew();
	const old = await drafts.importDraft(drafter, {
		unitId: unit.id,
		text: file(
			'稿.txt',
			'办法\n\n第一条 为了方便群众，制定本办法。\n第二条 每部补贴二十八万元。\n第三条 本条要删去，因为重复了。\n'
		),
		note
	});
	const fresh = await drafts.importDraft(drafter, {
		draftId: old.draftId,
		text: file(
			'稿.txt',
			'办法\n\n第一条 为了方便群众，制定本办法。\n第二条 每部补贴三十万元。\n第三条 自公布之日起施行。\n'
		),
		note
	});
	const { clauses, counts } = await drafts.compareVersions(old.id, fresh.id);
	expect(counts).toEqual({ kept: 1, edited: 1, added: 1, removed: 1, moved: 0, split: 0, merged: 0 });
	expect(clauses.map(({ kind }) => kind)).toEqual(['kept', 'edited', 'removed', 'added']);
	const said = (left: string) => clauses[1]!.parts.map(({ op, text }) => (op === left ? '' : text)).join('');
	expect(said('insert')).toBe('每部补贴二十八万元。');
	expect(said('delete')).toBe('每部补贴三十万元。');
	expect(clauses[1]!.old[0]!.clauseId).toBe(clauses[1]!.new[0]!.clauseId);
	expect(clauses[2]!.parts.map(({ op }) => op)).toEqual(['delete']);
	expect(clauses[3]!.parts.map(({ op }) => op)).toEqual(['insert']);
});
