/** Forms of the catalogue. The message of an issue is a message key. */
import * as v from 'valibot';
import {
	decisionKinds,
	disclosures,
	exemptions,
	hearingNeeds,
	participationMethods,
	stages,
	type Stage,
	type StagePlan
} from './types.ts';

const line = (most: number, missing: string) =>
	v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(most, 'catalogue_textTooLong'));
const optionalLine = (most: number) =>
	v.pipe(
		v.nullish(v.string(), ''),
		v.trim(),
		v.maxLength(most, 'catalogue_textTooLong'),
		v.transform((text) => text || null)
	);
const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const month = v.pipe(v.string(), v.trim(), v.regex(monthPattern, 'catalogue_badMonth'));
/** Left empty, or not sent at all, is null. */
const orNone = <Schema extends v.GenericSchema>(schema: Schema, wrong: string) =>
	v.optional(
		v.nullable(
			v.union(
				[
					v.pipe(
						v.literal(''),
						v.transform(() => null)
					),
					schema
				],
				wrong
			)
		),
		null
	);
/** `isoDate` alone lets 2026-02-30 through. */
const isRealDay = (text: string) => {
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const day = v.pipe(v.string(), v.trim(), v.isoDate('catalogue_badDay'), v.check(isRealDay, 'catalogue_badDay'));
const ticked = v.pipe(
	v.optional(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === 'true')
);

/** A repeated field or a text with one entry a line (or parted by ；). */
const lines = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((value) => [value].flat().flatMap(linesOf)),
	v.maxLength(30, 'catalogue_tooMany')
);
const chosen = <Word extends string>(words: readonly Word[]) =>
	v.pipe(
		v.optional(v.union([v.picklist(words), v.array(v.picklist(words))]), []),
		v.transform((value) => [...new Set([value].flat())])
	);

/** `stagePlan[participation]=2026-05`; a stage without a month is left out. */
const stagePlan = v.pipe(
	v.optional(v.record(v.picklist(stages), orNone(month, 'catalogue_badMonth')), {}),
	v.transform((months): StagePlan => stages.flatMap((stage) => planned(stage, months[stage])))
);

export const CatalogueForm = v.object({
	year: v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber('catalogue_badYear'),
		v.integer('catalogue_badYear'),
		v.minValue(2000, 'catalogue_badYear'),
		v.maxValue(2100, 'catalogue_badYear')
	),
	title: line(120, 'catalogue_titleMissing'),
	organ: line(60, 'catalogue_organMissing')
});
export type CatalogueInput = v.InferOutput<typeof CatalogueForm>;

/** A row. Kind, hearing and month may wait until the version is submitted for review. */
export const EntryForm = v.object({
	seq: v.pipe(
		v.union([v.string(), v.number()]),
		v.toNumber('catalogue_badSeq'),
		v.integer('catalogue_badSeq'),
		v.minValue(1, 'catalogue_badSeq'),
		v.maxValue(9999, 'catalogue_badSeq')
	),
	title: line(120, 'catalogue_titleMissing'),
	kind: orNone(v.picklist(decisionKinds), 'catalogue_missingKind'),
	leadUnitId: line(40, 'catalogue_noLead'),
	coUnitIds: lines,
	legalBasis: lines,
	participation: chosen(participationMethods),
	expertReview: ticked,
	riskAssessment: ticked,
	fairCompetition: ticked,
	hearing: orNone(v.picklist(hearingNeeds), 'catalogue_missingHearing'),
	hearingBasis: optionalLine(300),
	plannedDecisionMonth: orNone(month, 'catalogue_badMonth'),
	stagePlan,
	affects: v.optional(
		v.object({
			groups: lines,
			business: ticked,
			minors: ticked,
			region: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(120, 'catalogue_textTooLong'))
		}),
		{ groups: [], business: false, minors: false, region: '' }
	),
	disclosure: v.optional(v.picklist(disclosures), 'proactive'),
	exemption: v.optional(v.picklist(exemptions), 'none'),
	exemptionBasis: optionalLine(300),
	exemptionApprover: optionalLine(120),
	contact: v.optional(
		v.object({
			name: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60, 'catalogue_textTooLong')),
			phone: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(40, 'catalogue_textTooLong'))
		}),
		{ name: '', phone: '' }
	)
});
export type EntryInput = v.InferOutput<typeof EntryForm>;

export const PapersForm = v.object({
	docNo: optionalLine(80),
	partyConsentRef: optionalLine(120),
	basisText: optionalLine(2000),
	issuedOn: orNone(day, 'catalogue_badDay')
});
export type PapersInput = v.InferOutput<typeof PapersForm>;

const why = {
	reasonPublic: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'catalogue_textTooLong')),
	applicantUnitId: optionalLine(40),
	/** Internal: which meeting decided it. */
	meetingRef: optionalLine(120),
	/** Without it, the day it is written. */
	effectiveOn: orNone(day, 'catalogue_badDay')
};

export const AdjustmentForm = v.variant('kind', [
	v.object({ kind: v.literal('add'), entry: EntryForm, ...why }),
	v.object({ kind: v.literal('remove'), itemId: v.string(), ...why }),
	v.object({ kind: v.literal('amend'), itemId: v.string(), entry: EntryForm, ...why }),
	v.object({
		kind: v.literal('postpone'),
		itemId: v.string(),
		plannedDecisionMonth: month,
		...why
	})
]);
type Why = { reasonPublic: string } & Partial<
	Pick<v.InferOutput<(typeof AdjustmentForm)['options'][1]>, 'applicantUnitId' | 'meetingRef' | 'effectiveOn'>
>;
/** What `adjust` takes: all that the form gives fits; of an amended row only what changes is needed. */
export type AdjustmentInput = Why &
	(
		| { kind: 'add'; entry: EntryInput }
		| { kind: 'remove'; itemId: string }
		| { kind: 'amend'; itemId: string; entry: Partial<EntryInput> }
		| { kind: 'postpone'; itemId: string; plannedDecisionMonth: string; stagePlan?: StagePlan }
	);

/** Names a row. */
export const ItemForm = v.object({ itemId: v.string() });
/** A button alone. */
export const NothingForm = v.object({});

export const StageForm = v.object({
	stage: v.picklist(stages),
	responsibleUnitId: optionalLine(40),
	startedOn: orNone(day, 'catalogue_badDay'),
	doneOn: orNone(day, 'catalogue_badDay'),
	publicNote: optionalLine(1000),
	notApplicableReason: optionalLine(500)
});
/** A document of a stage. */
export const DetachForm = v.object({ stage: v.picklist(stages), file: v.pipe(v.string(), v.maxLength(40)) });
export type StageInput = Omit<v.InferOutput<typeof StageForm>, 'stage'>;

/** One entry a line; ； parts entries as well, so that what is exported in one cell comes back as it was. */
export function linesOf(text: string): string[] {
	return text
		.split(/[\n；;]/)
		.map((part) => part.trim())
		.filter(Boolean);
}

function planned(stage: Stage, plannedMonth: string | null | undefined): StagePlan {
	return plannedMonth ? [{ stage, plannedMonth }] : [];
}
