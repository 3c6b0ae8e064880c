import { m } from '#lib/paraglide/messages.js';
import type { Answer } from './answers.ts';
import type { Question } from './definition.ts';

/** An answer as it is read back: labels instead of ids, one line for each choice, row or place. */
export function answerWords(question: Question, answer: Answer): string {
	const beside = (other: string | undefined) => (other ? m.ask_other_said({ words: other }) : '');
	switch (question.kind) {
		case 'single': {
			if (!('option' in answer)) return '';
			return `${labelOf(question.options, answer.option)}${beside(answer.other)}`;
		}
		case 'multiple': {
			if (!('options' in answer)) return '';
			const chosen = question.options.filter(({ id }) => answer.options.includes(id));
			return chosen.map((option) => `${option.label}${option.other ? beside(answer.other) : ''}`).join('\n');
		}
		case 'scale':
			return 'point' in answer ? pointWords(question.labels, answer.point) : '';
		case 'matrix': {
			if (!('rows' in answer)) return '';
			const { rows } = answer;
			return question.rows
				.flatMap(({ id, label }) => {
					const column = Object.hasOwn(rows, id) ? rows[id] : undefined;
					return column ? [m.ask_row_said({ row: label, column: labelOf(question.columns, column) })] : [];
				})
				.join('\n');
		}
		case 'ranking': {
			if (!('order' in answer)) return '';
			const { order } = answer;
			return order
				.map((id, at) => m.ask_place_said({ place: at + 1, label: labelOf(question.options, id) }))
				.join('\n');
		}
		case 'number':
			return 'number' in answer ? `${answer.number}${question.unit ? ` ${question.unit}` : ''}` : '';
		case 'date':
			return 'date' in answer ? answer.date : '';
		default:
			return 'text' in answer ? answer.text : '';
	}
}

export const labelOf = (named: readonly { id: string; label: string }[], id: string) =>
	named.find((one) => one.id === id)?.label ?? id;

/** A point of a scale with its words, where it has some. */
export const pointWords = (labels: readonly string[], point: number) =>
	labels[point - 1] ? `${point}　${labels[point - 1]}` : String(point);
