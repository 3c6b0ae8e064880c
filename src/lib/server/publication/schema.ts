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
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';
import { attributes } from '../../publication/types.ts';

export const subjectKinds = [
	'catalogue',
	'consultation',
	'feedback',
	'survey',
	'surveyResult',
	'openDayEvent'
] as const;
export const releaseStates = [
	'drafting',
	'firstReview',
	'secondReview',
	'finalReview',
	'published',
	'withdrawn'
] as const;
export const steps = ['draft', 'firstReview', 'secondReview', 'finalReview'] as const;

/** One edition of a document on its way through 三审三校. */
export const releases = table(
	'releases',
	{
		id: id(),
		subjectKind: choice(subjectKinds).notNull(),
		subjectId: text().notNull(),
		/** The unit that drafts it and whose reviewers sign 初审 and 复审. */
		unitId: text()
			.notNull()
			.references(() => units.id),
		title: text().notNull(),
		editionNo: integer().notNull(),
		state: choice(releaseStates).notNull(),
		/** Rises each time the document goes back to its drafter; signatures count within a round. */
		round: integer().notNull(),
		/** 公开属性 (GII Art 17). */
		attribute: choice(attributes),
		attributeBasis: text(),
		/** 保密审查: who signed it, and when. */
		secrecyReviewerId: text().references(() => staff.id),
		secrecyReviewedAt: timestamp(),
		/** Why this edition replaces the one before. */
		note: text(),
		createdAt: timestamp().notNull(),
		publishedAt: timestamp()
	},
	(t) => [
		index('releases_state_unit').on(t.state, t.unitId),
		uniqueIndex('releases_edition').on(t.subjectKind, t.subjectId, t.editionNo),
		oneOf('releases_subject_kind', t.subjectKind, subjectKinds),
		oneOf('releases_state', t.state, releaseStates),
		oneOf('releases_attribute', t.attribute, attributes),
		check(
			'releases_published_needs_review',
			sql`${t.state} <> 'published' or (${t.attribute} = 'proactive' and ${t.secrecyReviewerId} is not null and ${t.publishedAt} is not null)`
		)
	]
);

export const decisions = ['signed', 'returned'] as const;

/** Signatures. Two unique indexes hold rule 44: each step once, no person twice, within a round. */
export const reviewSteps = table(
	'review_steps',
	{
		id: id(),
		releaseId: text()
			.notNull()
			.references(() => releases.id),
		round: integer().notNull(),
		step: choice(steps).notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		decision: choice(decisions).notNull(),
		comment: text(),
		/** 校对: the signer has proofread the text. */
		proofread: boolean().notNull(),
		at: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('review_steps_step').on(t.releaseId, t.round, t.step),
		uniqueIndex('review_steps_person').on(t.releaseId, t.round, t.staffId),
		oneOf('review_steps_step_word', t.step, steps),
		oneOf('review_steps_decision', t.decision, decisions)
	]
);

/** What the drafter handed to the reviewers, round by round: later rounds are shown against it. Never changed. */
export const submissions = table(
	'release_submissions',
	{
		id: id(),
		releaseId: text()
			.notNull()
			.references(() => releases.id),
		round: integer().notNull(),
		content: json<unknown>().notNull(),
		/** SHA-256 of the canonical JSON of `content`. */
		digest: text().notNull(),
		at: timestamp().notNull()
	},
	(t) => [uniqueIndex('release_submissions_round').on(t.releaseId, t.round)]
);

/** What was published, whole, with its digest. Never updated, never deleted (a trigger holds that). */
export const editions = table(
	'editions',
	{
		id: id(),
		releaseId: text()
			.notNull()
			.unique()
			.references(() => releases.id),
		subjectKind: choice(subjectKinds).notNull(),
		subjectId: text().notNull(),
		no: integer().notNull(),
		content: json<unknown>().notNull(),
		/** SHA-256 of the canonical JSON of `content`. */
		digest: text().notNull(),
		note: text(),
		drafterName: text().notNull(),
		reviewerNames: json<string[]>().notNull(),
		publisherName: text().notNull(),
		publishedAt: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('editions_no').on(t.subjectKind, t.subjectId, t.no),
		index('editions_published').on(t.publishedAt)
	]
);
