import { sql } from 'drizzle-orm';
import { feedbackModes, settingBounds, settingNames } from '#server/statute';
import {
	check,
	choice,
	id,
	index,
	integer,
	json,
	oneOf,
	primaryKey,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../db/columns.ts';

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

export const ruleStates = ['proposed', 'confirmed', 'refused'] as const;

/**
 * The rules of the place (规则配置), one row a version. What a person proposes is in force from the moment a second one
 * confirms it; the first choice of all, when a site is set up, needs one.
 */
export const ruleProfiles = table(
	'rule_profiles',
	{
		id: id(),
		/** The built-in profile it starts from. */
		base: text().notNull(),
		feedbackMode: choice(feedbackModes).notNull(),
		state: choice(ruleStates).notNull(),
		proposedBy: text().notNull(),
		proposedAt: timestamp().notNull(),
		decidedBy: text(),
		decidedAt: timestamp()
	},
	(t) => [
		oneOf('rule_profiles_mode', t.feedbackMode, feedbackModes),
		oneOf('rule_profiles_state', t.state, ruleStates),
		index('rule_profiles_decided').on(t.state, t.decidedAt),
		uniqueIndex('rule_profiles_one_proposal')
			.on(t.state)
			.where(sql`state = 'proposed'`),
		uniqueIndex('rule_profiles_one_first')
			.on(t.state)
			.where(sql`state = 'confirmed' and decided_by is null`),
		check('rule_profiles_decided_at', sql`(${t.state} = 'proposed') = (${t.decidedAt} is null)`),
		check('rule_profiles_two_people', sql`${t.state} <> 'confirmed' or ${t.decidedBy} <> ${t.proposedBy}`)
	]
);

const within = settingNames.map((name) => {
	const { least, most } = settingBounds(name);
	return `when '${name}' then ${least} <= value and value <= ${most}`;
});

/** The values a version sets itself; never laxer than the national floor. */
export const ruleValues = table(
	'rule_values',
	{
		profileId: text()
			.notNull()
			.references(() => ruleProfiles.id),
		setting: choice(settingNames as [(typeof settingNames)[number], ...typeof settingNames]).notNull(),
		value: integer().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.profileId, t.setting] }),
		check('rule_values_floor', sql.raw(`case setting ${within.join(' ')} else false end`))
	]
);

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
