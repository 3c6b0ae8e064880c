import { m } from '#lib/paraglide/messages.js';
import { labelOf, pointWords } from './answer-words.ts';
import type { Condition, Definition, Question, ShowIf } from './definition.ts';
import { numbered } from './numbered.ts';

/** Whom a question is for, in words: what somebody reads to whom all questions are shown at once. */
export function conditionWords(definition: Definition, { match, conditions }: ShowIf): string {
	const questions = numbered(definition);
	const parts = conditions.flatMap((condition) => {
		const asked = questions.find(({ question }) => question.id === condition.question);
		return asked ? [oneWords(condition, asked.no, asked.question)] : [];
	});
	return m.ask_if({ conditions: parts.join(match === 'all' ? m.ask_if_and() : m.ask_if_or()) });
}

function oneWords({ is, value, row }: Condition, no: number, question: Question): string {
	if (is === 'answered') return m.ask_if_answered({ no });
	if (is === 'unanswered') return m.ask_if_unanswered({ no });
	const facts = { no, value: valueWords(question, value) };
	if (question.kind === 'matrix') return m.ask_if_row({ ...facts, row: labelOf(question.rows, row ?? '') });
	if (is === 'contains') return 'options' in question ? m.ask_if_chose(facts) : m.ask_if_contains(facts);
	const compared = {
		equals: 'options' in question ? m.ask_if_chose : m.ask_if_equals,
		lessThan: m.ask_if_lessThan,
		atMost: m.ask_if_atMost,
		moreThan: m.ask_if_moreThan,
		atLeast: m.ask_if_atLeast
	};
	return compared[is](facts);
}

function valueWords(question: Question, value: string | number | undefined): string {
	if (question.kind === 'matrix') return labelOf(question.columns, String(value));
	if (question.kind === 'scale') return pointWords(question.labels, Number(value));
	return 'options' in question ? labelOf(question.options, String(value)) : String(value ?? '');
}
