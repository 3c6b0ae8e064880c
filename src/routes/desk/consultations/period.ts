/** The period of a notice in words: for the page that is being filled in, and for the small answer beside it. */
import { Refusal } from '#server/actor';
import * as consultations from '#server/consultations';
import * as organisation from '#server/organisation';
import * as statute from '#server/statute';
import { documentTypes, feedbackModes } from '#lib/consultations/types.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

export type PeriodWords = {
	/** What is found, line by line; none while something is missing. */
	lines: { label: string; text: string }[];
	basis: string[];
	/** What to look at: the calendar of a year is missing, a second approval is needed. */
	warnings: string[];
	/** Why there is no period. */
	problem: string;
	needsReason: boolean;
};

const nothing: PeriodWords = { lines: [], basis: [], warnings: [], problem: '', needsReason: false };

/** @param values of a form or an address: `opensOn`, `days`, `endsOn`, `documentType`, `feedbackMode` */
export async function periodWords(values: Readonly<Record<string, unknown>>): Promise<PeriodWords> {
	const text = (name: string) => String(values[name] ?? '').trim();
	const documentType = documentTypes.find((one) => one === text('documentType'));
	const feedbackMode = feedbackModes.find((one) => one === text('feedbackMode'));
	const [opensOn, days, endsOn] = [text('opensOn'), text('days'), text('endsOn')];
	if (!documentType || !opensOn || !(days || endsOn)) return { ...nothing, problem: m.notices_period_empty() };
	try {
		const asked = { opensOn, documentType, endsOn, ...(endsOn ? {} : { days: Number(days) }) };
		const period = await consultations.periodFor(asked);
		return inWords(period, endsOn !== '', await feedbackWords(period, feedbackMode));
	} catch (reason) {
		if (!(reason instanceof Refusal)) throw reason;
		return { ...nothing, problem: reason.codes.map((code) => words(code, reason.facts)).join(' ') };
	}
}

function inWords(period: statute.CommentPeriod, chosen: boolean, feedback: string): PeriodWords {
	const { unit, days, minimum, rolledOver, uncoveredYears } = period;
	const count = unit === 'workday' ? m.notices_period_workdays : m.notices_period_days;
	const calendar = uncoveredYears.map((years) => words('statute_calendarNotPublishedYears', { years }));
	return {
		lines: [
			{ label: m.notices_period_opens(), text: m.notices_period_opens_text({ day: dayWords(period.opensOn) }) },
			{ label: m.notices_period_last(), text: m.notices_period_last_text({ day: dayWords(period.lastDay) }) },
			...(rolledOver.length > 0 ? [{ label: m.notices_period_rolled(), text: rolledWords(rolledOver) }] : []),
			{ label: m.notices_period_length(), text: count({ count: days }) },
			{ label: m.notices_period_minimum(), text: minimumWords(count({ count: minimum }), days, minimum, chosen) },
			{ label: m.notices_period_feedback(), text: feedback }
		],
		basis: period.basis.map((one) => words(statute.basisKey(one) ?? one)),
		warnings: [...period.warnings.map((code) => words(code)), ...calendar],
		problem: '',
		needsReason: period.needsReason
	};
}

async function feedbackWords(period: statute.CommentPeriod, chosen?: statute.FeedbackMode): Promise<string> {
	const [profile, calendar] = await Promise.all([organisation.ruleProfile(), organisation.workCalendar()]);
	const feedbackMode = chosen ?? profile.feedbackMode;
	const due = statute.feedbackDue({ lastDay: period.lastDay }, { ...profile, feedbackMode }, calendar);
	return due.date ? dayWords(due.date) : m.public_feedback_due_with();
}

const minimumWords = (minimum: string, days: number, least: number, chosen: boolean) =>
	days < least ? m.notices_period_short({ minimum }) : chosen ? m.notices_period_chosen({ minimum }) : minimum;

function rolledWords(days: readonly statute.SkippedDay[]): string {
	return days.map(({ date, name }) => `${date}（${name === '周末' ? m.notices_period_weekend() : name}）`).join('、');
}

/** 2026-04-01（星期三） */
function dayWords(day: string): string {
	const weekday = new Intl.DateTimeFormat(getLocale(), { weekday: 'long', timeZone: 'UTC' });
	return m.notices_period_day({ day, weekday: weekday.format(new Date(`${day}T00:00:00Z`)) });
}
