import { expect, test } from 'vitest';
import { answeredLinks } from './answers.ts';

const clauses = (side: string, count: number) =>
	Array.from({ length: count }, (_, at) => ({ id: `${side}${at + 1}`, no: `第${'一二三四五'[at]}条` }));
const [old, fresh] = [clauses('a', 3), clauses('b', 3)];

/** `b1`, `gone`, '' for one after the other; what follows a plus are numbers. */
function links(...answers: string[]) {
	const split = answers.map((text, at) => {
		const [became = '', also = ''] = text.split('+');
		return [at + 1, { became, also }] as const;
	});
	try {
		return answeredLinks(old, fresh, new Map(split)).map(({ from, to }) => `${from}→${to}`);
	} catch (reason) {
		return [(reason as { codes: string[] }).codes[0], (reason as { facts: { no?: string; nos?: string } }).facts];
	}
}

test('one by one, removed, split, merged; what nothing became is new', () => {
	expect(links('b1', 'gone', 'b3')).toEqual(['a1→b1', 'a2→', 'a3→b3', '→b2']);
	expect(links('b1+第 2 条、第三条', 'gone', 'gone')).toEqual(['a1→b1,b2,b3', 'a2→', 'a3→']);
	expect(links('b1', 'b1', 'b2')).toEqual(['a1,a2→b1', 'a3→b2', '→b3']);
});

test('several that became several stay one knot, which is refused later; named twice stays twice', () => {
	expect(links('b1+第二条', 'b2', 'gone')[0]).toBe('a1,a2→b1,b2');
	expect(links('b1+第一条', 'b2', 'b3')[0]).toBe('a1→b1,b1');
});

test('what nobody has said, a number that is not there, removed and yet something else', () => {
	expect(links('b1', '', '')).toEqual(['drafts_lineageUnanswered', { nos: '第二条、第三条', count: 2 }]);
	expect(links('b1', 'b2+第九条', 'b3')).toEqual(['drafts_lineageNoSuch', { no: '第九条' }]);
	expect(links('b1', 'gone+第二条', 'b3')).toEqual(['drafts_lineageContradicts', { no: '第二条' }]);
});
