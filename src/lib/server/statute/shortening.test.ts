import { expect, test } from 'vitest';
import {
	commentPeriod,
	extendedPeriod,
	mayNotExtend,
	mayNotGiveReason,
	mayNotHoldHearing,
	mayNotOpen,
	meaningfulCharacters,
	national,
	phaseAt,
	profileNamed,
	seedCalendar
} from './index.ts';

const calendar = seedCalendar();
const bridge = '桥梁检测 5 月 28 日评定 D 级, 6 月 20 日前须封闭';

test('only letters, characters and figures count: not spaces, signs, emoji or what cannot be seen', () => {
	expect(meaningfulCharacters(bridge)).toHaveLength(22);
	expect(meaningfulCharacters(' \u200b\u200d\ufeff\u2060。，！…😀\u0000\n\u3000')).toEqual([]);
	expect(meaningfulCharacters('𠮷野家Ａ１')).toHaveLength(5);
});

test.each([
	['the reason of scenario 4', bridge, []],
	['nothing', undefined, ['statute_reasonMissing']],
	['spaces', ' '.repeat(40), ['statute_reasonMissing']],
	['zero-width characters', '\u200b'.repeat(40), ['statute_reasonMissing']],
	['punctuation', '。'.repeat(40), ['statute_reasonMissing']],
	['the lone phrase', '情况紧急', ['statute_reasonEmptyPhrase', 'statute_reasonTooShort']],
	[
		'the lone phrase, spread',
		'情 况\u200b紧 急！！！！！！！！！！！！！！！！',
		['statute_reasonEmptyPhrase', 'statute_reasonTooShort']
	],
	['the phrase six times', '情况紧急'.repeat(6), ['statute_reasonEmptyPhrase']],
	[
		'phrases in a row',
		'因情况紧急，时间紧、任务重，按照上级要求，需要缩短期限，特此说明。',
		['statute_reasonEmptyPhrase']
	],
	['one character over and over', '急'.repeat(40), ['statute_reasonEmptyPhrase']],
	['nineteen characters', '老桥检测评定为丁级须在汛期到来之前封闭', ['statute_reasonTooShort']],
	['twenty', '老桥检测评定为丁级，须在汛期到来以前封闭掉', []],
	['a true cause that is too short', '桥坏了', ['statute_reasonTooShort']]
])('%s', (_, reason, codes) => {
	expect(mayNotGiveReason(reason, 20)).toEqual(codes);
});

test('29 days need a reason that is published and another person of the office', () => {
	const asked = { days: 29, askedBy: 'unit', reason: bridge, reasonPublished: true, officeApprovals: ['office'] };
	expect(mayNotOpen(asked, national)).toEqual([]);
	expect(mayNotOpen({ days: 29, askedBy: 'unit' }, national)).toEqual([
		'statute_reasonMissing',
		'statute_reasonNotPublished',
		'statute_approvalMissing'
	]);
	expect(mayNotOpen({ ...asked, reasonPublished: false }, national)).toEqual(['statute_reasonNotPublished']);
	expect(mayNotOpen({ ...asked, officeApprovals: ['unit'] }, national)).toEqual(['statute_approvalMissing']);
	expect(mayNotOpen({ days: 30, askedBy: 'unit' }, national)).toEqual([]);
	expect(mayNotOpen({ ...asked, days: 0 }, national)).toEqual(['statute_badDays']);
	expect(mayNotOpen({ ...asked, days: Number.NaN }, national)).toEqual(['statute_badDays']);
});

test('below 7 days two other persons approve; in 云汐区 already below 10', () => {
	const asked = {
		days: 6,
		askedBy: 'unit',
		reason: bridge,
		reasonPublished: true,
		officeApprovals: ['a', 'a', 'unit']
	};
	expect(mayNotOpen(asked, national)).toEqual(['statute_secondApprovalMissing']);
	expect(mayNotOpen({ ...asked, officeApprovals: ['a', 'b'] }, national)).toEqual([]);
	expect(mayNotOpen({ ...asked, days: 7 }, national)).toEqual([]);
	expect(mayNotOpen({ ...asked, days: 9 }, profileNamed('yunxi'))).toEqual(['statute_secondApprovalMissing']);
	expect(mayNotOpen({ ...asked, days: 10 }, profileNamed('yunxi'))).toEqual([]);
});

test('T − 1 ms is in, T is out', () => {
	const period = commentPeriod({ opensOn: '2026-03-02' }, national, calendar);
	const at = (instant: string) => phaseAt(period, new Date(instant));
	expect(period.closesAt.toISOString()).toBe('2026-04-01T16:00:00.000Z');
	expect(at('2026-03-01T23:59:59.999+08:00')).toBe('upcoming');
	expect(at('2026-03-02T00:00:00.000+08:00')).toBe('open');
	expect(at('2026-04-01T23:59:59.999+08:00')).toBe('open');
	expect(at('2026-04-02T00:00:00.000+08:00')).toBe('closed');
});

test('a period is extended before its close, later only, with a reason', () => {
	const period = commentPeriod({ opensOn: '2026-03-02' }, national, calendar);
	const reason = '草案附件更换，留出阅读时间';
	const asked = { period, newLastDay: '2026-04-11', reason, at: new Date('2026-04-01T23:59:59.999+08:00') };
	expect(mayNotExtend(asked, national)).toEqual([]);
	expect(mayNotExtend({ ...asked, at: period.closesAt }, national)).toEqual(['statute_extensionAfterClose']);
	expect(mayNotExtend({ ...asked, newLastDay: '2026-04-01' }, national)).toEqual(['statute_extensionNotLater']);
	expect(mayNotExtend({ ...asked, newLastDay: '2026-04-31' }, national)).toEqual(['statute_badDay']);
	expect(mayNotExtend({ ...asked, reason: ' ' }, national)).toEqual(['statute_reasonMissing']);

	const longer = extendedPeriod(period, '2026-04-11', calendar);
	expect([longer.opensOn, longer.lastDay, longer.addedDays]).toEqual(['2026-03-02', '2026-04-13', 12]);
	expect(longer.rolledOver).toEqual([
		{ date: '2026-04-11', name: '周末' },
		{ date: '2026-04-12', name: '周末' }
	]);
	expect(() => extendedPeriod(period, '2026-03-31', calendar)).toThrow('statute_extensionNotLater');
	expect(() => extendedPeriod(period, '2026-02-30', calendar)).toThrow('statute_badDay');
});

test.each([
	['2026-02-29', 30, 'statute_badDay'],
	['2026-3-2', 30, 'statute_badDay'],
	['2026-03-02', 0, 'statute_badDays'],
	['2026-03-02', -1, 'statute_badDays'],
	['2026-03-02', 30.5, 'statute_badDays'],
	['2026-03-02', 100_000, 'statute_badDays']
])('%s + %d is refused: %s', (opensOn, days, code) => {
	expect(() => commentPeriod({ opensOn, days }, national, calendar)).toThrow(code);
});

test('a hearing needs its notice, list and materials on record and in time', () => {
	const facts = { heldOn: '2026-07-16', noticeOn: '2026-06-16', listOn: '2026-07-01', materialsOn: '2026-07-08' };
	expect(mayNotHoldHearing(facts, national, calendar)).toEqual([]);
	expect(mayNotHoldHearing({ ...facts, noticeOn: '2026-06-17' }, national, calendar)).toEqual([
		'statute_hearingNoticeLate'
	]);
	expect(mayNotHoldHearing({ ...facts, listOn: '2026-07-02' }, national, calendar)).toEqual([
		'statute_hearingListLate'
	]);
	const { materialsOn: _, ...without } = facts;
	expect(mayNotHoldHearing(without, national, calendar)).toEqual(['statute_hearingMaterialsLate']);
});
