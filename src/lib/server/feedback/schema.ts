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
import { staff } from '../identity/schema.ts';
import { opinions } from '../opinions/schema.ts';
import { outcomes, suggestionKinds } from '../../feedback/types.ts';

/** The four outcomes as rows, so that the reason rule is a foreign key and not a habit (rules 23, 24). */
export const outcomeKinds = table(
	'outcome_kinds',
	{
		kind: choice(outcomes).notNull(),
		needsReason: boolean().notNull(),
		needsClause: boolean().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.kind, t.needsReason, t.needsClause] }),
		uniqueIndex('outcome_kinds_once').on(t.kind),
		oneOf('outcome_kinds_word', t.kind, outcomes)
	]
);

/** 意见归类: opinions answered together. A group merged into another is closed, not deleted. */
export const opinionGroups = table(
	'opinion_groups',
	{
		id: id(),
		activityId: text()
			.notNull()
			.references(() => activities.id),
		title: text().notNull(),
		createdBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp().notNull(),
		closedAt: timestamp()
	},
	(t) => [index('opinion_groups_activity').on(t.activityId)]
);

/** An opinion belongs to one group at the most. */
export const groupMembers = table(
	'group_members',
	{
		opinionId: text()
			.primaryKey()
			.references(() => opinions.id),
		groupId: text()
			.notNull()
			.references(() => opinionGroups.id)
	},
	(t) => [index('group_members_group').on(t.groupId)]
);

/** Groups that were suggested and that a person did not want: not suggested again. */
export const suggestionDismissals = table(
	'suggestion_dismissals',
	{
		id: id(),
		activityId: text()
			.notNull()
			.references(() => activities.id),
		/** A group of one matter, or repetitions of one person. */
		kind: choice(suggestionKinds).notNull().default('group'),
		opinionIds: json<string[]>().notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull()
	},
	(t) => [
		index('suggestion_dismissals_activity').on(t.activityId),
		oneOf('suggestion_dismissals_kind', t.kind, suggestionKinds)
	]
);

/** 采纳情况 of one opinion: one row, one of four outcomes, and a reason wherever the kind asks for one. */
export const dispositions = table(
	'dispositions',
	{
		opinionId: text()
			.primaryKey()
			.references(() => opinions.id),
		kind: choice(outcomes).notNull(),
		needsReason: boolean().notNull(),
		needsClause: boolean().notNull(),
		reason: text(),
		/** Which clause changes (as printed), and how it will read. */
		changedClause: text(),
		changedText: text(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		decidedAt: timestamp().notNull()
	},
	(t) => [
		foreignKey({
			name: 'dispositions_kind_needs',
			columns: [t.kind, t.needsReason, t.needsClause],
			foreignColumns: [outcomeKinds.kind, outcomeKinds.needsReason, outcomeKinds.needsClause]
		}),
		check('dispositions_reason', sql`not ${t.needsReason} or ${written(t.reason)} >= 10`),
		check('dispositions_clause', sql`not ${t.needsClause} or ${written(t.changedClause)} >= 1`)
	]
);

/** 意见采纳情况反馈 in the making; what was published is the edition of its release. */
export const feedbacks = table(
	'feedbacks',
	{
		id: id(),
		activityId: text()
			.notNull()
			.references(() => activities.id),
		editionNo: integer().notNull(),
		narrative: text().notNull(),
		nextStep: text().notNull(),
		/** Drafted by the program because nobody commented (rule 26); a person signs it all the same. */
		zero: boolean().notNull(),
		createdBy: text().references(() => staff.id),
		createdAt: timestamp().notNull(),
		publishedAt: timestamp()
	},
	(t) => [uniqueIndex('feedbacks_edition').on(t.activityId, t.editionNo)]
);
