/** The same questions again under new ids; what they ask of each other they ask of the copies. */
import type { Entry } from '../definition.ts';
import type { FreshId } from './ids.ts';

/** One or several that stand together, in their order. */
export function copiesOf(entries: readonly Entry[], fresh: FreshId): Entry[] {
	const renamed = new Map<string, string>();
	const again = (id: string, stem: string) => {
		const made = fresh(stem);
		renamed.set(id, made);
		return made;
	};
	return entries.map((entry) => withConditions(copyOf(entry, again), renamed));
}

function copyOf(entry: Entry, again: (id: string, stem: string) => string): Entry {
	const own = again(entry.id, entry.kind === 'section' ? 's' : 'q');
	const named = <Part extends { id: string }>(parts: readonly Part[], stem: string): Part[] =>
		parts.map((part) => ({ ...part, id: again(part.id, `${own}${stem}`) }));
	if (entry.kind === 'single' || entry.kind === 'multiple') {
		return { ...entry, id: own, options: named(entry.options, 'o') };
	}
	if (entry.kind === 'ranking') return { ...entry, id: own, options: named(entry.options, 'o') };
	if (entry.kind === 'matrix') {
		return { ...entry, id: own, rows: named(entry.rows, 'r'), columns: named(entry.columns, 'c') };
	}
	return { ...entry, id: own };
}

/** Conditions look back: what they name was copied before them, or stands outside and stays. */
function withConditions(entry: Entry, renamed: ReadonlyMap<string, string>): Entry {
	if (!entry.showIf) return entry;
	const conditions = entry.showIf.conditions.map((one) => {
		const question = renamed.get(one.question);
		if (!question) return one;
		const { value, row } = one;
		return {
			...{ ...one, question },
			...(typeof value === 'string' && { value: renamed.get(value) ?? value }),
			...(row && { row: renamed.get(row) ?? row })
		};
	});
	return { ...entry, showIf: { ...entry.showIf, conditions } };
}
