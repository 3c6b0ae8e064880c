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
	uniqueIndex
} from '../db/columns.ts';
import { residents, staff } from '../identity/schema.ts';
import {
	ageBands,
	categories,
	endedWhys,
	revokedWhys,
	signUpOrigins,
	signUpStates,
	type Need
} from '../../opendays/types.ts';
import { openDaySessions, openDayTicketKeys } from './schema-events.ts';

/** 报名: one person with companions, once a session. What was asked for stays; seats are held by its state. */
export const openDaySignUps = table(
	'open_day_sign_ups',
	{
		id: id(),
		sessionId: text()
			.notNull()
			.references(() => openDaySessions.id),
		/** Gap-free within the session: the order of the waitlist. */
		serial: integer().notNull(),
		/** Code of the activity, `B`, the serial. */
		no: text().notNull().unique(),
		origin: choice(signUpOrigins).notNull(),
		/** Who signed up; of a guest, whoever has that telephone number. */
		residentId: text().references(() => residents.id),
		invitedBy: text().references(() => staff.id),
		nameCipher: text(),
		phoneCipher: text(),
		/** Only where the event asks for it; deleted 30 days after the session (domain rule 51). */
		idNumberCipher: text(),
		/** What else the event asked for (`Details` as JSON); deleted with the ID number. */
		detailsCipher: text(),
		ageBand: choice(ageBands).notNull(),
		category: choice(categories).notNull(),
		needs: json<Need[]>().notNull(),
		/** A group that does not fit: all wait, or some come (`true`). */
		takesFree: boolean().notNull(),
		/** People who want to come. */
		party: integer().notNull(),
		/** Seats held; less than `party` where only some of a group found one. */
		seats: integer().notNull(),
		state: choice(signUpStates).notNull(),
		createdAt: timestamp().notNull(),
		/** Of an offer: until when it is held. */
		confirmBy: timestamp(),
		confirmedAt: timestamp(),
		endedAt: timestamp(),
		endedWhy: choice(endedWhys)
	},
	(t) => [
		uniqueIndex('open_day_sign_ups_serial').on(t.sessionId, t.serial),
		uniqueIndex('open_day_sign_ups_person')
			.on(t.sessionId, t.residentId)
			.where(sql`state in ('confirmed', 'offered', 'waiting')`),
		index('open_day_sign_ups_state').on(t.sessionId, t.state, t.serial),
		index('open_day_sign_ups_resident').on(t.residentId),
		index('open_day_sign_ups_offers').on(t.confirmBy),
		oneOf('open_day_sign_ups_origin', t.origin, signUpOrigins),
		oneOf('open_day_sign_ups_age', t.ageBand, ageBands),
		oneOf('open_day_sign_ups_category', t.category, categories),
		oneOf('open_day_sign_ups_state_word', t.state, signUpStates),
		oneOf('open_day_sign_ups_why', t.endedWhy, endedWhys),
		check('open_day_sign_ups_party', sql`${t.party} between 1 and 10 and ${t.seats} between 0 and ${t.party}`),
		check('open_day_sign_ups_holds', sql`(${t.seats} > 0) = (${t.state} in ('confirmed', 'offered'))`),
		check('open_day_sign_ups_offer', sql`(${t.confirmBy} is not null) = (${t.state} = 'offered')`),
		check('open_day_sign_ups_confirmed', sql`${t.state} <> 'confirmed' or ${t.confirmedAt} is not null`),
		check(
			'open_day_sign_ups_ended',
			sql`(${t.state} in ('cancelled', 'lapsed')) = (${t.endedAt} is not null) and (${t.endedAt} is null) = (${t.endedWhy} is null)`
		),
		check('open_day_sign_ups_by', sql`(${t.origin} = 'invited') = (${t.invitedBy} is not null)`)
	]
);

export const openDayCompanions = table(
	'open_day_companions',
	{
		id: id(),
		signUpId: text()
			.notNull()
			.references(() => openDaySignUps.id),
		/** Order in the sign-up, from 1. */
		no: integer().notNull(),
		nameCipher: text(),
		ageBand: choice(ageBands).notNull(),
		/** Has a seat while the sign-up holds any. */
		seated: boolean().notNull()
	},
	(t) => [
		uniqueIndex('open_day_companions_no').on(t.signUpId, t.no),
		oneOf('open_day_companions_age', t.ageBand, ageBands),
		check('open_day_companions_numbered', sql`${t.no} between 1 and 9`)
	]
);

/** 票: what is signed of it stays; one that admits a sign-up at a time. */
export const openDayTickets = table(
	'open_day_tickets',
	{
		id: id(),
		signUpId: text()
			.notNull()
			.references(() => openDaySignUps.id),
		sessionId: text()
			.notNull()
			.references(() => openDaySessions.id),
		party: integer().notNull(),
		nonce: text().notNull().unique(),
		keyNumber: integer()
			.notNull()
			.references(() => openDayTicketKeys.number),
		issuedAt: timestamp().notNull(),
		revokedAt: timestamp(),
		revokedWhy: choice(revokedWhys)
	},
	(t) => [
		uniqueIndex('open_day_tickets_good')
			.on(t.signUpId)
			.where(sql`revoked_at is null`),
		index('open_day_tickets_session').on(t.sessionId),
		oneOf('open_day_tickets_why', t.revokedWhy, revokedWhys),
		check('open_day_tickets_party', sql`${t.party} between 1 and 10`),
		check('open_day_tickets_revoked', sql`(${t.revokedAt} is null) = (${t.revokedWhy} is null)`)
	]
);
