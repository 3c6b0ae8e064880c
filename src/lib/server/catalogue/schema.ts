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
import { units } from '../organisation/schema.ts';
import type { Affects, ItemContact, Participation, StagePlan } from '../../catalogue/types.ts';
import {
	adjustmentKinds,
	decisionKinds,
	disclosures,
	exemptions,
	hearingNeeds,
	stages
} from '../../catalogue/types.ts';

/** The yearly catalogue of major administrative decisions (国务院令第713号 Art 3). */
export const catalogues = table('catalogues', {
	id: id(),
	year: integer().notNull().unique(),
	title: text().notNull(),
	organ: text().notNull(),
	createdAt: timestamp().notNull()
});

/** V1, V2…: a published version never changes; its release (module publication) has this row's id as subject. */
export const catalogueVersions = table(
	'catalogue_versions',
	{
		id: id(),
		catalogueId: text()
			.notNull()
			.references(() => catalogues.id),
		no: integer().notNull(),
		docNo: text(),
		/** 党委同意文号: internal, never published. */
		partyConsentRef: text(),
		basisText: text(),
		issuedOn: text(),
		createdAt: timestamp().notNull(),
		publishedAt: timestamp()
	},
	(t) => [
		uniqueIndex('catalogue_versions_no').on(t.catalogueId, t.no),
		check(
			'catalogue_versions_consent',
			sql`${t.publishedAt} is null or (${t.docNo} is not null and ${t.partyConsentRef} is not null)`
		)
	]
);

/** What stays the same of a decision item through all versions. */
export const decisionItems = table('decision_items', {
	id: id(),
	catalogueId: text()
		.notNull()
		.references(() => catalogues.id),
	createdAt: timestamp().notNull()
});

/** An item as one version of the catalogue has it. */
export const catalogueEntries = table(
	'catalogue_entries',
	{
		id: id(),
		versionId: text()
			.notNull()
			.references(() => catalogueVersions.id),
		itemId: text()
			.notNull()
			.references(() => decisionItems.id),
		seq: integer().notNull(),
		title: text().notNull(),
		/** NULL until someone has chosen; so are `hearing` and the month. No version is published with such a gap. */
		kind: choice(decisionKinds),
		leadUnitId: text()
			.notNull()
			.references(() => units.id),
		coUnitIds: json<string[]>().notNull(),
		legalBasis: json<string[]>().notNull(),
		participation: json<Participation[]>().notNull(),
		expertReview: boolean().notNull(),
		riskAssessment: boolean().notNull(),
		fairCompetition: boolean().notNull(),
		hearing: choice(hearingNeeds),
		hearingBasis: text(),
		/** `YYYY-MM`: a month is enough (3.1). */
		plannedDecisionMonth: text(),
		stagePlan: json<StagePlan>().notNull(),
		affects: json<Affects>().notNull(),
		disclosure: choice(disclosures).notNull(),
		/** Rule 8: legal basis and approver of an exemption. `stub` shows that there is an item, `hidden` does not. */
		exemption: choice(exemptions).notNull(),
		exemptionBasis: text(),
		exemptionApprover: text(),
		contact: json<ItemContact>().notNull(),
		/** 调出: still listed in this version, struck through. */
		removed: boolean().notNull().default(false)
	},
	(t) => [
		uniqueIndex('catalogue_entries_item').on(t.versionId, t.itemId),
		uniqueIndex('catalogue_entries_seq').on(t.versionId, t.seq),
		index('catalogue_entries_by_item').on(t.itemId),
		oneOf('catalogue_entries_kind', t.kind, decisionKinds),
		oneOf('catalogue_entries_hearing', t.hearing, hearingNeeds),
		oneOf('catalogue_entries_disclosure', t.disclosure, disclosures),
		oneOf('catalogue_entries_exemption', t.exemption, exemptions),
		check(
			'catalogue_entries_exemption_basis',
			sql`${t.exemption} = 'none' or (${t.exemptionBasis} is not null and ${t.exemptionApprover} is not null)`
		)
	]
);

/** Why a version differs from the one before (rule 6). */
export const catalogueAdjustments = table(
	'catalogue_adjustments',
	{
		id: id(),
		versionId: text()
			.notNull()
			.references(() => catalogueVersions.id),
		itemId: text()
			.notNull()
			.references(() => decisionItems.id),
		kind: choice(adjustmentKinds).notNull(),
		reasonPublic: text().notNull(),
		applicantUnitId: text().references(() => units.id),
		meetingRef: text(),
		effectiveOn: text().notNull()
	},
	(t) => [
		index('catalogue_adjustments_version').on(t.versionId),
		oneOf('catalogue_adjustments_kind', t.kind, adjustmentKinds),
		check('catalogue_adjustments_reason', sql`${written(t.reasonPublic)} >= 10`)
	]
);

/** What an item's dossier says of one stage beyond what the program knows by itself. */
export const stageRecords = table(
	'stage_records',
	{
		id: id(),
		itemId: text()
			.notNull()
			.references(() => decisionItems.id),
		stage: choice(stages).notNull(),
		responsibleUnitId: text().references(() => units.id),
		/** Its name on the day of the record, which stays. */
		responsibleUnitName: text(),
		startedOn: text(),
		doneOn: text(),
		publicNote: text(),
		/** 不适用: why the stage is skipped. */
		notApplicableReason: text(),
		updatedAt: timestamp().notNull()
	},
	(t) => [
		uniqueIndex('stage_records_stage').on(t.itemId, t.stage),
		oneOf('stage_records_word', t.stage, stages),
		check('stage_records_unit_named', sql`(${t.responsibleUnitId} is null) = (${t.responsibleUnitName} is null)`)
	]
);
