import { and, eq, gte, lte } from 'drizzle-orm';
import { refuseIf, Refusal, system, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, inTransaction, transaction } from '#server/db';
import * as journal from '#server/journal';
import {
	calendarDayKinds,
	calendarSeed,
	isDay,
	workCalendar as built,
	type CalendarRow,
	type WorkCalendar
} from '#server/statute';
import { digest, normalise } from '#server/text';
import { mayNotAdminister } from './policy.ts';
import { calendarDays, calendarYears } from './schema.ts';
import { readSetting, writeSetting } from './settings.ts';

/** Another process (the command line, a second server) may change the table: every answer asks for the version first. */
const versionKey = 'calendarVersion';
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

/**
 * Replaces one year by the arrangement of a notice (放假安排). Days of the turn of the year belong to the year they fall
 * in. Administrator only.
 * @param source the notice, as it is cited: 国办发明电〔2026〕7号
 */
export async function loadCalendarYear(
	actor: Actor,
	year: number,
	days: readonly CalendarRow[],
	source: string
): Promise<void> {
	const notice = normalise(source);
	await transaction(async () => {
		refuseIf(mayNotAdminister(actor));
		refuseUnlessWhole(year, days, notice);
		const ofYear = and(gte(calendarDays.date, `${year}-01-01`), lte(calendarDays.date, `${year}-12-31`));
		await db.delete(calendarDays).where(ofYear);
		await db.insert(calendarDays).values(days.map(({ date, kind, name }) => ({ date, kind, name, source: notice })));
		await db.delete(calendarYears).where(eq(calendarYears.year, year));
		await db.insert(calendarYears).values({ year, source: notice, loadedAt: clock.now() });
		await writeSetting(versionKey, createId());
		await journal.record(actor, 'calendar.loaded', String(year), {
			days: days.length,
			digest: digest(JSON.stringify([notice, days]))
		});
	});
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
			const rows = days.filter(({ date }) => Number(date.slice(0, 4)) === year);
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

function refuseUnlessWhole(year: number, days: readonly CalendarRow[], source: string): void {
	if (!Number.isInteger(year) || year < 2000 || year > 2099) {
		throw new Refusal('organisation_calendarYear', { facts: { year: String(year) } });
	}
	if (source === '') throw new Refusal('organisation_calendarSource');
	if (days.length === 0) throw new Refusal('organisation_calendarEmpty', { facts: { year } });
	const seen = new Set<string>();
	for (const { date, kind } of days) {
		const wrong = !isDay(date) || !date.startsWith(`${year}-`) || seen.has(date) || !calendarDayKinds.includes(kind);
		if (wrong) throw new Refusal('organisation_calendarDay', { facts: { date: String(date), year } });
		seen.add(date);
	}
}
