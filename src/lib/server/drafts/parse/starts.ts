import { plausible, type Candidate } from './chain.ts';
import { articleAt, divisionAt, labelOf, listDepths, listMarkerAt, type Marker } from './markers.ts';
import type { Line, TextLine, Warning } from './types.ts';

/** Where a clause begins: its line, number, and how much of the line the number takes. */
export type Start = { line: number; no: string; label: string; length: number; within: Heading[] };
/** A numbered line that only holds the clauses below it: 三、重点任务. */
export type Heading = { line: number; title: string };
export type Starts = { kind: 'article' | 'list' | 'paragraph'; starts: Start[]; warnings: Warning[] };

function candidates(lines: readonly Line[], find: (text: string) => Marker | undefined, from = 0, to = lines.length) {
	const found: Candidate[] = [];
	for (let line = from; line < to; line++) {
		const at = lines[line]!;
		const marker = at.kind === 'text' && !at.caption ? find(at.text) : undefined;
		if (marker) found.push({ ...marker, line });
	}
	return found;
}

function numberWarnings(chain: readonly Candidate[], doubts: readonly Candidate[]): Warning[] {
	const doubted = new Set(doubts);
	const warnings: Warning[] = doubts.map(({ no }) => ({ code: 'drafts_warnOutOfOrder', facts: { no } }));
	let previous: Candidate | undefined;
	for (const each of chain) {
		if (doubted.has(each)) continue;
		if (previous && each.ordinal === previous.ordinal && each.sub === previous.sub) {
			warnings.push({ code: 'drafts_warnDuplicate', facts: { no: each.no } });
		} else if (each.ordinal > (previous?.ordinal ?? 0) + 1) {
			if (previous) warnings.push({ code: 'drafts_warnGap', facts: { after: previous.no, next: each.no } });
			else warnings.push({ code: 'drafts_warnBegin', facts: { next: each.no } });
		}
		previous = each;
	}
	return warnings;
}

const toStart = (each: Candidate): Start => ({
	line: each.line,
	no: each.no,
	label: labelOf(each),
	length: each.length,
	within: []
});

function articles(lines: readonly Line[]): Starts | undefined {
	const { chain, doubts } = plausible(candidates(lines, articleAt));
	const first = chain[0];
	if (!first || (chain.length === 1 && (first.ordinal !== 1 || first.weight < 4))) return undefined;
	return { kind: 'article', starts: chain.map(toStart), warnings: numberWarnings(chain, doubts) };
}

/** A heading of its own: short and no sentence. 三、重点任务 directly before （一） only holds the clauses below it. */
const isBareHeading = (text: string) => text.length <= 40 && !/[。；：，;:,.]/.test(text);

function listAt(lines: readonly Line[], depth: number, from: number, to: number): Candidate[] {
	const { chain, doubts } = plausible(candidates(lines, (text) => listMarkerAt(text, depth), from, to));
	const sequence = chain.filter((each) => !doubts.includes(each));
	return sequence[0]?.ordinal === 1 ? sequence : [];
}

/** The clauses of a text without 条: the outermost numbers, or the next ones inside where these are mere headings. */
function listStarts(
	lines: readonly Line[],
	depth: number,
	from: number,
	to: number,
	above: Start | undefined
): Start[] {
	const chain = listAt(lines, depth, from, to);
	return chain.flatMap((each, index) => {
		const end = chain[index + 1]?.line ?? to;
		const line = lines[each.line] as TextLine;
		const self: Start = {
			...toStart(each),
			no: `${above?.no ?? ''}${each.no}`,
			label: `${above ? `${above.label}/` : ''}${each.ordinal}`,
			within: above?.within ?? []
		};
		const heading = { line: each.line, title: line.text };
		const next = lines[each.line + 1];
		for (let deeper = depth + 1; deeper < listDepths - 1; deeper++) {
			if (each.line + 1 >= end || next?.kind !== 'text' || !listMarkerAt(next.text, deeper)) continue;
			if (!isBareHeading(line.text.slice(each.length))) continue;
			const inner = listStarts(lines, deeper, each.line + 1, end, { ...self, within: [...self.within, heading] });
			if (inner.length >= 2) return inner;
		}
		return [self];
	});
}

/**
 * 一、 （一）（二） 二、 （三）（四）: inner numbers that run on through the whole text are its clauses, known by that number
 * alone; the outer ones are mere headings. Undefined where the inner numbers begin anew under each heading.
 */
function runningStarts(lines: readonly Line[], depth: number, outer: readonly Candidate[]): Start[] | undefined {
	const inner = candidates(lines, (text) => listMarkerAt(text, depth + 1));
	if (!inner.every(({ ordinal }, index) => ordinal === index + 1)) return undefined;
	const at = new Set(inner.map(({ line }) => line));
	const titles = outer.map(({ line, length }) => ({ line, text: (lines[line] as TextLine).text, length }));
	if (!titles.every(({ line, text, length }) => at.has(line + 1) && isBareHeading(text.slice(length))))
		return undefined;
	return inner.map((each) => {
		const heading = titles.findLast(({ line }) => line < each.line);
		return { ...toStart(each), within: heading ? [{ line: heading.line, title: heading.text }] : [] };
	});
}

function lists(lines: readonly Line[]): Starts | undefined {
	for (let depth = 0; depth < listDepths - 1; depth++) {
		const outer = listAt(lines, depth, 0, lines.length);
		if (outer.length < 2) continue;
		const running = runningStarts(lines, depth, outer);
		if (running) return { kind: 'list', starts: running, warnings: [] };
		return { kind: 'list', starts: listStarts(lines, depth, 0, lines.length, undefined), warnings: [] };
	}
	return undefined;
}

const captionLike = /^(?:图|表|续表)\s*[\d０-９一二三四五六七八九十]+(?:[-－.．][\d０-９]+)?(?:\s|　|：|:|$)/;
/** 2026年3月2日 … 通过, （征求意见稿）, 云政办发〔2026〕3号: what stands between a title and the text. */
const headLine = /^[（(].{0,60}[）)]$|^[（(]?\d{4}年.{1,3}月.{1,3}日|年.{1,3}月.{1,3}日$|号$/;

/** Each paragraph a clause; heads, captions and what stands right under the title are none. */
function paragraphs(lines: readonly Line[]): Starts {
	const starts: Start[] = [];
	lines.forEach((line, index) => {
		if (line.kind !== 'text' || line.caption || line.level !== undefined || captionLike.test(line.text)) return;
		if (divisionAt(line.text) || (starts.length === 0 && headLine.test(line.text) && !/[。；]$/.test(line.text)))
			return;
		const count = starts.length + 1;
		starts.push({ line: index, no: `第${count}段`, label: `¶${count}`, length: 0, within: [] });
	});
	return { kind: 'paragraph', starts, warnings: [{ code: 'drafts_warnParagraphs', facts: { count: starts.length } }] };
}

/** Where the clauses of the text begin: by 条; without them by 一、（一）1.（1); else each paragraph is one. */
export function findStarts(lines: readonly Line[]): Starts {
	return articles(lines) ?? lists(lines) ?? paragraphs(lines);
}
