import type { Question } from '#lib/surveys/definition.ts';
import { limits } from '#lib/surveys/limits.ts';
import { blank, emptyBracket } from './marks.ts';
import { optionsOf } from './options.ts';
import type { Skipped, Stem } from './types.ts';

/** A question from what was read of it. Whatever was taken otherwise than it stands is told to `skip`. */
export function questionOf(stem: Stem, id: string, skip: (one: Skipped) => void): Question {
	const told = (why: string, facts: Skipped['facts'] = {}) =>
		skip({ what: stem.label, why: `questionnaire_skipped${why}`, facts });
	const common = commonOf(stem, id);
	const { tags, matrix } = stem;
	if (matrix) {
		const named = (labels: string[], prefix: string) =>
			labels.map((label, i) => ({ id: `${id}${prefix}${i + 1}`, label }));
		if (matrix.rows.length > limits.matrixRows) told('TooManyRows', { limit: limits.matrixRows });
		if (matrix.columns.length > limits.matrixColumns) told('TooManyRows', { limit: limits.matrixColumns });
		const words = isDigits(matrix.columns) && stem.legend?.length === matrix.columns.length ? stem.legend : [];
		const columns = matrix.columns.map((column, i) => words[i] || column);
		const rows = named(matrix.rows.slice(0, limits.matrixRows), 'r');
		return { kind: 'matrix', ...common, rows, columns: named(columns.slice(0, limits.matrixColumns), 'c') };
	}
	if (stem.options.length > 0) return chosen(stem, id, common, skip, told);
	const blanks = (stem.label.match(new RegExp(blank, 'g')) ?? []).length;
	if (blanks > 1) told('SeveralBlanks');
	if (blanks === 0 && stem.blanks === 0 && tags.kind !== 'text') told('NoAnswerPlace');
	const isShort =
		stem.blanks <= 1 && (blanks > 0 || stem.blanks === 1) && !/建议|意见|想法|看法|原因|为什么/.test(stem.label);
	return { kind: isShort ? 'shortText' : 'longText', ...common };
}

type Common = ReturnType<typeof commonOf>;

function commonOf({ label, help, tags }: Stem, id: string) {
	const trailing = new RegExp(`[:：]?\\s*(?:${blank.source})\\s*[。.]?$`);
	const plain = label.replace(emptyBracket, '$1').replace(trailing, '').replace(/\s+/g, ' ').trim() || label;
	const isLong = [...plain].length > limits.label;
	const more = [...(isLong ? [plain] : []), ...help].join('\n').slice(0, limits.text);
	return {
		id,
		label: isLong ? `${plain.slice(0, limits.label - 1)}…` : plain,
		...(more && { help: more }),
		...(tags.required && { required: true as const })
	};
}

function chosen(
	stem: Stem,
	id: string,
	common: Common,
	skip: (one: Skipped) => void,
	told: (why: string, facts?: Skipped['facts']) => void
): Question {
	const { tags } = stem;
	const points = pointsOf(stem);
	if (points) return { kind: 'scale', ...common, ...points };
	const several = tags.kind === 'multiple';
	const options = optionsOf(stem.options, id, several, skip);
	if (tags.kind === 'scale' || isDigits(stem.options)) told('OtherScale');
	if (tags.kind === 'ranking') {
		const { top } = tags;
		const plain = options.map((option) => ({ id: option.id, label: option.label }));
		if (options.some(({ other }) => other)) told('RankedOther');
		return { kind: 'ranking', ...common, options: plain, ...(top && top < plain.length && { top }) };
	}
	if (several) {
		const together = options.filter(({ exclusive }) => !exclusive).length;
		const fits = (limit: number | undefined) => (limit !== undefined && limit <= together ? limit : undefined);
		const [min, max] = [fits(tags.min), fits(tags.max)];
		return { kind: 'multiple', ...common, options, ...(min && { min }), ...(max && { max }) };
	}
	if (options.length > 1) return { kind: 'single', ...common, options };
	// One box to be ticked or not is no choice between two.
	told('OneOption');
	return { kind: 'multiple', ...common, options };
}

function isDigits(options: readonly string[]): boolean {
	return options.length > 1 && options.every((option) => /^\d{1,2}分?$/.test(option.normalize('NFKC')));
}

/** 1 to 5 or 1 to 7: a scale, with the words that a legend or the ends of its row give the points. */
function pointsOf({ options, legend, ends, tags }: Stem): { points: 5 | 7; labels: string[] } | undefined {
	const points = options.length;
	if (points !== 5 && points !== 7) return undefined;
	const parts = options.map((option) =>
		/^(\d)分?\s*[.、=＝:：（(]?\s*(.*?)[）)]?$/.exec(option.normalize('NFKC').trim())
	);
	if (!parts.every((part, i) => Number(part?.[1]) === i + 1)) return undefined;
	const words = parts.map((part) => part![2]!.trim());
	const bare = words.every((word) => word === '');
	// 1人, 2人, … are no points: only a question that calls itself a scale has words behind its figures.
	if (!bare && tags.kind !== 'scale') return undefined;
	if (!bare) return { points, labels: words };
	if (legend?.length === points) return { points, labels: legend };
	if (ends) return { points, labels: words.map((_, i) => (i === 0 ? ends[0] : i === points - 1 ? ends[1] : '')) };
	return { points, labels: [] };
}
