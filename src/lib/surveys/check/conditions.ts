import type { Condition, Question, QuestionKind } from '../definition.ts';
import { faultAt, type DefinitionFault, type Placed } from './faults.ts';

const order = ['equals', 'lessThan', 'atMost', 'moreThan', 'atLeast'] as const;

/** What may be asked of an answer of each kind, beside whether there is one. */
export const comparisonsOf: Record<QuestionKind, readonly Condition['is'][]> = {
	single: ['equals'],
	multiple: ['contains'],
	scale: order,
	matrix: ['equals'],
	ranking: [],
	number: order,
	shortText: ['contains'],
	longText: ['contains'],
	date: order
};

/** Conditions that look forward, at nothing, or for what cannot be answered. */
export function conditionFaults(all: readonly Placed[]): DefinitionFault[] {
	const places = new Map(all.map((one, i) => [one.entry.id, { ...one, i }]));
	return all.flatMap(({ entry, at }, i) =>
		(entry.showIf?.conditions ?? []).flatMap((condition) => {
			const on = places.get(condition.question);
			if (!on || on.entry.kind === 'section') return faultAt(at, 'conditionUnknown', { id: condition.question });
			if (on.i >= i) return faultAt(at, 'conditionForward', { other: on.at.no });
			const what = faultOf(condition, on.entry);
			return what ? faultAt(at, what, { other: on.at.no }) : [];
		})
	);
}

function faultOf({ is, value, row }: Condition, on: Question): string | undefined {
	if (is === 'answered' || is === 'unanswered') return undefined;
	if (!comparisonsOf[on.kind].includes(is)) return 'conditionKind';
	if (on.kind === 'matrix' && !on.rows.some(({ id }) => id === row)) return 'conditionRow';
	return canBe(on, value) ? undefined : 'conditionValue';
}

function canBe(on: Question, value: Condition['value']): boolean {
	switch (on.kind) {
		case 'single':
		case 'multiple':
			return on.options.some(({ id }) => id === value);
		case 'matrix':
			return on.columns.some(({ id }) => id === value);
		case 'scale':
			return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= on.points;
		case 'number':
			return typeof value === 'number' && value >= (on.min ?? value) && value <= (on.max ?? value);
		case 'date':
			return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
		default:
			return typeof value === 'string' && value.trim() !== '';
	}
}
