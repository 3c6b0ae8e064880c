import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addWorkdays,
	commentPeriod,
	earliestHearing,
	extendedPeriod,
	feedbackDue,
	isWorkday,
	mayNotGiveReason,
	mayNotOpen,
	national,
	nextWorkday,
	phaseAt,
	seedCalendar,
	settingNames,
	settingRule,
	shortness,
	tighten,
	workCalendar,
	workdaysBetween,
	type RuleProfile
} from './index.ts';
import { addDays, daysBetween } from './days.ts';

const seed = seedCalendar();
const day = fc.integer({ min: 0, max: 14_000 }).map((number) => addDays('2004-01-01', number));
const days = fc.integer({ min: 1, max: 400 });

/** The seed with some days changed by an administrator. */
const calendar = fc
	.array(fc.tuple(day, fc.constantFrom('workday' as const, 'restday' as const)), { maxLength: 40 })
	.map((changed) => {
		const rows = [...seed.days].map(([date, row]) => ({ date, ...row }));
		return workCalendar([...rows, ...changed.map(([date, kind]) => ({ date, kind, name: '改' }))], seed.years);
	});

/** A profile that is stricter than the national one in some of the values that may only be made stricter. */
const stricterProfile = fc
	.array(fc.tuple(fc.constantFrom(...settingNames), fc.integer({ min: 0, max: 200 })), { maxLength: 12 })
	.map((changes): RuleProfile => {
		const values = changes
			.filter(([name]) => settingRule(name).change === 'stricter')
			.map(([name, step]): [string, number] => {
				const value = national.values[name];
				return [name, settingRule(name).stricter === 'more' ? value + step : Math.max(0, value - step)];
			});
		return tighten(national, { values: Object.fromEntries(values) });
	});

const people = fc.array(fc.constantFrom('unit', 'a', 'b', 'c'), { maxLength: 4 });
const reasons = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.constantFrom(undefined, '情况紧急', '桥梁检测五月二十八日评定为丁级，六月二十日前须封闭')
);

describe('a period below the minimum', () => {
	test('never opens without a published reason and a second person’s approval', () => {
		const facts = fc.record({
			days: fc.integer({ min: -2, max: 60 }),
			askedBy: fc.constant('unit'),
			reason: reasons,
			reasonPublished: fc.boolean(),
			officeApprovals: people
		});
		fc.assert(
			fc.property(facts, stricterProfile, (asked, profile) => {
				if (mayNotOpen(asked, profile).length > 0 || asked.days >= profile.values.commentDays) return;
				const others = new Set(asked.officeApprovals.filter((person) => person !== asked.askedBy));
				expect(asked.reasonPublished).toBe(true);
				expect(mayNotGiveReason(asked.reason, profile.values.shorteningReasonCharacters)).toEqual([]);
				expect(others.size).toBeGreaterThanOrEqual(asked.days < profile.values.secondApprovalBelowDays ? 2 : 1);
				expect(asked.days).toBeGreaterThan(0);
			}),
			{ numRuns: 2000 }
		);
	});

	test('what a stricter profile lets open, the national one does too', () => {
		const facts = fc.record({ days, askedBy: fc.constant('unit'), officeApprovals: people });
		fc.assert(
			fc.property(facts, stricterProfile, (asked, profile) => {
				if (mayNotOpen(asked, profile).length === 0) expect(mayNotOpen(asked, national)).toEqual([]);
				if (shortness(asked, national).needsReason) expect(shortness(asked, profile).needsReason).toBe(true);
			})
		);
	});
});

test('a stricter profile never gives an earlier close, hearing or end of review', () => {
	fc.assert(
		fc.property(day, stricterProfile, calendar, (opensOn, profile, work) => {
			const close = (rules: RuleProfile) => commentPeriod({ opensOn }, rules, work).lastDay;
			expect(close(profile) >= close(national)).toBe(true);
			// free values, such as the days of notice before a hearing, are not "stricter" either way: equal here
			expect(earliestHearing(opensOn, profile).date >= earliestHearing(opensOn, national).date).toBe(true);
			expect(feedbackDue({ lastDay: opensOn }, profile, work).date).toBe(
				feedbackDue({ lastDay: opensOn }, national, work).date
			);
		})
	);
});

test('rolling never shortens, ends on a working day, and passes only rest days', () => {
	fc.assert(
		fc.property(day, days, calendar, (opensOn, count, work) => {
			const period = commentPeriod({ opensOn, days: count }, national, work);
			expect(daysBetween(opensOn, period.lastDay)).toBe(count + period.rolledOver.length);
			expect(isWorkday(period.lastDay, work)).toBe(true);
			expect(period.rolledOver.some(({ date }) => isWorkday(date, work))).toBe(false);
			expect(period.closesAt.getTime() - period.opensAt.getTime()).toBe(
				(count + period.rolledOver.length + 1) * 86_400_000
			);
		})
	);
});

test('a chosen last day never closes before the counted minimum, and is itself the last day', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: -5, max: 90 }), stricterProfile, calendar, (opensOn, more, profile, work) => {
			const least = commentPeriod({ opensOn }, profile, work);
			const endsOn = addDays(least.lastDay, more);
			const close = () => commentPeriod({ opensOn, endsOn }, profile, work);
			if (more < 0) {
				expect(close).toThrow();
				return;
			}
			expect(close()).toMatchObject({ lastDay: endsOn, needsReason: false, needsSecondApproval: false });
			expect(close().days).toBeGreaterThanOrEqual(least.minimum);
			expect(close().closesAt >= least.closesAt).toBe(true);
		})
	);
});

test('a longer period never closes earlier, an extension always later', () => {
	fc.assert(
		fc.property(day, days, days, calendar, (opensOn, count, more, work) => {
			const period = commentPeriod({ opensOn, days: count }, national, work);
			expect(commentPeriod({ opensOn, days: count + more }, national, work).lastDay >= period.lastDay).toBe(true);
			const longer = extendedPeriod(period, addDays(period.lastDay, more), work);
			expect(longer.closesAt > period.closesAt).toBe(true);
		})
	);
});

test('T − 1 ms is in, T is out, and so at the start', () => {
	fc.assert(
		fc.property(day, days, (opensOn, count) => {
			const period = commentPeriod({ opensOn, days: count }, national, seed);
			const at = (instant: Date, ms: number) => phaseAt(period, new Date(instant.getTime() + ms));
			expect([at(period.closesAt, -1), at(period.closesAt, 0)]).toEqual(['open', 'closed']);
			expect([at(period.opensAt, -1), at(period.opensAt, 0)]).toEqual(['upcoming', 'open']);
		})
	);
});

test('counting working days forth and back agree', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: -80, max: 80 }), calendar, (from, count, work) => {
			const start = nextWorkday(from, work);
			const end = addWorkdays(start, count, work);
			expect(workdaysBetween(start, end, work)).toBe(count);
			expect(addWorkdays(end, -count, work)).toBe(start);
		})
	);
});

test('a date that touches an uncovered year says so, and no other does', () => {
	fc.assert(
		fc.property(day, days, (opensOn, count) => {
			const { lastDay, warnings } = commentPeriod({ opensOn, days: count }, national, seed);
			expect(warnings.includes('statute_calendarNotPublished')).toBe(lastDay > '2026-12-31');
		})
	);
});
