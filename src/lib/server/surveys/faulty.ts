import { Refusal } from '#server/actor';
import type { DefinitionFault } from '#lib/surveys/check/faults.ts';

/** What is wrong with the questions, each with its place. Nothing was written. */
export class FaultyDefinition extends Refusal {
	readonly faults: readonly DefinitionFault[];
	constructor(faults: readonly DefinitionFault[]) {
		const first = faults[0]!;
		super('surveys_definitionFaults', {
			facts: { count: faults.length, no: first.at?.no ?? 0, label: first.at?.label ?? '' }
		});
		this.name = 'FaultyDefinition';
		this.faults = faults;
	}
}
