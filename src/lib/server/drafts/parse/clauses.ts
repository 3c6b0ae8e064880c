import { blockOf, lineText } from './blocks.ts';
import { closeUp, divisionAt, headingAt, itemAt } from './markers.ts';
import { cutRuns } from './runs.ts';
import type { Start } from './starts.ts';
import type { Line, ParsedClause, TextLine, Warning } from './types.ts';

/** A heading that still holds; `from` is where its lines begin among those that wait for a clause. */
type Open = { rank: number; title: string; used: boolean; from: number };

/** 编, 章, 节; a styled heading that is none of them ranks below, by its level. A styled （一） is an item. */
function headingOf(line: Line): { rank: number; title: string } | undefined {
	if (line.kind !== 'text') return undefined;
	const division = divisionAt(line.text);
	if (division || line.level === undefined || itemAt(line.text)) return division;
	return { rank: 4 + line.level, title: closeUp(line.text) };
}

function clauseOf(lines: readonly Line[], start: Start, path: string[]): ParsedClause {
	const [first, ...rest] = lines as [TextLine, ...Line[]];
	const runs = cutRuns(first.runs, start.length);
	const opening = runs.map((run) => run.text).join('');
	const heading = start.length > 0 ? headingAt(opening) : undefined;
	const blocks = rest.map(blockOf);
	return {
		no: start.no,
		label: start.label,
		path,
		...(heading === undefined ? {} : { heading }),
		text: [opening, ...rest.map(lineText)].filter(Boolean).join('\n'),
		blocks: opening === '' ? blocks : [{ kind: 'paragraph', runs }, ...blocks]
	};
}

/**
 * The clauses of the lines with the headings above each; `before` is what stands before them. No line is lost: what
 * stands between a heading and its first clause joins that clause, a heading without any clause stays in the text.
 */
export function buildClauses(
	lines: readonly Line[],
	starts: readonly Start[]
): { before: Line[]; clauses: ParsedClause[]; warnings: Warning[] } {
	const startAt = new Map(starts.map((start) => [start.line, start]));
	const numberedHeadings = new Set(starts.flatMap(({ within }) => within.map(({ line }) => line)));
	const before: Line[] = [];
	const warnings: Warning[] = [];
	const groups: { start: Start; path: string[]; lines: Line[] }[] = [];
	let path: Open[] = [];
	let waiting: { line: Line; heading: boolean }[] = [];
	const current = () => groups.at(-1)?.lines ?? before;

	function close(rank: number): void {
		const unused = path.filter((open) => open.rank >= rank && !open.used);
		for (const { title } of unused) warnings.push({ code: 'drafts_warnEmptyHeading', facts: { heading: title } });
		if (unused[0]) current().push(...waiting.splice(unused[0].from).map((each) => each.line));
		path = path.filter((open) => open.rank < rank);
	}

	lines.forEach((line, index) => {
		if (numberedHeadings.has(index)) return;
		const start = startAt.get(index);
		const heading = headingOf(line);
		if (start) {
			for (const open of path) open.used = true;
			const above = [...path.map((open) => open.title), ...start.within.map(({ title }) => title)];
			const strays = waiting.filter((each) => !each.heading).map((each) => each.line);
			groups.push({ start, path: above, lines: [line, ...strays] });
			waiting = [];
		} else if (heading) {
			close(heading.rank);
			path.push({ ...heading, used: false, from: waiting.length });
			waiting.push({ line, heading: true });
		} else if (path.some((open) => !open.used)) waiting.push({ line, heading: false });
		else current().push(line);
	});
	close(0);
	return { before, clauses: groups.map((each) => clauseOf(each.lines, each.start, each.path)), warnings };
}
