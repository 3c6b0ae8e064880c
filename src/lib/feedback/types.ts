/** Words of outcomes that browser and server share (rules 23, 24). */

export const outcomes = ['adopted', 'partiallyAdopted', 'notAdopted', 'explained'] as const;
export type Outcome = (typeof outcomes)[number];
