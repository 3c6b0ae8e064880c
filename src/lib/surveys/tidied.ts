import type { Answer } from './answers.ts';

/** An answer without white space at its ends and without what stands twice; undefined where nothing was said. */
export function tidied(answer: Answer): Answer | undefined {
	if ('option' in answer) return answer.option === '' ? undefined : { option: answer.option, ...other(answer) };
	if ('options' in answer) {
		const options = [...new Set(answer.options)].filter((option) => option !== '');
		return options.length === 0 ? undefined : { options, ...other(answer) };
	}
	if ('rows' in answer) {
		const rows = Object.entries(answer.rows).filter(([, column]) => column !== '');
		return rows.length === 0 ? undefined : { rows: Object.fromEntries(rows) };
	}
	if ('order' in answer) return answer.order.length === 0 ? undefined : answer;
	if ('text' in answer) return answer.text.trim() === '' ? undefined : { text: answer.text.trim() };
	if ('date' in answer) return answer.date.trim() === '' ? undefined : { date: answer.date.trim() };
	return answer;
}

function other(answer: { other?: string | undefined }): { other?: string } {
	const words = answer.other?.trim();
	return words ? { other: words } : {};
}
