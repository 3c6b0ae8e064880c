/** What the editor does to a questionnaire; each answers with another one, and the one that was given stays as it is. */
import type { Definition, Entry } from '../definition.ts';
import { copiesOf } from './copy.ts';
import type { FreshId } from './ids.ts';
import { sectionMoved, sectionStep, spanOf } from './sections.ts';

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

/** To the place `to`, counted without it; what lies outside is the nearest end. A section takes its questions along. */
export function move(definition: Definition, id: string, to: number): Definition {
	const from = at(definition, id);
	if (from < 0) return definition;
	if (definition.entries[from]!.kind === 'section') {
		return { ...definition, entries: sectionMoved(definition.entries, from, to) };
	}
	const entries = [...definition.entries];
	const [entry] = entries.splice(from, 1);
	entries.splice(Math.min(Math.max(to, 0), entries.length), 0, entry!);
	return { ...definition, entries };
}

/** One place up or down; a section past the one before or after it. */
export function step(definition: Definition, id: string, by: -1 | 1): Definition {
	const from = at(definition, id);
	const section = definition.entries[from]?.kind === 'section';
	return move(definition, id, section ? sectionStep(definition.entries, from, by) : from + by);
}

/** Where it can go by one step. */
export function maySteps(definition: Definition, id: string): { up: boolean; down: boolean } {
	const from = at(definition, id);
	const moves = (by: -1 | 1) => at(step(definition, id, by), id) !== from;
	return { up: moves(-1), down: moves(1) };
}

/** Of a section only its heading goes: its questions stay, with the section before. */
export function without(definition: Definition, id: string): Definition {
	return { ...definition, entries: definition.entries.filter((entry) => entry.id !== id) };
}

/** Another one of the same right after it, a section with its questions; every id of it is new. */
export function twin(definition: Definition, id: string, fresh: FreshId): { definition: Definition; id: string } {
	const from = at(definition, id);
	if (from < 0) return { definition, id };
	const { end } = spanOf(definition.entries, from);
	const made = copiesOf(definition.entries.slice(from, end), fresh);
	const entries = [...definition.entries.slice(0, end), ...made, ...definition.entries.slice(end)];
	return { definition: { ...definition, entries }, id: made[0]!.id };
}
