/** Words of the catalogue that browser and server share (domain.md 3.1; 国务院令第713号 Art 3, 14). */

export const decisionKinds = ['publicPolicy', 'plan', 'resourceProtection', 'publicProject', 'other'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** 公众参与方式 (713 Art 14). */
export const participationMethods = [
	'openConsultation',
	'symposium',
	'hearing',
	'fieldVisit',
	'writtenConsultation',
	'survey',
	'opinionPoll',
	'other'
] as const;
export type Participation = (typeof participationMethods)[number];

/** Ways in which particular people are spoken with; a consultation open to all, or a survey, is none of them (713 Art 14). */
const talks: readonly Participation[] = ['symposium', 'hearing', 'fieldVisit', 'writtenConsultation'];

/** The planned ways of speaking with the groups or firms that an item affects (rule 10). */
export const talksAmong = (participation: readonly Participation[]) =>
	participation.filter((method) => talks.includes(method));

export const hearingNeeds = ['required', 'optional', 'none'] as const;
export type HearingNeed = (typeof hearingNeeds)[number];

export const adjustmentKinds = ['add', 'remove', 'amend', 'postpone'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** The stages of a decision after it was listed, in order; some run side by side (domain.md 4.1). */
export const stages = [
	'initiation',
	'drafting',
	'participation',
	'symposium',
	'hearing',
	'feedback',
	'expertReview',
	'riskAssessment',
	'fairCompetition',
	'legalityReview',
	'deliberation',
	'publication',
	'execution',
	'evaluation'
] as const;
export type Stage = (typeof stages)[number];

/** Stages that the law leaves open; all others cannot be skipped (713 Art 14, 16, 19, 22, 29, 36). */
export const skippableStages = [
	'symposium',
	'hearing',
	'expertReview',
	'riskAssessment',
	'fairCompetition',
	'evaluation'
] as const satisfies readonly Stage[];

/** Rule 8: a `stub` shows that there is an item and why no more is told, `hidden` does not. */
export const exemptions = ['none', 'stub', 'hidden'] as const;
export type Exemption = (typeof exemptions)[number];

export const disclosures = ['proactive', 'onRequest', 'withheld'] as const;
export type Disclosure = (typeof disclosures)[number];

export type StagePlan = { stage: Stage; plannedMonth: string }[];
export type Affects = { groups: string[]; business: boolean; minors: boolean; region: string };
export type ItemContact = { name: string; phone: string };

export type PublicUnit = { id: string; name: string };

/** An item as the public reads it. Of a stub only number, lead unit and the ground of the exemption are told. */
export type PublicEntry = {
	itemId: string;
	seq: number;
	exemption: 'none' | 'stub';
	exemptionBasis: string | null;
	exemptionApprover: string | null;
	/** NULL for a stub, like all that follows but the lead unit. */
	title: string | null;
	kind: DecisionKind | null;
	leadUnit: PublicUnit;
	coUnits: PublicUnit[];
	legalBasis: string[];
	participation: Participation[];
	expertReview: boolean;
	riskAssessment: boolean;
	fairCompetition: boolean;
	hearing: HearingNeed | null;
	hearingBasis: string | null;
	/** `YYYY-MM`. */
	plannedDecisionMonth: string | null;
	stagePlan: StagePlan;
	affects: Affects;
	contact: ItemContact;
	/** 调出: still listed, struck through. */
	removed: boolean;
};

export type PublicAdjustment = {
	itemId: string;
	seq: number;
	title: string | null;
	kind: AdjustmentKind;
	reasonPublic: string;
	applicantUnit: PublicUnit | null;
	/** `YYYY-MM-DD`. */
	effectiveOn: string;
};

/** What a published version says, whole: the content of its edition, over which the digest is taken. */
export type CatalogueContent = {
	year: number;
	title: string;
	organ: string;
	version: number;
	docNo: string;
	/** `YYYY-MM-DD`. */
	issuedOn: string | null;
	basisText: string | null;
	entries: PublicEntry[];
	adjustments: PublicAdjustment[];
};
