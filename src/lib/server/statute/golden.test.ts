/** Dates worked out by hand from the articles and from the eight scenarios of 云汐区. */
import { describe, expect, test } from 'vitest';
import {
	adjustmentDue,
	attendanceLimits,
	catalogueDue,
	commentPeriod,
	deadlineLight,
	dueFrom,
	earliestHearing,
	earliestSignUpEnd,
	feedbackDue,
	hearingLimits,
	keptUntil,
	national,
	overdueWorkdays,
	postedInTime,
	profileNamed,
	seedCalendar,
	zeroReportLimit,
	type DocumentType,
	type Due,
	type Retention
} from './index.ts';

const calendar = seedCalendar();
const uncertain = ['statute_calendarNotPublished'];

describe('the last day of a comment period', () => {
	const cases: [why: string, opensOn: string, days: number, lastDay: string, warnings?: string[]][] = [
		['a real notice of 2023: its own last day is 清明', '2023-03-06', 30, '2023-04-06'],
		['scenario 1', '2026-03-02', 30, '2026-04-01'],
		['scenario 2', '2026-05-11', 30, '2026-06-10'],
		['scenario 4, shortened', '2026-06-01', 10, '2026-06-11'],
		['scenario 8, into an uncovered year', '2026-12-21', 30, '2027-01-20', uncertain],
		['ends on the leap day', '2024-01-30', 30, '2024-02-29'],
		['opens before the leap day', '2024-02-28', 30, '2024-03-29'],
		['the same in a common year', '2023-02-28', 30, '2023-03-30'],
		['ends with February', '2025-01-29', 30, '2025-02-28'],
		['ends on the last day of the year', '2025-12-01', 30, '2025-12-31'],
		['year end, onto a Sunday that is worked', '2025-12-02', 30, '2026-01-04'],
		['year end, over a joined weekend', '2023-12-01', 30, '2024-01-02'],
		['New Year on a Sunday, made up on Monday', '2022-12-02', 30, '2023-01-03'],
		['清明 on a weekend', '2026-03-05', 30, '2026-04-07'],
		['an ordinary Saturday', '2026-06-04', 30, '2026-07-06'],
		['an ordinary Sunday', '2026-06-05', 30, '2026-07-06'],
		['a worked Saturday before 春节 stays', '2026-01-15', 30, '2026-02-14'],
		['春节, nine days off', '2026-01-16', 30, '2026-02-24'],
		['春节 2020, lengthened by notice', '2020-01-01', 30, '2020-02-03'],
		['劳动节', '2026-04-01', 30, '2026-05-06'],
		['a worked Saturday after 劳动节 stays', '2026-04-09', 30, '2026-05-09'],
		['the Sunday after it does not', '2026-04-10', 30, '2026-05-11'],
		['端午', '2026-05-20', 30, '2026-06-22'],
		['a worked Sunday before 国庆 stays', '2026-08-21', 30, '2026-09-20'],
		['中秋', '2026-08-26', 30, '2026-09-28'],
		['国庆', '2026-09-01', 30, '2026-10-08'],
		['a worked Saturday after 国庆 stays', '2026-09-10', 30, '2026-10-10'],
		['the last days of a covered year are certain', '2026-11-30', 30, '2026-12-30'],
		['元旦 2027 by statute', '2026-12-02', 30, '2027-01-04', uncertain],
		['春节 2027 by statute with its make-up days', '2027-01-06', 30, '2027-02-11', uncertain],
		['清明 2027 by statute', '2027-03-06', 30, '2027-04-06', uncertain],
		['劳动节 2027 on a weekend', '2027-04-01', 30, '2027-05-05', uncertain],
		['国庆 2027 with its make-up days', '2027-09-01', 30, '2027-10-06', uncertain],
		['45 days', '2026-03-02', 45, '2026-04-16'],
		['one day', '2026-03-02', 1, '2026-03-03']
	];
	test.each(cases)('%s: %s + %i → %s', (_, opensOn, days, lastDay, warnings = []) => {
		const found = commentPeriod({ opensOn, days }, national, calendar);
		expect({ lastDay: found.lastDay, warnings: found.warnings }).toEqual({
			lastDay,
			warnings: days < 7 ? [...warnings, 'statute_secondApprovalNeeded'] : warnings
		});
	});

	const chosen: [why: string, opensOn: string, endsOn: string, days: number, warnings?: string[]][] = [
		['the minimum itself', '2026-03-02', '2026-04-01', 30],
		['a Saturday after the minimum stays', '2026-03-02', '2026-04-04', 33],
		['清明 after the minimum stays', '2026-03-02', '2026-04-05', 34],
		['in the middle of 国庆', '2026-08-24', '2026-10-03', 40],
		['where the minimum itself was rolled: its last day', '2026-09-01', '2026-10-08', 37],
		['into an uncovered year', '2026-11-02', '2027-01-02', 61, uncertain]
	];
	test.each(chosen)('chosen, %s: %s to %s → %i days', (_, opensOn, endsOn, days, warnings = []) => {
		const found = commentPeriod({ opensOn, endsOn }, national, calendar);
		expect(found).toMatchObject({ lastDay: endsOn, days, rolledOver: [], needsReason: false, warnings });
		expect(found.closesAt.getTime() - found.opensAt.getTime()).toBe((days + 1) * 86_400_000);
		expect(found.basis.at(-1)).toContain('第二百零四条');
	});

	const tooEarly: [why: string, opensOn: string, endsOn: string, lastDay: string][] = [
		['a day short of the minimum', '2026-03-02', '2026-03-31', '2026-04-01'],
		['the minimum’s own day, a rest day that is rolled', '2026-09-01', '2026-10-01', '2026-10-08'],
		['within the days passed over', '2026-01-16', '2026-02-23', '2026-02-24'],
		['before it opens', '2026-03-02', '2026-02-02', '2026-04-01']
	];
	test.each(tooEarly)('chosen, refused: %s', (_, opensOn, endsOn, lastDay) => {
		expect(() => commentPeriod({ opensOn, endsOn }, national, calendar)).toThrow(
			expect.objectContaining({ codes: ['statute_endsTooEarly'], facts: { lastDay } })
		);
	});

	test('chosen, for a document counted in working days', () => {
		const asked = { opensOn: '2026-04-01', documentType: 'normative' as const };
		expect(commentPeriod({ ...asked, endsOn: '2026-04-18' }, national, calendar)).toMatchObject({
			lastDay: '2026-04-18',
			days: 11,
			unit: 'workday'
		});
	});

	const types: [DocumentType, opensOn: string, lastDay: string][] = [
		['normative', '2026-04-01', '2026-04-13'],
		['normative', '2026-09-28', '2026-10-13'],
		['normativeBusiness', '2026-03-02', '2026-04-01'],
		['catalogueDraft', '2025-03-14', '2025-03-21']
	];
	test.each(types)('the minimum of %s from %s → %s', (documentType, opensOn, lastDay) => {
		expect(commentPeriod({ opensOn, documentType }, national, calendar).lastDay).toBe(lastDay);
	});
});

describe('feedback and zero report, 20 working days', () => {
	const cases: [why: string, lastDay: string, due: string, warnings?: string[]][] = [
		['scenario 1', '2026-04-01', '2026-04-30'],
		['scenario 2', '2026-06-10', '2026-07-09'],
		['scenario 4', '2026-06-11', '2026-07-10'],
		['scenario 8', '2027-01-20', '2027-02-23', uncertain],
		['over 中秋 and 国庆 with two worked weekend days', '2026-09-18', '2026-10-22'],
		['over 春节 with two worked Saturdays', '2026-02-13', '2026-03-19'],
		['to the last day but one of the covered year', '2026-12-02', '2026-12-30'],
		['to the last day of the covered year', '2026-12-03', '2026-12-31'],
		['one day further', '2026-12-04', '2027-01-04', uncertain],
		['wholly in an uncovered year', '2026-12-31', '2027-01-29', uncertain]
	];
	test.each(cases)('%s: %s → %s', (_, lastDay, date, warnings = []) => {
		expect(feedbackDue({ lastDay }, national, calendar)).toMatchObject({ date, warnings });
		expect(zeroReportLimit(lastDay, profileNamed('shandong'), calendar).date).toBe(date);
	});

	test('with the decision: undefined until its day is known', () => {
		const shandong = profileNamed('shandong');
		const due = feedbackDue({ lastDay: '2026-04-01' }, shandong, calendar);
		expect(due.date).toBeUndefined();
		expect(due.basis).toContain('本地设定：意见采纳情况与决策同批公布');
		const decided = { lastDay: '2026-04-01', decisionPublishedOn: '2026-08-03' };
		expect(feedbackDue(decided, shandong, calendar).date).toBe('2026-08-03');
	});

	test('scenario 2: the letter that arrived on 06-12 was posted in time', () => {
		const period = commentPeriod({ opensOn: '2026-05-11' }, national, calendar);
		expect(postedInTime(period, '2026-06-09')).toBe(true);
		expect(postedInTime(period, '2026-06-10')).toBe(true);
		expect(postedInTime(period, '2026-06-11')).toBe(false);
		expect(postedInTime(period, '2026-05-10')).toBe(false);
	});
});

test('scenario 3: notice, list and materials of the hearing', () => {
	const { noticeBy, listBy, materialsBy } = hearingLimits('2026-07-16', national, calendar);
	expect([noticeBy.date, listBy.date, materialsBy.date]).toEqual(['2026-06-16', '2026-07-01', '2026-07-09']);
	expect(earliestHearing('2026-06-16', national).date).toBe('2026-07-16');
});

test('scenario 5: the catalogue of 04-10 is in time, its adjustment of 09-08 is published at once', () => {
	expect(catalogueDue(2026, national)).toMatchObject({ date: '2026-06-30', yellowFrom: '2026-05-31' });
	expect(adjustmentDue('2026-09-08', calendar).date).toBe('2026-09-08');
	expect(adjustmentDue('2026-10-01', calendar).date).toBe('2026-10-08');
});

test('scenario 7: sitting in on the meeting of 06-24, with 端午 on the way', () => {
	const { noticeBy, materialsBy, resultBy } = attendanceLimits('2026-06-24', national, calendar);
	expect([noticeBy.date, materialsBy.date, resultBy.date]).toEqual(['2026-06-16', '2026-06-23', '2026-07-08']);
	expect(earliestSignUpEnd('2026-06-16', national, calendar).date).toBe('2026-06-18');
});

describe('other deadlines', () => {
	const cases: [Due, from: string, date: string, warnings?: string[]][] = [
		['openDayFeedback', '2026-08-12', '2026-09-02'],
		['legalityReview', '2026-04-22', '2026-05-06'],
		['appeal', '2026-05-11', '2026-05-18'],
		['appeal', '2026-04-27', '2026-05-06'],
		['proposalReply', '2026-03-02', '2026-04-14'],
		['interpretation', '2026-04-30', '2026-05-08'],
		['poolNotice', '2026-06-15', '2026-06-23'],
		['dataRequest', '2026-09-25', '2026-10-22'],
		['errorReport', '2026-02-13', '2026-02-25'],
		['messageReply', '2026-01-30', '2026-04-30'],
		['messageReply', '2026-11-30', '2027-03-01', uncertain]
	];
	test.each(cases)('%s from %s → %s', (due, from, date, warnings = []) => {
		expect(dueFrom(due, from, national, calendar)).toMatchObject({ date, warnings });
	});

	const kept: [Retention, from: string, date: string][] = [
		['entryId', '2026-07-16', '2026-08-15'],
		['contact', '2026-04-22', '2028-04-22'],
		['contact', '2024-02-29', '2026-02-28'],
		['log', '2026-02-28', '2029-02-28']
	];
	test.each(kept)('%s of %s is kept until %s', (what, from, date) => {
		expect(keptUntil(what, from, national)).toMatchObject({ date, warnings: [] });
	});
});

describe('overdue and the light, due on 2026-04-30 (五一: 05-01 to 05-05)', () => {
	const due = '2026-04-30';
	const lights: [today: string, colour: string, word: string, left: number, overdue: number][] = [
		['2026-04-22', 'green', 'statute_lightGreen', 6, 0],
		['2026-04-23', 'yellow', 'statute_lightYellow', 5, 0],
		['2026-04-28', 'yellow', 'statute_lightYellow', 2, 0],
		['2026-04-29', 'red', 'statute_lightRed', 1, 0],
		['2026-04-30', 'red', 'statute_lightRed', 0, 0],
		['2026-05-01', 'red', 'statute_lightOverdue', 0, 0],
		['2026-05-08', 'red', 'statute_lightOverdue', 0, 3]
	];
	test.each(lights)('on %s it is %s', (today, colour, word, left, overdue) => {
		expect(deadlineLight({ due }, today, national, calendar)).toMatchObject({ colour, word, left, overdue });
		expect(overdueWorkdays(due, today, calendar).count).toBe(overdue);
	});

	test('done, paused and unknown', () => {
		const light = (deadline: Parameters<typeof deadlineLight>[0], today = '2026-06-01') =>
			deadlineLight(deadline, today, national, calendar);
		expect(light({ due, doneOn: '2026-04-22' })).toMatchObject({ colour: 'green', word: 'statute_lightDone' });
		expect(light({ due, doneOn: '2026-05-07' })).toMatchObject({ word: 'statute_lightDoneLate', overdue: 2 });
		expect(light({ due, paused: true })).toMatchObject({ colour: 'grey', word: 'statute_lightPaused' });
		const unknown = { colour: 'grey', word: 'statute_lightCalendarMissing', uncoveredYears: [2027] };
		expect(light({ due: '2027-02-23' }, '2027-01-21')).toMatchObject(unknown);
	});
});
