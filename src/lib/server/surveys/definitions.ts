/** What a survey asks, between its plain data and the text that is stored and digested. */
import { digest } from '#server/text';
import { check } from '#lib/surveys/check/check.ts';
import { readDefinition } from '#lib/surveys/check/read.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { FaultyDefinition } from './faulty.ts';

/** The text to store, and its digest. Refuses what has not the shape of a questionnaire; other faults may stand in a draft. */
export function written(given: unknown): { definition: string; digest: string } {
	const read = readDefinition(given);
	if ('faults' in read) throw new FaultyDefinition(read.faults);
	const text = JSON.stringify(read.definition);
	return { definition: text, digest: digest(text) };
}

/** What keeps the survey from being answered as it stands, question by question. */
export const faultsOf = (version: { definition: string; digest: string }) => check(definitionOf(version));

/** Refuses `surveys_definitionFaults` where the survey could not be answered as it stands. */
export function refuseFaults(definition: Definition): void {
	const faults = check(definition);
	if (faults.length > 0) throw new FaultyDefinition(faults);
}

const read = new Map<string, Definition>();

/** The definition of a version as data; shared, and never changed by anybody. */
export function definitionOf({ definition, digest: key }: { definition: string; digest: string }): Definition {
	const known = read.get(key);
	if (known) return known;
	if (read.size >= 200) read.delete(read.keys().next().value!);
	const made = JSON.parse(definition) as Definition;
	read.set(key, made);
	return made;
}
