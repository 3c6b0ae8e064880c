import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	choice,
	id,
	index,
	integer,
	oneOf,
	primaryKey,
	table,
	text,
	timestamp,
	uniqueIndex,
	written
} from '../db/columns.ts';
import { activities } from '../activities/schema.ts';
import { residents, staff } from '../identity/schema.ts';
import { opinions } from '../opinions/schema.ts';
import { oneAnswerPer, sheetChannels, voidGrounds } from '../../surveys/types.ts';

/** 问卷. Shares the id of its activity, which holds title, unit, decision item and period. */
export const surveys = table(
	'surveys',
	{
		id: text()
			.primaryKey()
			.references(() => activities.id),
		/** The consultation or session that it belongs to; NULL where it belongs to an item only, or stands alone. */
		parentActivityId: text().references(() => activities.id),
		/** 决策后评估: asks how the decided matter works (713 Art 36). */
		postEvaluation: boolean().notNull().default(false),
		purpose: text().notNull(),
		/** First and last day; the last one runs to 24:00 Asia/Shanghai. */
		opensOn: text().notNull(),
		lastDay: text().notNull(),
		onePer: choice(oneAnswerPer).notNull(),
		/** Nobody can tell from a sheet whose it is. */
		anonymous: boolean().notNull(),
		/** Answers may be changed until the close. */
		changeable: boolean().notNull(),
		/** Anybody may answer: 不代表全体居民. Otherwise it is a poll with a frame. */
		openSample: boolean().notNull(),
		/** Whom a poll asks, and how they were chosen. */
		sampleFrame: text(),
		/** 受委托机构. */
		contractor: text(),
		/** When those who came to the session were told that they are asked. */
		askedAt: timestamp()
	},
	(t) => [
		index('surveys_parent').on(t.parentActivityId),
		oneOf('surveys_one_per', t.onePer, oneAnswerPer),
		check('surveys_parent_other', sql`${t.parentActivityId} <> ${t.id}`),
		check('surveys_period', sql`${t.lastDay} >= ${t.opensOn}`),
		check('surveys_device_anonymous', sql`${t.onePer} = 'person' or ${t.anonymous}`),
		check('surveys_poll_has_frame', sql`${t.openSample} or ${written(t.sampleFrame)} >= 2`)
	]
);

/** Extensions: only before the close, only longer. */
export const surveyExtensions = table(
	'survey_extensions',
	{
		id: id(),
		surveyId: text()
			.notNull()
			.references(() => surveys.id),
		previousLastDay: text().notNull(),
		lastDay: text().notNull(),
		reason: text().notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull()
	},
	(t) => [
		index('survey_extensions_of').on(t.surveyId),
		check('survey_extensions_longer', sql`${t.lastDay} > ${t.previousLastDay}`)
	]
);

/** What is asked, as JSON text: the digest is of these very bytes. Frozen with its publication, and never changed. */
export const surveyVersions = table(
	'survey_versions',
	{
		id: id(),
		surveyId: text()
			.notNull()
			.references(() => surveys.id),
		number: integer().notNull(),
		definition: text().notNull(),
		/** SHA-256 of `definition`. */
		digest: text().notNull(),
		/** Why it replaces the one before, as the public reads it. */
		reason: text(),
		createdBy: text().references(() => staff.id),
		createdAt: timestamp().notNull(),
		frozenAt: timestamp(),
		droppedAt: timestamp()
	},
	(t) => [
		uniqueIndex('survey_versions_number')
			.on(t.surveyId, t.number)
			.where(sql`dropped_at is null`),
		uniqueIndex('survey_versions_open')
			.on(t.surveyId)
			.where(sql`frozen_at is null and dropped_at is null`),
		check('survey_versions_counted', sql`${t.number} >= 1`),
		check('survey_versions_reason', sql`${t.number} = 1 or ${written(t.reason)} >= 10`),
		check('survey_versions_ends_once', sql`${t.frozenAt} is null or ${t.droppedAt} is null`)
	]
);

/** 邀请码, as keyed hashes: the code itself is shown once and kept nowhere. */
export const surveyCodes = table(
	'survey_codes',
	{
		id: id(),
		surveyId: text()
			.notNull()
			.references(() => surveys.id),
		hash: text().notNull().unique(),
		/** Rises with each time that codes are made. */
		batch: integer().notNull(),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp().notNull()
	},
	(t) => [index('survey_codes_of').on(t.surveyId, t.batch)]
);

/** 答卷: what one person answered. It is bound to the version that the person read. */
export const surveySheets = table(
	'survey_sheets',
	{
		id: id(),
		surveyId: text()
			.notNull()
			.references(() => surveys.id),
		versionId: text()
			.notNull()
			.references(() => surveyVersions.id),
		/** Gap-free within the survey. */
		serial: integer().notNull(),
		/** 回执编号: code of the activity, `D`, the serial. */
		no: text().notNull().unique(),
		channel: choice(sheetChannels).notNull(),
		/** Keyed hash of person, device or code and the survey; `erased:<id>` later. NULL for what was entered or imported. */
		holderKey: text(),
		/** Only where the survey is not anonymous. */
		residentId: text().references(() => residents.id),
		codeId: text().references(() => surveyCodes.id),
		/** Of the paper form or the row of a file: the same sent twice is one sheet. */
		entryKey: text(),
		enteredBy: text().references(() => staff.id),
		/** The day of the paper, the call or the visit; NULL online. */
		receivedOn: text(),
		/** JSON text, as the evaluator accepted it. */
		answers: text().notNull(),
		/** Salts the digests in the journal. */
		salt: text().notNull(),
		submittedAt: timestamp().notNull(),
		/** How often it was changed; what stood there before is in the history. */
		changes: integer().notNull().default(0),
		changedAt: timestamp(),
		voidedAt: timestamp(),
		voidGround: choice(voidGrounds),
		voidNote: text(),
		voidedBy: text().references(() => staff.id)
	},
	(t) => [
		uniqueIndex('survey_sheets_serial').on(t.surveyId, t.serial),
		uniqueIndex('survey_sheets_holder')
			.on(t.surveyId, t.holderKey)
			.where(sql`voided_at is null`),
		uniqueIndex('survey_sheets_code')
			.on(t.codeId)
			.where(sql`voided_at is null`),
		uniqueIndex('survey_sheets_entry')
			.on(t.surveyId, t.entryKey)
			.where(sql`voided_at is null`),
		index('survey_sheets_version').on(t.versionId),
		index('survey_sheets_resident').on(t.residentId),
		oneOf('survey_sheets_channel', t.channel, sheetChannels),
		oneOf('survey_sheets_ground', t.voidGround, voidGrounds),
		check('survey_sheets_online_has_holder', sql`(${t.channel} = 'online') = (${t.holderKey} is not null)`),
		check(
			'survey_sheets_entered_by',
			sql`${t.channel} in ('online', 'import') or (${t.enteredBy} is not null and ${t.receivedOn} is not null)`
		),
		check('survey_sheets_person_online', sql`${t.residentId} is null or ${t.channel} = 'online'`),
		check('survey_sheets_changed', sql`(${t.changes} > 0) = (${t.changedAt} is not null)`),
		check('survey_sheets_void_has_ground', sql`(${t.voidedAt} is null) = (${t.voidGround} is null)`),
		check(
			'survey_sheets_void_by',
			sql`(${t.voidedBy} is not null) = (coalesce(${t.voidGround}, 'withdrawn') <> 'withdrawn')`
		),
		check('survey_sheets_void_note', sql`${t.voidedBy} is null or ${written(t.voidNote)} >= 10`)
	]
);

/** What a sheet said before it was changed. */
export const surveySheetHistory = table(
	'survey_sheet_history',
	{
		sheetId: text()
			.notNull()
			.references(() => surveySheets.id),
		/** How often it had been changed by then. */
		no: integer().notNull(),
		versionId: text()
			.notNull()
			.references(() => surveyVersions.id),
		answers: text().notNull(),
		at: timestamp().notNull(),
		replacedAt: timestamp().notNull()
	},
	(t) => [primaryKey({ columns: [t.sheetId, t.no] })]
);

/** 统计结果: the frozen result set, and what is said of it. From the tally on no sheet is added or changed. */
export const surveyResults = table(
	'survey_results',
	{
		surveyId: text()
			.primaryKey()
			.references(() => surveys.id),
		/** JSON text; the digest is of these very bytes. */
		resultSet: text().notNull(),
		digest: text().notNull(),
		sheets: integer().notNull(),
		analysis: text().notNull(),
		nextStep: text().notNull(),
		talliedBy: text()
			.notNull()
			.references(() => staff.id),
		talliedAt: timestamp().notNull(),
		publishedAt: timestamp()
	},
	(t) => [check('survey_results_counted', sql`${t.sheets} >= 0`)]
);

/** Which sheet and question an opinion of the survey comes from. */
export const surveyOpinions = table(
	'survey_opinions',
	{
		opinionId: text()
			.primaryKey()
			.references(() => opinions.id),
		sheetId: text()
			.notNull()
			.references(() => surveySheets.id),
		questionId: text().notNull()
	},
	(t) => [uniqueIndex('survey_opinions_once').on(t.sheetId, t.questionId)]
);
