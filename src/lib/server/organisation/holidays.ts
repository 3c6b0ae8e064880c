/** Next year's 放假安排, and corrections of it: read, looked at, then put in force. */
import { eq, inArray, or } from 'drizzle-orm';
import { refuseIf, Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import {
	readHolidayNotice,
	workCalendar as built,
	type CalendarDay,
	type HolidayNotice,
	type WorkCalendar
} from '#server/statute';
import { digest, normalise } from '#server/text';
import { versionKey, workCalendar } from './calendar.ts';
import { keepChange } from './history.ts';
import { mayNotKeepSettings } from './policy.ts';
import { calendarDays, calendarYears } from './schema.ts';
import { readSetting, writeSetting } from './settings.ts';

export type NoticeInput = {
	/** The notice as it was published. */
	text: string;
	/** How it is cited; left out: what the text says of itself. */
	source?: string | undefined;
	/** Where the text names no year. */
	year?: number | undefined;
};
/** A day that is not what it was; null is an ordinary day. */
export type DayChange = { date: string; before: CalendarDay | null; after: CalendarDay | null };
export type CalendarPreview = {
	notice: HolidayNotice;
	source: string;
	changes: DayChange[];
	/** The calendar as it would be. */
	calendar: WorkCalendar;
	/** Names exactly this preview: what is confirmed is what was looked at. */
	seen: string;
};

const latest = 2099;

/**
 * What a notice would change, before anything is written. Refuses a text that contradicts itself (`statute_notice…`), a
 * year out of range, and one without a source.
 */
export async function previewHolidays(input: NoticeInput): Promise<CalendarPreview> {
	const version = await readSetting(versionKey);
	const before = await workCalendar();
	const text = input.text.trim();
	const notice = readHolidayNotice(text, before, input.year);
	if (notice.year < 2000 || notice.year > latest) {
		throw new Refusal('organisation_calendarYear', { facts: { year: notice.year } });
	}
	const source = normalise(input.source ?? '') || notice.docNo;
	if (source === '') throw new Refusal('organisation_calendarSource');
	const rows = await db.select().from(calendarDays);
	const dates = new Set(notice.days.map(({ date }) => date));
	const others = rows.filter(({ date, noticeYear }) => noticeYear !== notice.year && !dates.has(date));
	const calendar = built([...others, ...notice.days], [...before.years, notice.year]);
	const seen = digest(JSON.stringify([version ?? '', text, source, notice.year]));
	return { notice, source, changes: changesBetween(before, calendar), calendar, seen };
}

/**
 * Puts a notice in force: the year's days are replaced by it. Refuses `organisation_calendarUnseen` where the calendar,
 * or the text, is another than the one that was previewed. Administrators and the office.
 */
export async function loadHolidays(actor: Actor, input: NoticeInput & { seen: string }): Promise<CalendarPreview> {
	return transaction(async () => {
		refuseIf(mayNotKeepSettings(actor));
		const preview = await previewHolidays(input);
		if (preview.seen !== input.seen) throw new Refusal('organisation_calendarUnseen');
		const { notice, source, changes } = preview;
		const { year, days } = notice;
		const replaced = or(
			eq(calendarDays.noticeYear, year),
			inArray(
				calendarDays.date,
				days.map(({ date }) => date)
			)
		);
		const before = await db.select().from(calendarDays).where(replaced);
		await db.delete(calendarDays).where(replaced);
		await db.insert(calendarDays).values(days.map((day) => ({ ...day, source, noticeYear: year })));
		await db.delete(calendarYears).where(eq(calendarYears.year, year));
		await db.insert(calendarYears).values({ year, source, loadedAt: clock.now() });
		await writeSetting(versionKey, createId());
		await keepChange(actor, `calendar:${year}`, { before, after: { source, text: input.text.trim(), days } });
		const facts = { days: days.length, changed: changes.length, digest: digest(JSON.stringify([source, days])) };
		await journal.record(actor, 'calendar.loaded', String(year), facts);
		return preview;
	});
}

function changesBetween(before: WorkCalendar, after: WorkCalendar): DayChange[] {
	const dates = [...new Set([...before.days.keys(), ...after.days.keys()])].sort();
	const same = (a: CalendarDay | null, b: CalendarDay | null) => a?.kind === b?.kind && a?.name === b?.name;
	return dates
		.map((date) => ({ date, before: before.days.get(date) ?? null, after: after.days.get(date) ?? null }))
		.filter((change) => !same(change.before, change.after));
}
