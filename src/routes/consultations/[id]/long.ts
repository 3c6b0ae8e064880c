import type { ClauseRevision } from '#server/drafts';

/** With more clauses than this a draft's contents are folded by chapter, and clauses out of sight are not laid out. */
export const longDraft = 60;

export type Chapter = { title: string; clauses: ClauseRevision[] };

/** The clauses under their outermost headings, in their order; those before the first heading have none. */
export function chaptersOf(clauses: readonly ClauseRevision[]): Chapter[] {
	const chapters: Chapter[] = [];
	for (const clause of clauses) {
		const title = clause.path[0] ?? '';
		const last = chapters.at(-1);
		if (last?.title === title) last.clauses.push(clause);
		else chapters.push({ title, clauses: [clause] });
	}
	return chapters;
}
