/** Whether one answer is one that its question allows. */
import type { Answer } from './answers.ts';
import type { Option, Question, QuestionOf } from './definition.ts';
import { limits } from './limits.ts';

export type AnswerFault = { question: string; code: string; facts: Record<string, string | number> };
type Fault = Omit<AnswerFault, 'question'> | undefined;

const fault = (what: string, facts: Record<string, string | number> = {}): Fault => ({
	code: `questionnaire_${what}`,
	facts
});

/** The fault of an answer to a question that is shown, or undefined. */
export function faultOf(question: Question, answer: Answer | undefined): Fault {
	if (!answer) return question.required ? fault('missing') : undefined;
	switch (question.kind) {
		case 'single':
			return 'option' in answer ? chosen(question.options, [answer.option], answer.other) : fault('otherKind');
		case 'multiple':
			return 'options' in answer ? several(question, answer) : fault('otherKind');
		case 'scale':
			if (!('point' in answer)) return fault('otherKind');
			if (Number.isInteger(answer.point) && answer.point >= 1 && answer.point <= question.points) return undefined;
			return fault('noPoint', { points: question.points });
		case 'matrix':
			return 'rows' in answer ? grid(question, answer.rows) : fault('otherKind');
		case 'ranking':
			return 'order' in answer ? ranked(question, answer.order) : fault('otherKind');
		case 'number':
			return 'number' in answer ? figure(question, answer.number) : fault('otherKind');
		case 'date':
			return 'date' in answer ? day(question, answer.date) : fault('otherKind');
		default:
			return 'text' in answer ? words(question, answer.text) : fault('otherKind');
	}
}

function chosen(options: readonly Option[], ids: readonly string[], other: string | undefined): Fault {
	const picked = options.filter(({ id }) => ids.includes(id));
	if (picked.length !== ids.length) return fault('noOption');
	if (other === undefined) return undefined;
	if (!picked.some((option) => option.other)) return fault('otherUnasked');
	return [...other].length > limits.other ? fault('tooLong', { limit: limits.other }) : undefined;
}

function several(question: QuestionOf<'multiple'>, answer: Extract<Answer, { options: string[] }>): Fault {
	const { options } = answer;
	const wrong = chosen(question.options, options, answer.other);
	if (wrong) return wrong;
	const alone = question.options.some((option) => option.exclusive && options.includes(option.id));
	if (alone) return options.length > 1 ? fault('notAlone') : undefined;
	if (question.max !== undefined && options.length > question.max) return fault('tooMany', { max: question.max });
	if (question.min !== undefined && options.length < question.min) return fault('tooFew', { min: question.min });
	return undefined;
}

function grid(question: QuestionOf<'matrix'>, rows: Record<string, string>): Fault {
	const columns = new Set(question.columns.map(({ id }) => id));
	const ids = new Set(question.rows.map(({ id }) => id));
	for (const [row, column] of Object.entries(rows)) if (!ids.has(row) || !columns.has(column)) return fault('noOption');
	const open = question.rows.length - Object.keys(rows).length;
	return question.required && open > 0 ? fault('rowsMissing', { count: open }) : undefined;
}

function ranked(question: QuestionOf<'ranking'>, order: readonly string[]): Fault {
	const ids = new Set(question.options.map(({ id }) => id));
	if (new Set(order).size !== order.length || order.some((id) => !ids.has(id))) return fault('noOption');
	const wanted = Math.min(question.top ?? ids.size, ids.size);
	return order.length === wanted ? undefined : fault('notRanked', { count: wanted });
}

function figure({ min, max, decimals = 0 }: QuestionOf<'number'>, given: number): Fault {
	const lowest = min ?? -limits.number;
	const highest = max ?? limits.number;
	if (!Number.isFinite(given) || given < lowest || given > highest) {
		return fault('outOfRange', { min: lowest, max: highest });
	}
	return Number(given.toFixed(decimals)) === given ? undefined : fault('decimals', { count: decimals });
}

function day({ earliest, latest }: QuestionOf<'date'>, given: string): Fault {
	if (!isDay(given)) return fault('noDay');
	if (earliest !== undefined && given < earliest) return fault('tooEarly', { day: earliest });
	return latest !== undefined && given > latest ? fault('tooLate', { day: latest }) : undefined;
}

function isDay(text: string): boolean {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
	return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function words(question: QuestionOf<'shortText' | 'longText'>, given: string): Fault {
	const limit = question.maxLength ?? limits[question.kind];
	return [...given].length > limit ? fault('tooLong', { limit }) : undefined;
}
