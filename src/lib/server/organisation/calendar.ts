import { asc } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, inTransaction, transaction } from '#server/db';
import * as journal from '#server/journal';
import { calendarSeed, workCalendar as built, type WorkCalendar } from '#server/statute';
import { calendarDays, calendarYears } from './schema.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Another process (the command line, a second server) may change the table: every answer asks for the version first. */
export const versionKey = 'calendarVersion';
let kept: { version: unknown; calendar: WorkCalendar } | undefined;

/** The work calendar (节假日与调休) as the table has it, kept in memory until the table changes. */
export async function workCalendar(): Promise<WorkCalendar> {
	const version = await readSetting(versionKey);
	if (kept && kept.version === version) return kept.calendar;
	const days = await db.select().from(calendarDays);
	const years = await db.select({ year: calendarYears.year }).from(calendarYears);
	const calendar = built(
		days,
		years.map(({ year }) => year)
	);
	// What a transaction sees may yet be rolled back.
	if (!inTransaction()) kept = { version, calendar };
	return calendar;
}

/** The years whose arrangement is loaded, with the notice and when it was loaded; the newest first. */
export async function listCalendarYears(): Promise<{ year: number; source: string; loadedAt: Date }[]> {
	const rows = await db.select().from(calendarYears).orderBy(asc(calendarYears.year));
	return rows.reverse();
}

/** Fills in the published years that the table does not have yet; what an administrator has loaded stays. Idempotent. */
export async function seed(): Promise<{ years: number[] }> {
	const { days, years } = calendarSeed();
	const present = await db.select({ year: calendarYears.year }).from(calendarYears);
	const missing = years.filter((year) => !present.some((row) => row.year === year));
	if (missing.length === 0) return { years: [] };
	return transaction(async () => {
		const added: number[] = [];
		for (const year of missing) {
			const rows = days.filter(({ noticeYear }) => noticeYear === year);
			const row = { year, source: 'chinese-days', loadedAt: clock.now() };
			// A second process that starts at the same moment finds the year taken.
			const taken = await db.insert(calendarYears).values(row).onConflictDoNothing().returning();
			if (taken.length === 0) continue;
			await db.insert(calendarDays).values(rows).onConflictDoNothing();
			added.push(year);
		}
		if (added.length > 0) {
			await writeSetting(versionKey, createId());
			await journal.record(system, 'calendar.seeded', 'calendar', { years: added });
		}
		return { years: added };
	});
}
