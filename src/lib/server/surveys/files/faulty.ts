import { Refusal } from '#server/actor';
import type { DefinitionFault } from '#lib/surveys/check/faults.ts';

/** A survey that could not be opened as it is; each fault with its question. */
export class FaultyDefinition extends Refusal {
	readonly faults: readonly DefinitionFault[];
	constructor(faults: readonly DefinitionFault[]) {
		super('questionnaire_faulty', { facts: { count: faults.length } });
		this.name = 'FaultyDefinition';
		this.faults = faults;
	}
}
