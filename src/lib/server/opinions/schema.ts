import { sql } from 'drizzle-orm';
import {
	boolean,
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
import { activities } from '../activities/schema.ts';
import { clauseRevisions, clauses } from '../drafts/schema.ts';
import { residents, staff } from '../identity/schema.ts';
import {
	actKinds,
	ageBands,
	appealDecisions,
	channels,
	contestable,
	opinionStates,
	redirectTargets,
	rejectionGrounds,
	stances,
	submitterTypes
} from '../../opinions/types.ts';

export { lateArrivals } from './late-schema.ts';

/** 意见. The text is never edited; staff may add a digest and a masked copy for the public. */
export const opinions = table(
	'opinions',
	{
		id: id(),
		activityId: text()
			.notNull()
			.references(() => activities.id),
		/** Gap-free within the activity. */
		serial: integer().notNull(),
		/** Opinion number (意见编号): code of the activity, then the serial: `2026018-0042`. */
		no: text().notNull().unique(),
		/** Keyed hash of number and look-up code, and the code itself, encrypted, for the receipt of a repetition. */
		lookupHash: text().notNull(),
		lookupCipher: text().notNull(),
		channel: choice(channels).notNull(),
		/** When it reached us; for paper, when it was entered. */
		receivedAt: timestamp().notNull(),
		/** The day on the postmark, of the call or the visit; online NULL, or the day on which what came late was written. */
		receivedOn: text(),
		residentId: text().references(() => residents.id),
		enteredBy: text().references(() => staff.id),
		/**
		 * Who said it, for «once per person, clause and text»: the resident, or a keyed hash of what the paper says;
		 * `erased:<id>` once name and number are deleted.
		 */
		personKey: text().notNull(),
		submitterType: choice(submitterTypes).notNull(),
		nameCipher: text(),
		phoneCipher: text(),
		/** What the public reads: 王**, or a unit's full name. */
		submitterShown: text().notNull(),
		ageBand: choice(ageBands),
		/** 代未成年人提出: a guardian speaks for a child under 14. */
		forMinor: boolean().notNull().default(false),
		clauseId: text().references(() => clauses.id),
		/** The clause as it read on that day. */
		clauseRevisionId: text().references(() => clauseRevisions.id),
		/** `clauseId`, or '' for the draft as a whole: NULL would slip through the unique index. */
		clauseKey: text().notNull(),
		stance: choice(stances).notNull(),
		text: text().notNull(),
		/** SHA-256 of the folded text and the files' digests. */
		digest: text().notNull(),
		/** Salts the digests in the journal; goes when the text goes. */
		salt: text().notNull(),
		state: choice(opinionStates).notNull(),
		/** The words of the list for which a person must look at it alone; NULL where there were none. */
		heldWords: json<string[]>(),
		/** The text with personal data masked, confirmed by a person; NULL shows the text as it is. */
		publicText: text(),
		/** 意见摘要, written by the clerk. */
		staffDigest: text(),
		rejectionGround: choice(rejectionGrounds),
		redirectTarget: choice(redirectTargets),
		/** What the author is told of the moderation. */
		moderationNote: text(),
		duplicateOf: text(),
		moderatedBy: text().references(() => staff.id),
		moderatedAt: timestamp(),
		/** The last day for an appeal, as the author was told it; NULL where nothing was refused. */
		appealUntil: text(),
		withdrawnAt: timestamp(),
		/** 撤销: taken back within ten minutes, before anybody looked at it. It was never counted, as if it had not been sent. */
		undone: boolean().notNull().default(false)
	},
	(t) => [
		uniqueIndex('opinions_serial').on(t.activityId, t.serial),
		uniqueIndex('opinions_once')
			.on(t.activityId, t.personKey, t.clauseKey, t.digest)
			.where(sql`state <> 'withdrawn'`),
		index('opinions_state').on(t.activityId, t.state, t.receivedAt, t.id),
		index('opinions_clause').on(t.activityId, t.clauseKey, t.state, t.receivedAt, t.id),
		index('opinions_resident').on(t.residentId),
		index('opinions_digest').on(t.activityId, t.digest),
		oneOf('opinions_channel', t.channel, channels),
		oneOf('opinions_state_word', t.state, opinionStates),
		oneOf('opinions_stance', t.stance, stances),
		oneOf('opinions_submitter_type', t.submitterType, submitterTypes),
		oneOf('opinions_age_band', t.ageBand, ageBands),
		oneOf('opinions_ground_word', t.rejectionGround, rejectionGrounds),
		oneOf('opinions_target_word', t.redirectTarget, redirectTargets),
		check('opinions_rejected_has_ground', sql`(${t.state} = 'rejected') = (${t.rejectionGround} is not null)`),
		check('opinions_redirected_has_target', sql`(${t.state} = 'redirected') = (${t.redirectTarget} is not null)`),
		check('opinions_duplicate_has_first', sql`(${t.state} = 'duplicate') = (${t.duplicateOf} is not null)`),
		check('opinions_duplicate_of_another', sql`${t.duplicateOf} <> ${t.id}`),
		foreignKey({ name: 'opinions_first', columns: [t.duplicateOf], foreignColumns: [t.id] }),
		check('opinions_withdrawn_has_time', sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null)`),
		check('opinions_online_has_author', sql`${t.channel} <> 'online' or ${t.residentId} is not null`),
		check(
			'opinions_paper_has_clerk',
			sql`${t.channel} in ('online', 'survey') or (${t.enteredBy} is not null and ${t.receivedOn} is not null)`
		)
	]
);

/**
 * 申诉 against a refusal or a redirection (4.3): once for each opinion, decided by somebody else than who moderated. What it
 * contests is copied here; the opinion itself moves on.
 */
export const opinionAppeals = table(
	'opinion_appeals',
	{
		opinionId: text()
			.primaryKey()
			.references(() => opinions.id),
		/** That of the opinion: what is counted for everybody to read does not go through all opinions. */
		activityId: text()
			.notNull()
			.references(() => activities.id),
		contested: choice(contestable).notNull(),
		ground: choice(rejectionGrounds),
		target: choice(redirectTargets),
		moderatedBy: text()
			.notNull()
			.references(() => staff.id),
		moderatedAt: timestamp().notNull(),
		text: text().notNull(),
		/** Salts the digest in the journal. */
		salt: text().notNull(),
		at: timestamp().notNull(),
		decision: choice(appealDecisions),
		/** What the author is told; of an appeal that was not granted at least ten characters. */
		reason: text(),
		decidedBy: text().references(() => staff.id),
		decidedAt: timestamp()
	},
	(t) => [
		index('opinion_appeals_activity').on(t.activityId, t.decision),
		index('opinion_appeals_open').on(t.decision),
		oneOf('opinion_appeals_contested', t.contested, contestable),
		oneOf('opinion_appeals_decision', t.decision, appealDecisions),
		check('opinion_appeals_ground', sql`(${t.contested} = 'rejected') = (${t.ground} is not null)`),
		check('opinion_appeals_target', sql`(${t.contested} = 'redirected') = (${t.target} is not null)`),
		check('opinion_appeals_text', sql`${written(t.text)} >= 2`),
		check('opinion_appeals_decided', sql`(${t.decision} is null) = (${t.decidedAt} is null)`),
		check(
			'opinion_appeals_decided_by',
			sql`(${t.decidedBy} is not null) = (coalesce(${t.decision}, '') in ('upheld', 'granted'))`
		),
		check('opinion_appeals_two_people', sql`${t.decidedBy} <> ${t.moderatedBy}`),
		check('opinion_appeals_reason', sql`coalesce(${t.decision}, '') <> 'upheld' or ${written(t.reason)} >= 10`)
	]
);

/**
 * 办理步骤: every act at the desk on opinions of an activity, in the order of its numbers. What it put in the place of
 * something else is kept with it: nothing that a colleague wrote is lost, and a slip can be undone.
 */
export const deskActs = table(
	'desk_acts',
	{
		activityId: text()
			.notNull()
			.references(() => activities.id),
		/** Gap-free within the activity; a page carries the last one that it has seen. */
		no: integer().notNull(),
		kind: choice(actKinds).notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull(),
		/** What stood there before, in the words of the verb that undoes it; NULL where nothing can be undone. */
		before: json<unknown>(),
		/** The act that undid this one. */
		undoneBy: integer()
	},
	(t) => [
		primaryKey({ columns: [t.activityId, t.no] }),
		oneOf('desk_acts_kind', t.kind, actKinds),
		check('desk_acts_undone_later', sql`${t.undoneBy} > ${t.no}`)
	]
);

/** Which act touched an opinion last, by what it touched; 0 is none. */
export const opinionMarks = table('opinion_marks', {
	opinionId: text()
		.primaryKey()
		.references(() => opinions.id),
	moderation: integer().notNull().default(0),
	grouping: integer().notNull().default(0),
	outcome: integer().notNull().default(0)
});

/** 承办: who of the unit's clerks sees to an opinion. Help and never a lock: no row is nobody, and any clerk may act. */
export const opinionAssignments = table(
	'opinion_assignments',
	{
		opinionId: text()
			.primaryKey()
			.references(() => opinions.id),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		assignedBy: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull()
	},
	(t) => [index('opinion_assignments_staff').on(t.staffId)]
);
