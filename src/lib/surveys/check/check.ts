import type { Definition } from '../definition.ts';
import { limits } from '../limits.ts';
import { conditionFaults } from './conditions.ts';
import { deadEnds } from './dead-ends.ts';
import { entryFaults } from './entries.ts';
import { faultAt, placed, type DefinitionFault, type Placed } from './faults.ts';

/**
 * Everything that must be mended before the survey can be opened, in the order of its questions. Dead ends are looked
 * for once the conditions themselves are right.
 */
export function check(definition: Definition): DefinitionFault[] {
	const all = placed(definition);
	const questions = all.filter(({ at }) => at.kind === 'question').length;
	const whole: DefinitionFault[] = [];
	if (questions === 0) whole.push({ code: 'questionnaire_noQuestions', facts: {} });
	if (questions > limits.questions) whole.push(tooMany('tooManyQuestions', questions, limits.questions));
	if (all.length - questions > limits.sections) {
		whole.push(tooMany('tooManySections', all.length - questions, limits.sections));
	}
	const doubled = doubledIds(all);
	const conditions = conditionFaults(all);
	const dead = doubled.length + conditions.length + whole.length === 0 ? deadEnds(definition, all) : [];
	const placedFaults = [...doubled, ...all.flatMap(entryFaults), ...conditions, ...dead];
	const order = new Map(all.map(({ at }, i) => [at, i]));
	return [...whole, ...placedFaults.sort((a, b) => order.get(a.at!)! - order.get(b.at!)!)];
}

function tooMany(what: string, count: number, limit: number): DefinitionFault {
	return { code: `questionnaire_${what}`, facts: { count, limit } };
}

/** Ids are unique over the whole survey: of entries, options, rows and columns alike. */
function doubledIds(all: readonly Placed[]): DefinitionFault[] {
	const seen = new Set<string>();
	return all.flatMap(({ entry, at }) => {
		const ids = [entry.id, ...partsOf(entry)];
		const again = ids.filter((id) => seen.has(id) || !seen.add(id));
		return [...new Set(again)].map((id) => faultAt(at, 'duplicateId', { id }));
	});
}

function partsOf(entry: Placed['entry']): string[] {
	const parts = 'options' in entry ? entry.options : 'rows' in entry ? [...entry.rows, ...entry.columns] : [];
	return parts.map(({ id }) => id);
}
