import { m } from '#lib/paraglide/messages.js';
import type { Question, QuestionOf } from '../definition.ts';

/** What stands under a question: the author's hint, then what kind of answer is looked for. */
export function hintOf(question: Question): string | undefined {
	return [question.hint, ...kindHints(question)].filter((words) => !!words).join(' ') || undefined;
}

function kindHints(question: Question): (string | undefined)[] {
	switch (question.kind) {
		case 'single':
			return [m.ask_hint_one()];
		case 'multiple':
			return [manyHint(question)];
		case 'matrix':
			return [m.ask_hint_rows()];
		case 'ranking':
			return [question.top ? m.ask_hint_top({ count: question.top }) : m.ask_hint_rank()];
		case 'number':
			return [numberHint(question), question.unit && m.ask_hint_unit({ unit: question.unit })];
		case 'date':
			return [dateHint(question)];
		case 'shortText':
		case 'longText':
			return [question.opinion ? m.ask_hint_opinion() : m.ask_hint_words()];
		default:
			return [];
	}
}

function manyHint({ min, max }: QuestionOf<'multiple'>): string {
	if (min && max) return min === max ? m.ask_hint_exactly({ min }) : m.ask_hint_range({ min, max });
	if (max) return m.ask_hint_max({ max });
	return min ? m.ask_hint_min({ min }) : m.ask_hint_many();
}

function numberHint({ min, max }: QuestionOf<'number'>): string | undefined {
	if (min !== undefined && max !== undefined) return m.ask_hint_number_range({ min, max });
	if (min !== undefined) return m.ask_hint_number_min({ min });
	return max === undefined ? undefined : m.ask_hint_number_max({ max });
}

function dateHint({ earliest: from, latest: to }: QuestionOf<'date'>): string | undefined {
	if (from && to) return m.ask_hint_date_range({ from, to });
	if (from) return m.ask_hint_date_from({ from });
	return to && m.ask_hint_date_to({ to });
}

/** What every kind of control is handed. */
export type AskedProps = {
	id: string;
	label: string;
	hint: string | undefined;
	error: string | undefined;
	optional: boolean;
};
