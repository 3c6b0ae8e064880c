/**
 * Questions that nobody can ever be shown: q1 must be both 是 and 否, or what they ask for stands in a branch that
 * excludes it. The search goes backwards from the question and keeps, for every question it meets, the answers that are
 * still possible.
 */
import type { Answer } from '../answers.ts';
import type { Condition, Definition, Entry, Question, Section, ShowIf } from '../definition.ts';
import { meets } from '../evaluate.ts';
import { faultAt, type DefinitionFault, type Placed } from './faults.ts';
import { kindsOfAnswer } from './kinds-of-answer.ts';

/** Steps for one question; a survey that needs more is so tangled that it is taken as it is. */
const patience = 5000;

/** `undefined` in a list: not answered, or not shown. */
type Possible = ReadonlyMap<string, readonly (Answer | undefined)[]>;
type Goal =
	| { kind: 'shown' | 'hidden'; id: string }
	| { kind: 'when'; showIf: ShowIf; met: boolean }
	| { kind: 'condition'; condition: Condition; met: boolean };

export function deadEnds(definition: Definition, all: readonly Placed[]): DefinitionFault[] {
	const known = familiar(definition);
	return all.flatMap(({ entry, at }) => {
		// What stands in a hidden section is hidden with it: the section alone is named.
		if (!entry.showIf) return [];
		return reachable(entry, known) ? [] : [faultAt(at, 'neverShown')];
	});
}

type Known = Map<string, { entry: Entry; section: Section | undefined; answers: Answer[] | undefined }>;

function familiar(definition: Definition): Known {
	const conditions = definition.entries.flatMap(({ showIf }) => showIf?.conditions ?? []);
	let section: Section | undefined;
	const known: Known = new Map();
	for (const entry of definition.entries) {
		if (entry.kind === 'section') section = entry;
		const asked = conditions.filter(({ question }) => question === entry.id);
		const answers = entry.kind === 'section' ? [] : kindsOfAnswer(entry, asked);
		known.set(entry.id, { entry, section: entry.kind === 'section' ? undefined : section, answers });
	}
	return known;
}

function reachable(entry: Entry, known: Known): boolean {
	let steps = 0;

	function solve(goals: readonly Goal[], possible: Possible): boolean {
		const [goal, ...rest] = goals;
		if (!goal) return true;
		if (++steps > patience) return true;
		switch (goal.kind) {
			case 'shown':
				return solve(
					[...whens(goal.id).map((showIf): Goal => ({ kind: 'when', showIf, met: true })), ...rest],
					possible
				);
			case 'hidden':
				return whens(goal.id).some((showIf) => solve([{ kind: 'when', showIf, met: false }, ...rest], possible));
			case 'when': {
				const { met, showIf } = goal;
				const each = showIf.conditions.map((condition): Goal => ({ kind: 'condition', condition, met }));
				if ((showIf.match === 'all') === met) return solve([...each, ...rest], possible);
				return each.some((one) => solve([one, ...rest], possible));
			}
			case 'condition':
				return decide(goal, rest, possible);
		}
	}

	function whens(id: string): ShowIf[] {
		const { entry: one, section } = known.get(id)!;
		return [one.showIf, section?.showIf].filter((showIf) => showIf !== undefined);
	}

	/** Either the question was shown and answered so, or there is no answer and the condition takes that. */
	function decide({ condition, met }: Extract<Goal, { kind: 'condition' }>, rest: Goal[], possible: Possible): boolean {
		const { question: id } = condition;
		const { entry: asked, answers } = known.get(id)!;
		if (!answers) return true;
		const still = (possible.get(id) ?? [...answers, undefined]).filter((one) => meets(condition, one) === met);
		const answered = still.filter((one) => one !== undefined);
		if (answered.length > 0 && solve([{ kind: 'shown', id }, ...rest], new Map(possible).set(id, answered)))
			return true;
		if (!still.includes(undefined)) return false;
		const without = new Map(possible).set(id, [undefined]);
		if (!(asked as Question).required && solve(rest, without)) return true;
		return solve([{ kind: 'hidden', id }, ...rest], without);
	}

	return solve([{ kind: 'shown', id: entry.id }], new Map());
}
