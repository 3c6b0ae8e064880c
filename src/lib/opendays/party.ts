/** A party: one person with companions. Who of them sits where seats are scarce: nobody under 18 without an adult. */
import type { AgeBand } from './types.ts';

const youngest: Record<AgeBand, number> = { under8: 0, '8to13': 8, '14to17': 14, '18to59': 18, '60plus': 60 };

/** The least age that somebody of the band may have, in years. */
export const youngestOf = (band: AgeBand): number => youngest[band];
export const isMinor = (band: AgeBand): boolean => youngest[band] < 18;

/** A minor has an adult in the party. */
export const hasGuardian = (bands: readonly AgeBand[]): boolean =>
	!bands.some(isMinor) || bands.some((band) => !isMinor(band));

/**
 * Which of the party get a seat (by place in the list; the first is who signs up and always among them), or none: the
 * party waits whole, unless it takes what is free. Adults are seated first, so that no minor sits alone.
 */
export function seatedOf(bands: readonly AgeBand[], free: number, takesFree: boolean): number[] {
	if (bands.length <= free) return bands.map((_, place) => place);
	if (!takesFree || free < 1) return [];
	const others = bands.map((_, place) => place).slice(1);
	const adultsFirst = [
		...others.filter((place) => !isMinor(bands[place]!)),
		...others.filter((place) => isMinor(bands[place]!))
	];
	const seated = [0, ...adultsFirst].slice(0, free).sort((a, b) => a - b);
	return hasGuardian(seated.map((place) => bands[place]!)) ? seated : [];
}
