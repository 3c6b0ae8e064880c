/** A section goes with the questions it holds: up to the next section, or the end. */
import { numbered } from '../numbered.ts';
import type { Definition, Entry } from '../definition.ts';

/** Where a section begins, and where the next one does. A question is held by itself alone. */
export function spanOf(entries: readonly Entry[], from: number): { from: number; end: number } {
	if (entries[from]?.kind !== 'section') return { from, end: from + 1 };
	const next = entries.findIndex(({ kind }, at) => at > from && kind === 'section');
	return { from, end: next < 0 ? entries.length : next };
}

/** The first and last number of the questions that a section holds; nothing where it has none. */
export function questionsIn({ entries }: Definition, id: string): { from: number; to: number } | undefined {
	const at = entries.findIndex((entry) => entry.id === id);
	const { from, end } = spanOf(entries, at);
	const held = entries.slice(from + 1, end);
	if (held.length === 0) return undefined;
	const no = numbered({ entries: entries.slice(0, end) }).length;
	return { from: no - held.length + 1, to: no };
}

/**
 * To the beginning or end of another section, whichever lies nearest to `to` (counted without the section's heading):
 * between two questions it would take the second one with it, before the first section it would take what has none.
 */
export function sectionMoved(entries: readonly Entry[], from: number, to: number): Entry[] {
	const { end } = spanOf(entries, from);
	const block = entries.slice(from, end);
	const rest = [...entries.slice(0, from), ...entries.slice(end)];
	const wanted = to <= from ? to : Math.max(from, to - block.length + 1);
	const places = [...rest.flatMap(({ kind }, at) => (kind === 'section' ? [at] : [])), rest.length];
	const place = places.reduce((best, one) => (Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best));
	return [...rest.slice(0, place), ...block, ...rest.slice(place)];
}

/** Where a section lands one section up or down, counted as `sectionMoved` counts; its own place where there is none. */
export function sectionStep(entries: readonly Entry[], from: number, by: -1 | 1): number {
	if (by < 0) {
		const before = entries.findLastIndex(({ kind }, at) => at < from && kind === 'section');
		return before < 0 ? from : before;
	}
	const { end } = spanOf(entries, from);
	return end === entries.length ? from : spanOf(entries, end).end - 1;
}
