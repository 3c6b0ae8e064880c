import { sql } from 'drizzle-orm';
import { check, choice, id, index, oneOf, table, text, timestamp, uniqueIndex, written } from '../db/columns.ts';
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';

export const minorSubjects = ['openDayEvent', 'opinion'] as const;
export const accessStates = ['asked', 'approved', 'refused'] as const;

/** One staff member sees what is known of minors in one event, or of the child behind one opinion, for a while (domain rule 53). */
export const minorAccesses = table(
	'minor_accesses',
	{
		id: id(),
		subjectKind: choice(minorSubjects).notNull(),
		subjectId: text().notNull(),
		/** Title of the event, number of the opinion: for whoever decides. */
		title: text().notNull(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		/** What it is needed for. */
		purpose: text().notNull(),
		askedBy: text()
			.notNull()
			.references(() => staff.id),
		askedAt: timestamp().notNull(),
		state: choice(accessStates).notNull(),
		decidedBy: text().references(() => staff.id),
		decidedAt: timestamp(),
		/** Of a refusal. */
		reason: text(),
		validUntil: timestamp()
	},
	(t) => [
		index('minor_accesses_subject').on(t.subjectKind, t.subjectId, t.askedBy),
		index('minor_accesses_unit').on(t.unitId, t.state),
		uniqueIndex('minor_accesses_one_open')
			.on(t.subjectKind, t.subjectId, t.askedBy)
			.where(sql`state = 'asked'`),
		oneOf('minor_accesses_kind', t.subjectKind, minorSubjects),
		oneOf('minor_accesses_state', t.state, accessStates),
		check('minor_accesses_purpose', sql`${written(t.purpose)} >= 10`),
		check(
			'minor_accesses_decided',
			sql`(${t.state} = 'asked') = (${t.decidedBy} is null) and (${t.state} = 'asked') = (${t.decidedAt} is null)`
		),
		check('minor_accesses_second_person', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.askedBy}`),
		check('minor_accesses_refused', sql`${t.state} <> 'refused' or ${written(t.reason)} >= 4`),
		check(
			'minor_accesses_bounded',
			sql`(${t.state} = 'approved') = (${t.validUntil} is not null) and (${t.validUntil} is null or ${t.validUntil} > ${t.decidedAt})`
		)
	]
);
