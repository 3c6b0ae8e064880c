import { sql } from 'drizzle-orm';
import { check, choice, id, index, integer, oneOf, table, text, timestamp, uniqueIndex } from '../db/columns.ts';
import { staff } from '../identity/schema.ts';
import { gateEventKinds } from '../../opendays/types.ts';
import { openDayEvents, openDaySessions } from './schema-events.ts';
import { openDayTickets } from './schema-seats.ts';

/** 值守: a link for people at the gate who have no account; the table alone opens nothing. */
export const openDayShifts = table(
	'open_day_shifts',
	{
		id: id(),
		eventId: text()
			.notNull()
			.references(() => openDayEvents.id),
		gate: text().notNull(),
		/** SHA-256 of the secret in the link. */
		tokenHash: text().notNull().unique(),
		startsAt: timestamp().notNull(),
		endsAt: timestamp().notNull(),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp().notNull(),
		/** Ended by the organiser before its time. */
		endedAt: timestamp()
	},
	(t) => [
		index('open_day_shifts_event').on(t.eventId),
		check('open_day_shifts_times', sql`${t.startsAt} < ${t.endsAt}`)
	]
);

/** One tap at a gate, as the device says it: never changed. What all of them come to is computed. */
export const openDayGateEvents = table(
	'open_day_gate_events',
	{
		id: id(),
		shiftId: text()
			.notNull()
			.references(() => openDayShifts.id),
		sessionId: text()
			.notNull()
			.references(() => openDaySessions.id),
		kind: choice(gateEventKinds).notNull(),
		gate: text().notNull(),
		device: text().notNull(),
		nonce: text().notNull(),
		/** By the clock of the device, which may be wrong. */
		deviceAt: timestamp().notNull(),
		ticketId: text().references(() => openDayTickets.id),
		people: integer().notNull(),
		/** The nonce of what is taken back, on the same device. */
		undoes: text(),
		receivedAt: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('open_day_gate_events_once').on(t.device, t.nonce),
		index('open_day_gate_events_session').on(t.sessionId),
		index('open_day_gate_events_ticket').on(t.ticketId),
		index('open_day_gate_events_undoes').on(t.undoes),
		oneOf('open_day_gate_events_kind', t.kind, gateEventKinds),
		check('open_day_gate_events_people', sql`${t.people} between 1 and 10`),
		check('open_day_gate_events_ticket_admits', sql`(${t.kind} = 'admit') = (${t.ticketId} is not null)`),
		check('open_day_gate_events_undoes', sql`(${t.kind} = 'undo') = (${t.undoes} is not null)`)
	]
);

/** 到场: one a ticket, whatever the gates have scanned. 0 people: all of it was taken back. */
export const openDayAttendances = table(
	'open_day_attendances',
	{
		ticketId: text()
			.primaryKey()
			.references(() => openDayTickets.id),
		sessionId: text()
			.notNull()
			.references(() => openDaySessions.id),
		people: integer().notNull(),
		gate: text().notNull(),
		/** By the clock of the device that admitted first. */
		at: timestamp().notNull()
	},
	(t) => [
		index('open_day_attendances_session').on(t.sessionId),
		check('open_day_attendances_people', sql`${t.people} between 0 and 10`)
	]
);
