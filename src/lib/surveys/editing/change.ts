/** What the editor does to a questionnaire; each answers with another one, and the one that was given stays as it is. */
import type { Definition, Entry } from '../definition.ts';
import type { FreshId } from './ids.ts';

const at = ({ entries }: Definition, id: string) => entries.findIndex((entry) => entry.id === id);

/** In the place of the one with its id; a new one after `after`, at the beginning for '', else at the end. */
export function put(definition: Definition, entry: Entry, after?: string): Definition {
	const entries = [...definition.entries];
	const own = at(definition, entry.id);
	if (own >= 0) entries[own] = entry;
	else {
		const before = after === '' ? 0 : after === undefined ? -1 : at(definition, after) + 1 || -1;
		entries.splice(before < 0 ? entries.length : before, 0, entry);
	}
	return { ...definition, entries };
}

/** To the place `to`, counted without it; what lies outside is the nearest end. */
export function move(definition: Definition, id: string, to: number): Definition {
	const from = at(definition, id);
	if (from < 0) return definition;
	const entries = [...definition.entries];
	const [entry] = entries.splice(from, 1);
	entries.splice(Math.min(Math.max(to, 0), entries.length), 0, entry!);
	return { ...definition, entries };
}

/** One place up or down. */
export const step = (definition: Definition, id: string, by: -1 | 1): Definition =>
	move(definition, id, at(definition, id) + by);

export function without(definition: Definition, id: string): Definition {
	return { ...definition, entries: definition.entries.filter((entry) => entry.id !== id) };
}

/** Another one of the same right after it; every id of it is new. */
export function twin(definition: Definition, id: string, fresh: FreshId): { definition: Definition; id: string } {
	const entry = definition.entries[at(definition, id)];
	if (!entry) return { definition, id };
	const made = copyOf(entry, fresh);
	return { definition: put(definition, made, id), id: made.id };
}

function copyOf(entry: Entry, fresh: FreshId): Entry {
	const own = fresh(entry.kind === 'section' ? 's' : 'q');
	const named = <Part extends { id: string }>(parts: readonly Part[], stem: string): Part[] =>
		parts.map((part) => ({ ...part, id: fresh(`${own}${stem}`) }));
	if (entry.kind === 'single' || entry.kind === 'multiple') {
		return { ...entry, id: own, options: named(entry.options, 'o') };
	}
	if (entry.kind === 'ranking') return { ...entry, id: own, options: named(entry.options, 'o') };
	if (entry.kind === 'matrix') {
		return { ...entry, id: own, rows: named(entry.rows, 'r'), columns: named(entry.columns, 'c') };
	}
	return { ...entry, id: own };
}
