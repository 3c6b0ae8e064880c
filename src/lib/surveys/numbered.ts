import type { Definition, Question, Section } from './definition.ts';

/** `no` is what people call it, from 1; sections do not count. `section` is the one it stands in. */
export type Numbered = { no: number; question: Question; section?: Section };

/** The questions in order. */
export function numbered(definition: Definition): Numbered[] {
	let section: Section | undefined;
	const found: Numbered[] = [];
	for (const entry of definition.entries) {
		if (entry.kind === 'section') section = entry;
		else found.push({ no: found.length + 1, question: entry, ...(section && { section }) });
	}
	return found;
}
