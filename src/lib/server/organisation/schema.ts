import { sql } from 'drizzle-orm';
import { feedbackModes, settingBounds, settingNames } from '#server/statute';
import {
	check,
	choice,
	foreignKey,
	id,
	index,
	integer,
	json,
	oneOf,
	primaryKey,
	table,
	text,
	timestamp,
	uniqueIndex,
	written
} from '../db/columns.ts';
import type { PrivacySection } from '../../organisation/privacy.ts';
import { reasonPurposes } from '../../organisation/reasons.ts';

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
		closedAt: timestamp(),
		/** The unit that carries on its work; never one that is itself merged. */
		mergedIntoId: text()
	},
	(t) => [
		oneOf('units_kind', t.kind, unitKinds),
		index('units_parent').on(t.parentId),
		foreignKey({ name: 'units_parent_exists', columns: [t.parentId], foreignColumns: [t.id] }),
		foreignKey({ name: 'units_successor_exists', columns: [t.mergedIntoId], foreignColumns: [t.id] }),
		check('units_not_under_itself', sql`${t.parentId} <> ${t.id}`),
		check('units_not_into_itself', sql`${t.mergedIntoId} <> ${t.id}`),
		check('units_merged_is_closed', sql`${t.mergedIntoId} is null or ${t.closedAt} is not null`)
	]
);

/** Wordings that the site offers beside the grounds and outcomes that are fixed. Retired, never deleted. */
export const reasonWordings = table(
	'reason_wordings',
	{
		id: id(),
		purpose: choice(reasonPurposes).notNull(),
		/** As the clerk finds it in the list. */
		title: text().notNull(),
		/** What is put into the answer, where the clerk may still change it. */
		text: text().notNull(),
		createdAt: timestamp().notNull(),
		retiredAt: timestamp()
	},
	(t) => [
		oneOf('reason_wordings_purpose', t.purpose, reasonPurposes),
		uniqueIndex('reason_wordings_title').on(t.purpose, t.title),
		check('reason_wordings_text', sql`${written(t.text)} >= 10`),
		check('reason_wordings_titled', sql`${written(t.title)} >= 2`)
	]
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

/**
 * Every text of the privacy notice that was ever in force, filled with the facts of its day: what somebody agreed to is
 * found by its hash years later. Never changed, never deleted.
 */
export const privacyEditions = table(
	'privacy_editions',
	{
		id: id(),
		/** SHA-256 of the Chinese text, as consent rows name it. A text may come into force again. */
		hash: text().notNull(),
		version: text().notNull(),
		sections: json<PrivacySection[]>().notNull(),
		english: json<PrivacySection[]>().notNull(),
		heldFrom: timestamp().notNull()
	},
	(t) => [index('privacy_editions_hash').on(t.hash), index('privacy_editions_held').on(t.heldFrom)]
);
