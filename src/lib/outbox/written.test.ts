import { expect, test } from 'vitest';
import { futureMs, oldestMs, readWritten } from './written.ts';

const now = new Date('2026-04-02T08:00:00.000Z');
const read = (writtenAt: string, clockAhead = '') =>
	readWritten(
		[
			['text', '补贴太少。'],
			['writtenAt', writtenAt],
			['clockAhead', clockAhead]
		],
		now
	);
const before = (ms: number) => new Date(now.getTime() - ms).toISOString();

test('a time with a clock that was seen is set right, one whose clock was never seen is taken as it is', () => {
	const writtenAt = new Date('2026-04-01T15:58:00.000Z');
	expect(read('2026-04-01T15:58:00.000Z')).toEqual({ writtenAt, clockAhead: null, corrected: writtenAt });
	const corrected = new Date('2026-04-01T15:55:00.000Z');
	expect(read('2026-04-01T15:58:00.000Z', '180000')).toEqual({ writtenAt, clockAhead: 180_000, corrected });
	expect(read('2026-04-01T23:58:00.000+08:00', '0')).toEqual({ writtenAt, clockAhead: 0, corrected: writtenAt });
	const decades = Date.parse('2026-04-01T15:55:00Z') - Date.parse('2000-01-01T00:05:00Z');
	expect(read('2000-01-01T00:05:00Z', String(-decades))?.corrected).toEqual(corrected);
});

test.each([
	['nothing', ''],
	['a day', '2026-04-01'],
	['a time without its zone', '2026-04-01T15:58:00'],
	['words', '昨天晚上'],
	['a number', '1775059080000'],
	['no day of any calendar', '2026-13-45T25:61:00Z'],
	['what follows a time', "2026-04-01T15:58:00Z'; drop table opinions"]
])('%s is no time', (_, text) => {
	expect(read(text)).toBeUndefined();
});

test.each(['3 minutes', '1.5', 'NaN', '1e5', '99999999999999', '-9999999999999', ' 1'])(
	'a clock that is %s ahead is none',
	(ahead) => {
		expect(read('2026-04-01T15:58:00.000Z', ahead)).toBeUndefined();
	}
);

test('what is in the future counts as now for ten minutes, then not at all; nothing waits for more than 400 days', () => {
	expect(read(before(-futureMs))?.corrected).toEqual(now);
	expect(read(before(-futureMs - 1))).toBeUndefined();
	// A clock that is known to be an hour fast wrote an hour ago.
	expect(read(before(-3_600_000), '7200000')?.corrected).toEqual(new Date(before(3_600_000)));
	expect(read(before(oldestMs))?.corrected).toEqual(new Date(before(oldestMs)));
	expect(read(before(oldestMs + 1))).toBeUndefined();
});

test('a field of the page that is empty does not hide what the worker has put beside it', () => {
	const fields: [string, string][] = [
		['writtenAt', ''],
		['writtenAt', before(60_000)],
		['clockAhead', '1000'],
		['clockAhead', '']
	];
	expect(readWritten(fields, now)).toMatchObject({ clockAhead: 1000, corrected: new Date(before(61_000)) });
	expect(readWritten([], now)).toBeUndefined();
});
