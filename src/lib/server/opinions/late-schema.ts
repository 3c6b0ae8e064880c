/** 迟到: what arrived after the close, said to have been written before it, until a clerk decides. */
import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	choice,
	id,
	index,
	oneOf,
	table,
	text,
	timestamp,
	uniqueIndex,
	written
} from '../db/columns.ts';
import { activities } from '../activities/schema.ts';
import { clauseRevisions, clauses } from '../drafts/schema.ts';
import { residents, staff } from '../identity/schema.ts';
import { ageBands, lateStates, stances, submitterTypes } from '../../opinions/types.ts';

/** An opinion in all but its number. It has the id that the opinion has once it is admitted: its files are there already. */
export const lateArrivals = table(
	'late_arrivals',
	{
		id: id(),
		activityId: text()
			.notNull()
			.references(() => activities.id),
		residentId: text()
			.notNull()
			.references(() => residents.id),
		/** As that of an opinion; `erased:<id>` once the name is deleted. */
		personKey: text().notNull(),
		submitterType: choice(submitterTypes).notNull(),
		nameCipher: text(),
		submitterShown: text().notNull(),
		ageBand: choice(ageBands),
		forMinor: boolean().notNull(),
		clauseId: text().references(() => clauses.id),
		clauseRevisionId: text().references(() => clauseRevisions.id),
		clauseKey: text().notNull(),
		stance: choice(stances).notNull(),
		text: text().notNull(),
		digest: text().notNull(),
		/** Salts the digests in the journal. */
		salt: text().notNull(),
		/** By the clock of the device; by ours, as far as that clock was ever compared with it. */
		writtenAt: timestamp().notNull(),
		saidAt: timestamp().notNull(),
		clockSeen: boolean().notNull(),
		arrivedAt: timestamp().notNull(),
		state: choice(lateStates).notNull().default('pending'),
		decidedBy: text().references(() => staff.id),
		decidedAt: timestamp(),
		/** What the author is told of a refusal. */
		reason: text(),
		/** The opinion that it became; a guard asks that it is there. */
		opinionId: text()
	},
	(t) => [
		uniqueIndex('late_arrivals_once').on(t.activityId, t.personKey, t.clauseKey, t.digest),
		index('late_arrivals_state').on(t.activityId, t.state),
		index('late_arrivals_resident').on(t.residentId),
		oneOf('late_arrivals_state_word', t.state, lateStates),
		oneOf('late_arrivals_stance', t.stance, stances),
		oneOf('late_arrivals_submitter_type', t.submitterType, submitterTypes),
		oneOf('late_arrivals_age_band', t.ageBand, ageBands),
		check('late_arrivals_before', sql`${t.saidAt} < ${t.arrivedAt}`),
		check('late_arrivals_clock', sql`${t.clockSeen} or ${t.saidAt} = ${t.writtenAt}`),
		check('late_arrivals_decided', sql`(${t.state} = 'pending') = (${t.decidedAt} is null)`),
		check('late_arrivals_decided_by', sql`(${t.decidedAt} is null) = (${t.decidedBy} is null)`),
		check('late_arrivals_reason', sql`${t.state} <> 'refused' or ${written(t.reason)} >= 10`),
		check('late_arrivals_admitted', sql`(${t.state} = 'admitted') = (${t.opinionId} is not null)`)
	]
);
