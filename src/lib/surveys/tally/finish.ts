import type { Question, QuestionKind, QuestionOf } from '../definition.ts';
import { numbered } from '../numbered.ts';
import { finishCross, type CrossTable } from './cross.ts';
import { mean, median, percent, ratio } from './figures.ts';
import { choicesOf } from './choices.ts';
import type { Count, TallyState } from './tally.ts';

/**
 * `percent` is of the people who answered. `ofPicks`, for a choice of several: of all ticks. For an order `count` is how
 * often it stood first, `place` its mean place. `point` is there for a scale.
 */
export type TalliedOption = {
	id: string;
	label: string;
	count: number;
	percent: number;
	ofPicks?: number;
	place?: number;
	point?: number;
};

export type TalliedQuestion = {
	no: number;
	id: string;
	label: string;
	kind: QuestionKind;
	/** People to whom it was shown. */
	asked: number;
	/** People who answered it: the base of every `percent`. */
	n: number;
	options: TalliedOption[];
	/** All ticks of a choice of several. */
	picks?: number;
	/** A matrix row by row, each with its own base. */
	rows?: { id: string; label: string; n: number; options: TalliedOption[] }[];
	mean?: number;
	median?: number;
	/** The least and greatest figure, the first and last day. */
	least?: number | string;
	most?: number | string;
};

export type Tally = { sheets: number; questions: TalliedQuestion[]; crosses: CrossTable[] };

/** The figures of what was counted so far; the state can be counted on. */
export function finish(state: TallyState): Tally {
	const questions = numbered(state.definition).map(({ no, question }): TalliedQuestion => {
		const count = state.counts.get(question.id)!;
		const { id, label, kind } = question;
		return { no, id, label, kind, asked: count.asked, n: count.answered, options: [], ...figures(question, count) };
	});
	return { sheets: state.sheets, questions, crosses: state.crosses.map(finishCross) };
}

function figures(question: Question, count: Count): Partial<TalliedQuestion> {
	const of = (id: string) => count.picks.get(id) ?? 0;
	const option = ({ id, label }: { id: string; label: string }): TalliedOption => {
		return { id, label, count: of(id), percent: percent(of(id), count.answered) };
	};
	switch (question.kind) {
		case 'single':
			return { options: question.options.map(option) };
		case 'multiple': {
			const picks = question.options.reduce((sum, { id }) => sum + of(id), 0);
			return {
				picks,
				options: question.options.map((one) => ({ ...option(one), ofPicks: percent(of(one.id), picks) }))
			};
		}
		case 'ranking':
			return {
				options: question.options.map((one) => {
					const places = count.places.get(one.id);
					return { ...option(one), ...(places && { place: ratio(places.sum, places.in) }) };
				})
			};
		case 'matrix':
			return { rows: question.rows.map((row) => matrixRow(row, question.columns, of)) };
		case 'scale':
			return { options: points(question, count), ...middle(count, 1) };
		case 'number':
			return { ...middle(count, 100), ...ends([...count.values.keys()]) };
		case 'date':
			return count.days ? { least: count.days.first, most: count.days.last } : {};
		default:
			return {};
	}
}

type Labelled = { id: string; label: string };

function matrixRow({ id, label }: Labelled, columns: readonly Labelled[], of: (id: string) => number) {
	const counts = columns.map((column) => of(`${id} ${column.id}`));
	const n = counts.reduce((sum, count) => sum + count, 0);
	const options = columns.map((column, i) => {
		return { id: column.id, label: column.label, count: counts[i]!, percent: percent(counts[i]!, n) };
	});
	return { id, label, n, options };
}

function points(question: QuestionOf<'scale'>, { values, answered }: Count): TalliedOption[] {
	return choicesOf(question).map(({ id, label }) => {
		const point = Number(id);
		const count = values.get(point) ?? 0;
		return { id, label, point, count, percent: percent(count, answered) };
	});
}

function middle({ values }: Count, unit: 1 | 100): Pick<TalliedQuestion, 'mean' | 'median'> {
	return values.size === 0 ? {} : { mean: mean(values, unit)!, median: median(values, unit)! };
}

function ends(hundredths: readonly number[]): Pick<TalliedQuestion, 'least' | 'most'> {
	if (hundredths.length === 0) return {};
	const least = hundredths.reduce((a, b) => Math.min(a, b));
	return { least: least / 100, most: hundredths.reduce((a, b) => Math.max(a, b)) / 100 };
}
