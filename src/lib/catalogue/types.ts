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

export const hearingNeeds = ['required', 'optional', 'none'] as const;
export type HearingNeed = (typeof hearingNeeds)[number];

export const adjustmentKinds = ['add', 'remove', 'amend', 'postpone'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** The stages of a dossier, in order. */
export const stages = [
	'initiation',
	'drafting',
	'participation',
	'expertReview',
	'riskAssessment',
	'feedback',
	'legalityReview',
	'deliberation',
	'publication',
	'execution',
	'evaluation'
] as const;
export type Stage = (typeof stages)[number];

export type StagePlan = { stage: Stage; plannedMonth: string }[];
export type Affects = { groups: string[]; business: boolean; minors: boolean; region: string };
export type ItemContact = { name: string; phone: string };
