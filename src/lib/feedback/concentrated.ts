/** 较为集中意见: what many people say. Refusing it asks for the most careful reason (rule 24). */

/** Our own measure, no law's: a twentieth of all accepted opinions, and at least five. */
export const concentratedShare = 0.05;
export const concentratedLeast = 5;

export const isConcentrated = (size: number, valid: number): boolean =>
	size >= Math.max(concentratedLeast, valid * concentratedShare);
