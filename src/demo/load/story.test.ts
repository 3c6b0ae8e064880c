/** The story must hold together on whatever day the demo is started. */
import { describe, expect, test } from 'vitest';
import { addDays, commentPeriod, daysBetween, profileNamed, seedCalendar } from '#server/statute';
import { consultations } from '../content/consultations.ts';
import { datesFrom, inOrder, moment } from './story.ts';

const calendar = seedCalendar();
const profile = profileNamed('yunxi');
const starts = Array.from({ length: 1100 }, (_, index) => addDays('2025-01-01', index));

/** How many days after its last counted day each consultation really ends, at the worst start. */
function latestEnd(key: string): number {
	const { opens, closesDay } = consultations.find((one) => one.key === key)!;
	const ends = starts.map((start) => {
		const { day } = datesFrom(start);
		const period = commentPeriod({ opensOn: day(opens.day), days: closesDay - opens.day }, profile, calendar);
		return daysBetween(start, period.lastDay);
	});
	return Math.max(...ends);
}

describe('the story, started on any of 1,100 days', () => {
	test('may close one consultation on the day of the start', () => {
		const { opens } = consultations.find(({ key }) => key === 'care-facilities')!;
		for (const start of starts) {
			const { day } = datesFrom(start);
			expect(() => commentPeriod({ opensOn: day(opens.day), endsOn: day(0) }, profile, calendar), start).not.toThrow();
		}
	});

	test.each(['lift-subsidy', 'park-lighting', 'flood-plan'])('closes %s before its feedback is written', (key) => {
		const { feedback } = consultations.find((one) => one.key === key)!;
		expect(latestEnd(key)).toBeLessThan(feedback!.submitted.day - 2);
	});

	test('closes the one that is being sorted before its first group is made', () => {
		expect(latestEnd('school-traffic')).toBeLessThan(-3);
	});
});

test('days and months count over the turn of the year', () => {
	const dates = datesFrom('2027-01-15');
	expect([dates.day(-15), dates.month(-1), dates.month(0), dates.month(12)]).toEqual([
		'2026-12-31',
		'2026-12',
		'2027-01',
		'2028-01'
	]);
	expect(dates.instant(moment(0, '09:05')).toISOString()).toBe('2027-01-15T01:05:00.000Z');
});

test('events of one minute stay in the order they were told', () => {
	const run = async () => {};
	const events = [moment(0, '08:00'), moment(-1, '23:59'), moment(0, '08:00')].map((at, told) => ({ at, run, told }));
	expect(inOrder(events).map((event) => (event as (typeof events)[number]).told)).toEqual([1, 0, 2]);
});
