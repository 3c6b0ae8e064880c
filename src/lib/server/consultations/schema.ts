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
import { draftVersions } from '../drafts/schema.ts';
import { staff } from '../identity/schema.ts';
import type { ChannelWay, ConsultationContact } from '../../consultations/types.ts';
import { documentTypes, feedbackModes, identityPolicies, opinionDisplays } from '../../consultations/types.ts';

/** 公开征求意见. Shares the id of its activity, which holds title, unit and period. */
export const consultations = table(
	'consultations',
	{
		id: text()
			.primaryKey()
			.references(() => activities.id),
		draftVersionId: text()
			.notNull()
			.references(() => draftVersions.id),
		documentType: choice(documentTypes).notNull(),
		/** First day of the period as the notice names it; the day after it is the first one counted (rule 14). */
		opensOn: text().notNull(),
		days: integer().notNull(),
		/** What the rule profile asked for when the notice was written. */
		minDays: integer().notNull(),
		/** Last day (runs to 24:00 Asia/Shanghai). */
		lastDay: text().notNull(),
		/** The last day that the unit chose beyond the minimum; NULL where the period is counted in days. */
		endsOn: text(),
		shorteningReason: text(),
		shorteningApproverId: text().references(() => staff.id),
		shorteningApprovedAt: timestamp(),
		secondApproverId: text().references(() => staff.id),
		basisText: text().notNull(),
		summaryPlain: text().notNull(),
		whatChanges: json<string[]>().notNull(),
		channels: json<ChannelWay[]>().notNull(),
		contact: json<ConsultationContact>().notNull(),
		guideQuestions: json<string[]>().notNull(),
		identityPolicy: choice(identityPolicies).notNull(),
		opinionDisplay: choice(opinionDisplays).notNull(),
		feedbackMode: choice(feedbackModes).notNull(),
		round: integer().notNull(),
		respondentNote: text(),
		/** 落款, where it differs from the host unit and the day of publication. */
		signOffUnit: text(),
		signedOn: text()
	},
	(t) => [
		index('consultations_version').on(t.draftVersionId),
		oneOf('consultations_document_type', t.documentType, documentTypes),
		oneOf('consultations_identity_policy', t.identityPolicy, identityPolicies),
		oneOf('consultations_opinion_display', t.opinionDisplay, opinionDisplays),
		oneOf('consultations_feedback_mode', t.feedbackMode, feedbackModes),
		check('consultations_days', sql`${t.days} >= 1`),
		check('consultations_shortening', sql`${t.days} >= ${t.minDays} or ${written(t.shorteningReason)} >= 20`)
	]
);

/** Extensions: only before the close, only longer (4.2). */
export const consultationExtensions = table(
	'consultation_extensions',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		previousLastDay: text().notNull(),
		lastDay: text().notNull(),
		reason: text().notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull()
	},
	(t) => [
		index('consultation_extensions_of').on(t.consultationId),
		check('consultation_extensions_longer', sql`${t.lastDay} > ${t.previousLastDay}`)
	]
);

/**
 * 换稿: another version of the draft while the period runs (4.2). Of substance it brings a full new period; before it is
 * published it may be dropped.
 */
export const consultationRevisions = table(
	'consultation_revisions',
	{
		id: id(),
		consultationId: text()
			.notNull()
			.references(() => consultations.id),
		fromVersionId: text()
			.notNull()
			.references(() => draftVersions.id),
		toVersionId: text()
			.notNull()
			.references(() => draftVersions.id),
		substance: boolean().notNull(),
		/** Why, as the public reads it. */
		reason: text().notNull(),
		/** What the notice says of the new version. */
		summaryPlain: text().notNull(),
		whatChanges: json<string[]>().notNull(),
		staffId: text()
			.notNull()
			.references(() => staff.id),
		at: timestamp().notNull(),
		publishedAt: timestamp(),
		/** The last day before and from then on; NULL until it is published. */
		previousLastDay: text(),
		lastDay: text(),
		droppedAt: timestamp()
	},
	(t) => [
		index('consultation_revisions_of').on(t.consultationId),
		uniqueIndex('consultation_revisions_open')
			.on(t.consultationId)
			.where(sql`published_at is null and dropped_at is null`),
		uniqueIndex('consultation_revisions_version')
			.on(t.consultationId, t.toVersionId)
			.where(sql`dropped_at is null`),
		check('consultation_revisions_other', sql`${t.fromVersionId} <> ${t.toVersionId}`),
		check('consultation_revisions_reason', sql`${written(t.reason)} >= 10`),
		check('consultation_revisions_ends_once', sql`${t.publishedAt} is null or ${t.droppedAt} is null`),
		check('consultation_revisions_period', sql`(${t.publishedAt} is null) = (${t.lastDay} is null)`),
		check('consultation_revisions_from_period', sql`(${t.lastDay} is null) = (${t.previousLastDay} is null)`),
		check('consultation_revisions_grows', sql`coalesce(${t.lastDay} >= ${t.previousLastDay}, true)`)
	]
);
