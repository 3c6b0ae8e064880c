import type { Question, QuestionOf } from '../definition.ts';

/** What may be chosen of a question whose answers can be counted against another's: options, or the points of a scale. */
export function choicesOf(question: QuestionOf<'single' | 'multiple' | 'scale'>): { id: string; label: string }[] {
	if (question.kind !== 'scale') return question.options.map(({ id, label }) => ({ id, label }));
	return Array.from({ length: question.points }, (_, i) => {
		const id = String(i + 1);
		return { id, label: question.labels[i] || id };
	});
}

export function isCountable(question: Question): question is QuestionOf<'single' | 'multiple' | 'scale'> {
	return question.kind === 'single' || question.kind === 'multiple' || question.kind === 'scale';
}
