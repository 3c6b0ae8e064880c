/** 理由用语: what a wording may be offered for. The grounds and outcomes themselves are fixed; only their words are the site's. */
import { redirectTargets, rejectionGrounds, type RedirectTarget, type RejectionGround } from '../opinions/types.ts';

/** Outcomes that need a reason (rule 24), grounds of not publishing (rule 46), other proper places (rule 48). */
export const reasonedOutcomes = ['partiallyAdopted', 'notAdopted', 'explained'] as const;
export const reasonPurposes = [...reasonedOutcomes, ...rejectionGrounds, ...redirectTargets] as const;
export type ReasonPurpose = (typeof reasonedOutcomes)[number] | RejectionGround | RedirectTarget;
