/** `wenji survey tally --survey ID [--cross Q1,Q2]`: the figures up to now. */
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import * as surveys from '#server/surveys';
import type { CrossTable } from '#lib/surveys/tally/cross.ts';
import type { TalliedOption, TalliedQuestion } from '#lib/surveys/tally/finish.ts';

type Counted = { label: string; count: number; percent: number };
/**
 * `n`: who answered; `asked`: to whom it was shown. `base`: every percentage is one of people who answered; of a choice
 * of several `percentOfAnswers` is of all ticks. Of an order `count` is how often it stood first.
 */
export type TallyDocument = {
	questions: {
		no: number;
		kind: TalliedQuestion['kind'];
		label: string;
		asked: number;
		n: number;
		base: 'people';
		answers: (Counted & { row?: string; point?: number; percentOfAnswers?: number; meanPlace?: number })[];
		mean?: number;
		median?: number;
		least?: number | string;
		most?: number | string;
	}[];
	cross?: {
		row: number;
		column: number;
		n: number;
		rows: { label: string; n: number; cells: Counted[] }[];
	};
};

/** Counts all sheets that stand; nothing is written. */
export async function surveyTally(args: string[]): Promise<TallyDocument> {
	const { values } = parseArgs({ args, options: { survey: { type: 'string' }, cross: { type: 'string' } } });
	if (!values.survey) throw new Refusal('cli_missing', { facts: { options: '--survey' } });
	const survey = await surveys.find(values.survey);
	const definition = surveys.definitionOf(await surveys.currentVersion(survey.id));
	const pair = values.cross === undefined ? undefined : numbersIn(values.cross);
	const crosses = pair ? [surveys.crossOf(definition, pair)] : [];
	const tally = await surveys.liveTally(survey.id, crosses);
	const [cross] = tally.crosses.map(crossed);
	return { questions: tally.questions.map(told), ...(cross && { cross }) };
}

function numbersIn(cross: string): [number, number] {
	const found = /^\s*[Qq]?(\d{1,3})\s*[,，、]\s*[Qq]?(\d{1,3})\s*$/.exec(cross);
	if (!found) throw new Refusal('questionnaire_crossUsage');
	return [Number(found[1]), Number(found[2])];
}

function told({
	no,
	kind,
	label,
	asked,
	n,
	options,
	rows,
	...more
}: TalliedQuestion): TallyDocument['questions'][number] {
	const answers = [
		...options.map(answer),
		...(rows ?? []).flatMap((row) => row.options.map((one) => ({ row: row.label, ...answer(one) })))
	];
	const { mean, median, least, most } = more;
	const figures = Object.entries({ mean, median, least, most }).filter(([, figure]) => figure !== undefined);
	return { no, kind, label, asked, n, base: 'people', answers, ...Object.fromEntries(figures) };
}

function answer({ label, count, percent, point, ofPicks, place }: TalliedOption) {
	return {
		...{ label, count, percent },
		...(point !== undefined && { point }),
		...(ofPicks !== undefined && { percentOfAnswers: ofPicks }),
		...(place !== undefined && { meanPlace: place })
	};
}

function crossed({ row, column, n, rows, columns, cells }: CrossTable): TallyDocument['cross'] {
	const lines = rows.map(({ label, count }, i) => ({
		...{ label, n: count },
		cells: columns.map((one, j) => ({ label: one.label, ...cells[i]![j]! }))
	}));
	return { row: row.no, column: column.no, n, rows: lines };
}
