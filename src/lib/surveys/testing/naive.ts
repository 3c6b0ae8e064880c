/** What a tally must come to, reckoned without it. */
import type { Answers } from '../answers.ts';
import type { Definition, Question } from '../definition.ts';
import { numbered } from '../numbered.ts';
import type { TalliedQuestion } from '../tally/finish.ts';

type Loose = {
	option?: string;
	options?: string[];
	point?: number;
	number?: number;
	date?: string;
	text?: string;
	order?: string[];
	rows?: Record<string, string>;
};

/** Counted again the slow way: question by question over all sheets, without the evaluator or the tally. */
export function naive(definition: Definition, sheets: readonly Answers[]) {
	const shownIn = sheets.map((sheet) => {
		const shown = new Set<string>();
		let open = true;
		for (const entry of definition.entries) {
			const met = (entry.showIf?.conditions ?? []).map(({ question, is, value, row }) => {
				const answer = shown.has(question) ? (sheet[question] as Loose) : undefined;
				if (is === 'unanswered') return answer === undefined;
				if (answer === undefined) return false;
				if (is === 'answered') return true;
				if (is === 'contains') return (answer.options ?? answer.text!).includes(value as string);
				const given = answer.option ?? answer.point ?? answer.number ?? answer.date ?? answer.rows?.[row!];
				if (given === undefined) return false;
				return {
					equals: given === value,
					lessThan: given < value!,
					atMost: given <= value!,
					moreThan: given > value!,
					atLeast: given >= value!
				}[is];
			});
			const own = !entry.showIf || (entry.showIf.match === 'all' ? !met.includes(false) : met.includes(true));
			if (entry.kind === 'section') open = own;
			else if (open && own) shown.add(entry.id);
		}
		return shown;
	});
	return numbered(definition).map(({ question }) => {
		const asked = sheets.filter((_, i) => shownIn[i]!.has(question.id));
		const answers = asked.flatMap((sheet) => (sheet[question.id] ?? []) as Loose | Loose[]);
		const counts = naiveCounts(question, answers);
		return { id: question.id, asked: asked.length, n: answers.length, counts, ...naiveMiddle(question, answers) };
	});
}

function naiveCounts(question: Question, answers: Loose[]): number[] {
	if (question.kind === 'scale') {
		return Array.from({ length: question.points }, (_, i) => answers.filter(({ point }) => point === i + 1).length);
	}
	if (question.kind === 'matrix') {
		return question.rows.flatMap((row) =>
			question.columns.map(({ id }) => answers.filter(({ rows }) => rows![row.id] === id).length)
		);
	}
	if (!('options' in question)) return [];
	return question.options.map(({ id }) => {
		if (question.kind === 'single') return answers.filter(({ option }) => option === id).length;
		if (question.kind === 'multiple') return answers.filter(({ options }) => options!.includes(id)).length;
		return answers.filter(({ order }) => order![0] === id).length;
	});
}

/** Mean to two decimals and median of points and figures. */
function naiveMiddle({ kind }: Question, answers: Loose[]): { mean?: number; median?: number } {
	if (kind !== 'scale' && kind !== 'number') return {};
	const hundredths = answers.map(({ point, number }) => Math.round((point ?? number!) * 100)).sort((a, b) => a - b);
	const n = hundredths.length;
	if (n === 0) return {};
	const sum = hundredths.reduce((total, one) => total + one, 0);
	const median = (hundredths[(n - 1) >> 1]! + hundredths[n >> 1]!) / 200;
	return { mean: Math.floor((2 * sum + n) / (2 * n)) / 100, median };
}

/** The same of a tally. */
export function naiveFigures({ id, asked, n, options, rows, mean, median }: TalliedQuestion) {
	const counts = (rows ? rows.flatMap((row) => row.options) : options).map(({ count }) => count);
	return { id, asked, n, counts, ...(mean !== undefined && { mean, median }) };
}
