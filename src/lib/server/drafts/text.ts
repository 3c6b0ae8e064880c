/** A stored version as plain text: title, preamble, headings, clauses, annexes. */
import { headingsBefore } from '../../drafts/headings.ts';
import { lineOf } from '../../drafts/lines.ts';
import type { ClauseRevision, DraftVersion } from './queries.ts';

/** UTF-8 with byte order mark and `\r\n`, as office programs and old phones expect it. Tables stand with tabs. */
export function plainText(version: DraftVersion, clauses: readonly ClauseRevision[]): string {
	const body = clauses.flatMap((clause, at) => [
		...headingsBefore(clause.path, clauses[at - 1]?.path).flatMap(({ title }) => ['', title, '']),
		// A number that only counts paragraphs is not part of the text.
		/^第.+段$/.test(clause.no) ? clause.text : `${clause.no}　${clause.text}`
	]);
	const annexes = version.annexes.flatMap(({ title, blocks }) => ['', title, ...blocks.map(lineOf)]);
	const lines = [version.title, '', ...version.preamble.map(lineOf), ...body, ...annexes];
	return `\ufeff${lines.join('\n').replace(/\n/g, '\r\n')}\r\n`;
}
