/** Words of outcomes that browser and server share (rules 23, 24). */

export const outcomes = ['adopted', 'partiallyAdopted', 'notAdopted', 'explained'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is suggested for a person to confirm or dismiss. */
export const suggestionKinds = ['group', 'repetition'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** What is pointed out to whoever signs a feedback; nothing of it blocks. */
export const flagKinds = ['sameReason', 'emptyReason', 'besideClause'] as const;
export type FlagKind = (typeof flagKinds)[number];
