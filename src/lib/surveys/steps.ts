import type { Entry, Question, Section } from './definition.ts';

/** What stands on the screen at once: one question, under the sections that begin with it. */
export type Step = { sections: Section[]; question?: Question };

/** The steps of whoever is shown these; a section that nothing stands in is a step of its own. */
export function stepsOf(shown: readonly Entry[]): Step[] {
	const steps: Step[] = [];
	let sections: Section[] = [];
	for (const entry of shown) {
		if (entry.kind === 'section') {
			sections.push(entry);
			continue;
		}
		steps.push({ sections, question: entry });
		sections = [];
	}
	return sections.length > 0 ? [...steps, { sections }] : steps;
}
