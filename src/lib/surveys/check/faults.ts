import type { Definition, Entry } from '../definition.ts';

/** Where a fault of a definition lies. `no` is the number of the question; a section has none. */
export type Place = { kind: 'question' | 'section'; id: string; no: number; label: string };

/** `code` is a message key that `facts` fill; what concerns the survey as a whole has no place. */
export type DefinitionFault = { code: string; facts: Record<string, string | number>; at?: Place };

export type Placed = { entry: Entry; at: Place };

/** Every entry with the place to name it by. */
export function placed({ entries }: Definition): Placed[] {
	let no = 0;
	return entries.map((entry): Placed => {
		const { id, label } = entry;
		if (entry.kind === 'section') return { entry, at: { kind: 'section', id, no: 0, label } };
		return { entry, at: { kind: 'question', id, no: ++no, label } };
	});
}

export function faultAt(at: Place, what: string, facts: DefinitionFault['facts'] = {}): DefinitionFault {
	return { code: `questionnaire_${what}`, facts, at };
}
