import { sql } from 'drizzle-orm';
import { check, choice, id, index, integer, json, oneOf, table, text, timestamp } from '../db/columns.ts';

export const unitKinds = ['governmentOffice', 'justiceBureau', 'department', 'street'] as const;

/** Units in a tree. A unit is closed, never deleted: old documents keep its name. */
export const units = table(
	'units',
	{
		id: id(),
		/** As people call it: 区住建局. */
		name: text().notNull().unique(),
		/** As documents are signed: 云汐区住房和城乡建设局; NULL where it is the same. */
		fullName: text(),
		telephone: text(),
		address: text(),
		kind: choice(unitKinds).notNull(),
		parentId: text(),
		sort: integer().notNull().default(0),
		createdAt: timestamp().notNull(),
		closedAt: timestamp()
	},
	(t) => [oneOf('units_kind', t.kind, unitKinds), index('units_parent').on(t.parentId)]
);

/** Settings of the installation (site profile, rule profile, reason codes…), one row a topic. */
export const settings = table('settings', {
	key: text().primaryKey(),
	value: json<unknown>().notNull(),
	updatedAt: timestamp().notNull()
});

export const calendarKinds = ['workday', 'restday', 'holiday'] as const;

/** Days that differ from Monday-to-Friday (节假日与调休). */
export const calendarDays = table(
	'calendar_days',
	{
		date: text().primaryKey(),
		kind: choice(calendarKinds).notNull(),
		name: text().notNull(),
		source: text().notNull(),
		/** The year of the notice: that of 2023 arranged the last day of 2022. */
		noticeYear: integer().notNull()
	},
	(t) => [oneOf('calendar_days_kind', t.kind, calendarKinds), index('calendar_days_notice').on(t.noticeYear)]
);

/** Years whose holiday notice is loaded; any other year carries the warning 放假安排未公布. */
export const calendarYears = table('calendar_years', {
	year: integer().primaryKey(),
	source: text().notNull(),
	loadedAt: timestamp().notNull()
});

/** What was set before and after each change, with the people: the journal holds figures and digests only. */
export const settingChanges = table(
	'setting_changes',
	{
		id: id(),
		/** What was changed: `site`, `calendar:2027`, `rules`. */
		topic: text().notNull(),
		before: json<unknown>(),
		after: json<unknown>(),
		/** Staff ids; the second person where the change needs one. */
		changedBy: text().notNull(),
		confirmedBy: text(),
		at: timestamp().notNull()
	},
	(t) => [
		index('setting_changes_topic').on(t.topic, t.at),
		check('setting_changes_two_people', sql`${t.confirmedBy} <> ${t.changedBy}`)
	]
);
