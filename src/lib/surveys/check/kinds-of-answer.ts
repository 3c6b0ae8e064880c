import type { Answer } from '../answers.ts';
import type { Condition, Question, QuestionOf } from '../definition.ts';

/** Options, words or rows in the conditions on one question: beyond it their sets are too many to be tried. */
const most = { options: 6, rows: 3 };

/**
 * Answers to a question such that every other answer meets the same of the conditions as one of them; undefined where
 * that would be too many.
 */
export function kindsOfAnswer(question: Question, conditions: readonly Condition[]): Answer[] | undefined {
	const texts = [...new Set(conditions.map(({ value }) => value).filter((value) => typeof value === 'string'))];
	const figures = [...new Set(conditions.map(({ value }) => value).filter((value) => typeof value === 'number'))];
	const rows = new Set(conditions.flatMap(({ row }) => row ?? []));
	if (texts.length > most.options || rows.size > most.rows) {
		if (['multiple', 'matrix', 'shortText', 'longText'].includes(question.kind)) return undefined;
	}
	switch (question.kind) {
		case 'single':
			return question.options.map(({ id }) => ({ option: id }));
		case 'multiple':
			return choices(question, texts);
		case 'scale':
			return Array.from({ length: question.points }, (_, i) => ({ point: i + 1 }));
		case 'matrix':
			return grids(question, rows);
		case 'ranking':
			return [{ order: question.options.map(({ id }) => id) }];
		case 'number': {
			const step = 10 ** -(question.decimals ?? 0);
			const near = figures.flatMap((figure) => [figure - step, figure, figure + step]);
			const bounds = [question.min, question.max].filter((bound) => bound !== undefined);
			const allowed = (n: number) => n >= (question.min ?? n) && n <= (question.max ?? n);
			const rounded = [...near, ...bounds, 0].map((n) => Number(n.toFixed(question.decimals ?? 0)));
			return [...new Set(rounded)].filter(allowed).map((number) => ({ number }));
		}
		case 'date': {
			const near = texts.flatMap((day) => [shifted(day, -1), day, shifted(day, 1)]);
			const bounds = [question.earliest, question.latest].filter((bound) => bound !== undefined);
			const allowed = (day: string) => day >= (question.earliest ?? day) && day <= (question.latest ?? day);
			return [...new Set([...near, ...bounds, '2026-01-01'])].filter(allowed).map((date) => ({ date }));
		}
		default:
			return subsets(texts).map((words) => ({ text: words.join(' ') || '。' }));
	}
}

function choices({ options, min = 1, max }: QuestionOf<'multiple'>, wanted: readonly string[]): Answer[] {
	const together = options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
	const others = together.filter((id) => !wanted.includes(id));
	const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => ({ options: [id] }));
	const sets = subsets(wanted.filter((id) => together.includes(id)))
		.map((set) => [...set, ...others.slice(0, Math.max(0, Math.max(min, 1) - set.length))])
		.filter((set) => set.length >= Math.max(min, 1) && set.length <= (max ?? together.length));
	return [...sets.map((set) => ({ options: set })), ...alone];
}

/** Rows that no condition asks about stay open. */
function grids({ rows, columns }: QuestionOf<'matrix'>, wanted: ReadonlySet<string>): Answer[] {
	const asked = rows.filter(({ id }) => wanted.has(id));
	const filled = asked.reduce<Record<string, string>[]>(
		(sofar, row) => sofar.flatMap((given) => columns.map((column) => ({ ...given, [row.id]: column.id }))),
		[{}]
	);
	return filled.map((given) => ({ rows: given }));
}

function subsets(of: readonly string[]): string[][] {
	return of.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

function shifted(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}
