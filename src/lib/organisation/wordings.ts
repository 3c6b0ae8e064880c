/** Wordings of reasons, as pages name what they are for. */
import { groundWords, targetWords } from '../opinions/steps.ts';
import { redirectTargets, rejectionGrounds } from '../opinions/types.ts';
import { m } from '../paraglide/messages.js';
import { outcomeWords } from '../ui/outcomes.ts';
import { reasonedOutcomes, type ReasonPurpose } from './reasons.ts';

export const purposeWords: Record<ReasonPurpose, () => string> = { ...outcomeWords, ...groundWords, ...targetWords };

/** The purposes under what decides: an outcome, not publishing, another place. */
export const purposeGroups: { label: () => string; basis: () => string; purposes: readonly ReasonPurpose[] }[] = [
	{ label: () => m.units_group_outcomes(), basis: () => m.units_group_outcomes_basis(), purposes: reasonedOutcomes },
	{ label: () => m.units_group_grounds(), basis: () => m.units_group_grounds_basis(), purposes: rejectionGrounds },
	{ label: () => m.units_group_targets(), basis: () => m.units_group_targets_basis(), purposes: redirectTargets }
];

/** What a form offers of a wording. */
export type Offered = { id: string; purpose: ReasonPurpose; title: string; text: string };
