import { Refusal } from '#server/actor';
import { blockOf } from './blocks.ts';
import { buildClauses } from './clauses.ts';
import { withoutFurniture } from './furniture.ts';
import { closingLines, findTitle, splitAnnexes } from './head.ts';
import { unframed } from './html.ts';
import { articleAt, sure } from './markers.ts';
import { findStarts } from './starts.ts';
import type { Annex, Line, ParsedDraft } from './types.ts';

/** The Civil Code has 1,260 articles in some 3,000 lines. */
const maxLines = 20_000;

type Structure = Pick<ParsedDraft, 'title' | 'preamble' | 'clauses' | 'annexes' | 'warnings'>;

const countArticles = (lines: readonly Line[]) =>
	lines.filter((line) => line.kind === 'text' && articleAt(line.text)?.weight === sure).length;

/** The part that holds the draft: the text before the annexes, unless only an annex has articles (a notice with its draft). */
function mainSection(sections: readonly { lines: Line[] }[]): number {
	const counts = sections.map((section) => countArticles(section.lines));
	const most = Math.max(...counts);
	return counts[0] === 0 && most >= 2 ? counts.indexOf(most) : 0;
}

/** The place of each line in the law: title, preamble, clauses under their headings, annexes. Refuses drafts_noClauses, drafts_tooLong. */
export function structure(source: readonly Line[], fallbackTitle: string): Structure {
	if (source.length > maxLines) throw new Refusal('drafts_tooLong', { facts: { limit: maxLines } });
	const lines = unframed(source, (text) => articleAt(text)?.weight === sure);
	const cleaned = withoutFurniture(lines);
	const sections = splitAnnexes(cleaned.lines);
	const main = mainSection(sections);
	const notice = sections.slice(0, main).flatMap((section) => section.lines);
	const own = sections[main]!.lines;
	const found = findTitle(own);
	const body = found ? own.filter((_, index) => index < found.from || index >= found.to) : own;
	const closing = closingLines(body);
	const text = closing ? body.slice(0, -closing) : body;
	const { starts, warnings } = findStarts(text);
	const built = buildClauses(text, starts);
	if (built.clauses.length === 0) throw new Refusal('drafts_noClauses');
	const annexes: Annex[] = sections
		.slice(main + 1)
		.map(({ title, lines: inside }) => ({ title, blocks: inside.map(blockOf) }));
	if (closing) annexes.unshift({ title: '落款', blocks: body.slice(-closing).map(blockOf) });
	return {
		title: found?.title ?? fallbackTitle,
		preamble: [...notice, ...built.before].map(blockOf),
		clauses: built.clauses,
		annexes,
		warnings: [
			...(found ? [] : [{ code: 'drafts_warnTitleFromName', facts: { name: fallbackTitle } }]),
			...cleaned.warnings,
			...warnings,
			...built.warnings
		]
	};
}
