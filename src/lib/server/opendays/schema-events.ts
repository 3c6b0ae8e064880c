import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	choice,
	id,
	index,
	integer,
	json,
	oneOf,
	table,
	text,
	timestamp,
	uniqueIndex,
	written
} from '../db/columns.ts';
import { activities } from '../activities/schema.ts';
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';
import { changeKinds, sessionModes, type Ask, type ProgrammeKind } from '../../opendays/types.ts';

/** 开放月, 政务公开日: a frame of days under which units invite. */
export const openDayCampaigns = table(
	'open_day_campaigns',
	{
		id: id(),
		title: text().notNull(),
		introduction: text().notNull(),
		startsOn: text().notNull(),
		lastDay: text().notNull(),
		createdBy: text().references(() => staff.id),
		createdAt: timestamp().notNull()
	},
	(t) => [check('open_day_campaigns_days', sql`${t.lastDay} >= ${t.startsOn}`)]
);

/** What one unit offers: reviewed and published whole, with all its sessions. */
export const openDayEvents = table(
	'open_day_events',
	{
		id: id(),
		campaignId: text().references(() => openDayCampaigns.id),
		unitId: text()
			.notNull()
			.references(() => units.id),
		title: text().notNull(),
		theme: text().notNull(),
		introduction: text().notNull(),
		/** Whom to ask, and the telephone number of the office. */
		contact: text().notNull(),
		liveLink: text(),
		/** The host checks identity papers at the door (domain rule 51). */
		needsIdNumber: boolean().notNull().default(false),
		/** What else sign-up asks for, and why; nothing unless the organiser says so (domain rule 51). */
		asks: json<Ask[]>().notNull().default([]),
		createdBy: text().references(() => staff.id),
		createdAt: timestamp().notNull(),
		publishedAt: timestamp(),
		/** 总结, written with the end of the event; the public reads it once a second person has confirmed it. */
		summary: text(),
		closedAt: timestamp(),
		closedBy: text().references(() => staff.id),
		/** Whoever wrote the summary last; it is not them who confirm it. */
		summaryBy: text().references(() => staff.id),
		summaryConfirmedBy: text().references(() => staff.id),
		summaryConfirmedAt: timestamp()
	},
	(t) => [
		index('open_day_events_unit').on(t.unitId),
		index('open_day_events_campaign').on(t.campaignId),
		check(
			'open_day_events_closed_whole',
			sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null or (${t.publishedAt} is not null and ${written(t.summary)} >= 10))`
		)
	]
);

export type Programme = { kind: ProgrammeKind; text: string }[];

/** 场次. Shares the id of its activity, whose period runs from the opening of sign-up to 24:00 of the session's day. */
export const openDaySessions = table(
	'open_day_sessions',
	{
		id: text()
			.primaryKey()
			.references(() => activities.id),
		eventId: text()
			.notNull()
			.references(() => openDayEvents.id),
		startsAt: timestamp().notNull(),
		endsAt: timestamp().notNull(),
		signUpOpensAt: timestamp().notNull(),
		signUpClosesAt: timestamp().notNull(),
		place: text().notNull(),
		/** How to get there. */
		wayThere: text().notNull(),
		/** Barrier-free facts. */
		accessibility: text().notNull(),
		mode: choice(sessionModes).notNull(),
		programme: json<Programme>().notNull(),
		/** All seats, those of invited guests among them. */
		quota: integer().notNull(),
		invitedSeats: integer().notNull(),
		minAge: integer().notNull(),
		/** Of one sign-up. */
		maxCompanions: integer().notNull(),
		/** May be held beside another session at the same time. */
		overlapAllowed: boolean().notNull().default(false),
		/** How long who moved up has to say that they come. */
		confirmHours: integer().notNull(),
		/** Seats held by residents and by guests: kept by triggers, from the sign-ups. */
		openTaken: integer().notNull().default(0),
		guestsTaken: integer().notNull().default(0),
		/** How often it was changed after its publication; each change is a row. */
		changes: integer().notNull().default(0),
		/** Taken out of a draft. */
		droppedAt: timestamp()
	},
	(t) => [
		index('open_day_sessions_event').on(t.eventId),
		index('open_day_sessions_starts').on(t.startsAt),
		oneOf('open_day_sessions_mode', t.mode, sessionModes),
		check(
			'open_day_sessions_times',
			sql`${t.startsAt} < ${t.endsAt} and ${t.signUpOpensAt} < ${t.signUpClosesAt} and ${t.signUpClosesAt} <= ${t.startsAt}`
		),
		check('open_day_sessions_quota', sql`${t.quota} between 1 and 5000 and ${t.invitedSeats} between 0 and ${t.quota}`),
		check('open_day_sessions_open_seats', sql`${t.openTaken} between 0 and ${t.quota} - ${t.invitedSeats}`),
		check('open_day_sessions_guest_seats', sql`${t.guestsTaken} between 0 and ${t.invitedSeats}`),
		check('open_day_sessions_age', sql`${t.minAge} in (0, 8, 14, 18)`),
		check('open_day_sessions_companions', sql`${t.maxCompanions} between 0 and 9`),
		check('open_day_sessions_confirm', sql`${t.confirmHours} between 1 and 168`)
	]
);

/** What was changed after the publication, and why: never silently. `before` and `after` name only what changed. */
export const openDayChanges = table(
	'open_day_changes',
	{
		id: id(),
		sessionId: text()
			.notNull()
			.references(() => openDaySessions.id),
		no: integer().notNull(),
		kind: choice(changeKinds).notNull(),
		/** As the public reads it. */
		reason: text().notNull(),
		before: json<Record<string, string | number>>().notNull(),
		after: json<Record<string, string | number>>().notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('open_day_changes_no').on(t.sessionId, t.no),
		oneOf('open_day_changes_kind', t.kind, changeKinds),
		check('open_day_changes_reason', sql`${written(t.reason)} >= 10`)
	]
);

/** The public halves of the keys that sign tickets; the secret ones lie under DATA_DIR/keys. */
export const openDayTicketKeys = table('open_day_ticket_keys', {
	number: integer().primaryKey(),
	publicKey: text().notNull().unique(),
	createdAt: timestamp().notNull()
});
