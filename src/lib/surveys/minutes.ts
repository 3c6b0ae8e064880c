import type { Entry } from './definition.ts';

/** Seconds that reading and answering usually take; what people are told, never a limit. */
const seconds = { section: 5, single: 8, multiple: 12, scale: 7, number: 10, date: 10, shortText: 20, longText: 50 };

function secondsOf(entry: Entry): number {
	if (entry.kind === 'matrix') return 5 + entry.rows.length * 4;
	if (entry.kind === 'ranking') return 8 + (entry.top ?? entry.options.length) * 4;
	return seconds[entry.kind];
}

/** Whole minutes, at least one. */
export const minutesOf = (entries: readonly Entry[]): number =>
	Math.max(1, Math.round(entries.reduce((sum, entry) => sum + secondsOf(entry), 0) / 60));
