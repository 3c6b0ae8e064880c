import { expect, test } from 'vitest';
import { period } from './period.ts';

test('a real notice of 2023 whose last day was 清明', async () => {
	const found = await period(['--opens', '2023-03-06', '--days', '30', '--json']);
	expect(found).toEqual({
		opensAt: '2023-03-06T00:00:00+08:00',
		closesAt: '2023-04-07T00:00:00+08:00',
		lastDay: '2023-04-06',
		rolled: true,
		minimum: 30,
		needsReason: false,
		basis: expect.arrayContaining([
			expect.stringContaining('国务院令第713号'),
			expect.stringContaining('第二百零三条')
		]),
		warnings: []
	});
});

test('29 days need a reason, an uncovered year warns, a local profile is stricter', async () => {
	expect(await period(['--opens=2026-03-02', '--days=29'])).toMatchObject({ needsReason: true, minimum: 30 });
	expect(await period(['--opens', '2026-12-21', '--days', '30'])).toMatchObject({
		lastDay: '2027-01-20',
		rolled: false,
		warnings: [expect.stringContaining('放假安排未公布') as string]
	});
	const short = ['--opens', '2026-06-01', '--days', '8'];
	expect(await period(short)).toMatchObject({ warnings: [] });
	expect(await period([...short, '--profile', 'yunxi'])).toMatchObject({
		warnings: [expect.stringContaining('两人批准') as string]
	});
});

test.each([
	[[], 'statute_badDay'],
	[['--opens', '2026-02-29', '--days', '30'], 'statute_badDay'],
	[['--opens', '2026-03-02'], 'statute_badDays'],
	[['--opens', '2026-03-02', '--days', 'thirty'], 'statute_badDays'],
	[['--opens', '2026-03-02', '--days', '0'], 'statute_badDays'],
	[['--opens', '2026-03-02', '--days=-5'], 'statute_badDays'],
	[['--opens', '2026-03-02', '--days', '30', '--profile', 'mars'], 'statute_profileUnknown'],
	[['--colour', 'red'], 'usage']
])('%j is refused as %s, in words', async (args, code) => {
	await expect(period(args)).rejects.toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) });
});
