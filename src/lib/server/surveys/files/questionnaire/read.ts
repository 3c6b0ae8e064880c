import type { Definition } from '#lib/surveys/definition.ts';
import { closing, isHeading, type TextLine } from './head.ts';
import { longestLine, type Item } from './items.ts';
import { blank, boxed, bracketed, counted, isBlankLine, lettered } from './marks.ts';
import { countedLine, questionFamily } from './numbering.ts';
import { gather, isAnswered } from './gather.ts';
import { meaningOf } from './tables.ts';
import { tagsOf } from './tags.ts';
import type { Skipped } from './types.ts';

export type Questionnaire = { definition: Definition; skipped: Skipped[]; isOne: boolean };

/**
 * A questionnaire as offices write them, line by line. Nothing is guessed silently: what has no place in a survey, or
 * was taken otherwise than it stands, is told. `isOne`: most of what looks like a question can be answered.
 */
export function readItems(items: readonly Item[]): Questionnaire {
	const numbering = questionFamily(items.flatMap(wordsOf));
	const sofar = gather();
	let last = 0;

	function numbered(text: string) {
		const found = countedLine(text);
		if (!found || found.family !== numbering.family) return undefined;
		if (found.loose && found.ordinal !== last + 1) return undefined;
		return found;
	}

	function line(given: TextLine): void {
		const { text } = given;
		if (text.length > longestLine) return sofar.text(given);
		const number = numbered(text);
		if (number) {
			last = number.ordinal;
			return begin(number.rest, true);
		}
		if (isBlankLine(text)) return void (sofar.stem && sofar.stem.blanks++);
		if (subQuestion(text) || options(text)) return;
		if (given.heading || (isHeading(given) && !/[?？]$/.test(text)) || closing.test(text)) return sofar.text(given);
		if (!sofar.stem || isAnswered(sofar.stem)) return claim(given);
		const { stem } = sofar;
		const { label, tags } = tagsOf(text);
		if (label === '') Object.assign(stem.tags, tags);
		else if (blank.test(text) && /[?？]\s*$/.test(stem.label)) claim(given);
		else if (blank.test(text)) stem.label += ` ${text}`;
		else if (['single', 'multiple', 'ranking'].includes(stem.tags.kind ?? '')) stem.options.push(text);
		else stem.help.push(text);
	}

	/** A question whose options may stand in its own line. */
	function begin(rest: string, isCounted: boolean): void {
		const split = boxed(rest) ?? lettered(rest, 0);
		sofar.open(split ? split.before : rest, isCounted).options.push(...(split?.options ?? []));
	}

	/** （1）环境 □好 □差, line by line below 5. 请评价: the rows of a matrix, as long as they offer the same. */
	function subQuestion(text: string): boolean {
		const { stem } = sofar;
		const found = countedLine(text);
		if (!stem || found?.family !== 'bracket' || numbering.family === 'bracket') return false;
		const split = boxed(found.rest);
		if (!split || split.before === '' || split.options.length < 2) return false;
		if (!isAnswered(stem)) stem.matrix = { columns: split.options, rows: [split.before] };
		else if (stem.matrix?.columns.join('\n') === split.options.join('\n')) stem.matrix.rows.push(split.before);
		else begin(found.rest, false);
		return true;
	}

	function options(text: string): boolean {
		const { stem } = sofar;
		const boxes = boxed(text);
		const from = stem?.options.length ?? 0;
		const split = boxes ?? (stem && (lettered(text, from) ?? bracketed(text, from) ?? plain(text, from)));
		if (!split) return false;
		if (split.before !== '') {
			if (!stem || isAnswered(stem)) {
				if (!boxes) return false;
				sofar.open(split.before, false).options.push(...split.options);
				return true;
			}
			const { label, tags } = tagsOf(split.before);
			stem.label = `${stem.label} ${label}`.trim();
			Object.assign(stem.tags, tags);
		}
		if (stem) stem.options.push(...split.options);
		else {
			const above = sofar.pending.pop();
			if (above) sofar.open(above.text, false).options.push(...split.options);
			else sofar.skip({ what: text, why: 'questionnaire_skippedNoQuestion', facts: {} });
		}
		return true;
	}

	const plain = (text: string, from: number) => (numbering.numbersAreOptions ? counted(text, from) : undefined);

	/** Behind a question that has its answers: 姓名：____ 电话：____ are questions of their own, all else is text. */
	function claim(given: TextLine): void {
		if (!blank.test(given.text)) return sofar.text(given);
		for (const part of given.text.split(new RegExp(`(?<=${blank.source})(?![_＿﹍﹎.…])`))) {
			if (blank.test(part) && !isBlankLine(part)) sofar.open(part.trim(), false);
			else if (part.trim() && sofar.stem) sofar.stem.label += ` ${part.trim()}`;
		}
	}

	function table(rows: string[][]): void {
		if (rows.flat().some((cell) => cell.length > longestLine)) {
			return sofar.skip({ what: rows.flat().join(' ').slice(0, 200), why: 'questionnaire_skippedTable', facts: {} });
		}
		const isLine = (text: string) => numbered(text) !== undefined || boxed(text) !== undefined || blank.test(text);
		const found = meaningOf(rows, isLine);
		if (found.kind === 'lines') return found.lines.forEach((text) => line({ text }));
		if (found.kind === 'unknown') {
			return sofar.skip({ what: found.text.slice(0, 200), why: 'questionnaire_skippedTable', facts: {} });
		}
		const above = () =>
			sofar.pending.length > 0 ? sofar.pending.pop()!.text : found.kind === 'matrix' ? found.corner : '';
		const stem = sofar.stem && !isAnswered(sofar.stem) ? sofar.stem : sofar.open(above(), false);
		if (found.kind === 'scale') Object.assign(stem, { options: found.options, ends: found.ends });
		else stem.matrix = { columns: found.columns, rows: found.rows };
	}

	for (const item of items) {
		if (item.kind === 'text') line(item);
		else if (item.kind === 'table') table(item.rows);
		else sofar.skip({ what: item.alt || '〔图片〕', why: 'questionnaire_skippedPicture', facts: {} });
	}
	sofar.end();
	const { title, intro, entries, skipped, recognised, doubtful } = sofar;
	const definition = { ...(title && { title }), ...(intro && { intro }), entries };
	return { definition, skipped, isOne: recognised > 0 && recognised >= doubtful };
}

/** Lines as the questions are found among; a table may itself be an answer, and hold questions. */
function wordsOf(item: Item): (string | undefined)[] {
	if (item.kind === 'text') return item.text.length > longestLine ? [] : [item.text];
	if (item.kind === 'image') return [];
	return [undefined, ...item.rows.flat().flatMap((cell) => (cell.length > longestLine ? [] : cell.split('\n')))];
}
