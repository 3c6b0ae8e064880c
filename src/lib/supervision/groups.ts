/**
 * How far a consultation has come, as the desk lists them: `drafting` holds what is in review as well, `sorting` what
 * has closed and waits for its feedback.
 */
export const boardGroups = ['drafting', 'upcoming', 'open', 'sorting', 'answered', 'cancelled'] as const;
export type BoardGroup = (typeof boardGroups)[number];
