/** What a page of feedback shows: of a consultation, or of what was written in a survey. */
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as publication from '#server/publication';
import { outcomes } from '#lib/feedback/types.ts';

const size = 25;

/** @param notice published, and so open to everybody */
export async function shownFeedback(notice: feedback.Notice, url: URL) {
	const { id } = notice;
	const imprints = await publication.listImprints('feedback', id);
	const [newest] = imprints;
	if (!newest) return { notice, now: clock.now(), due: await consultations.feedbackDue(notice), document: undefined };
	const asked = url.searchParams.get('edition');
	const edition = await feedback.findPublished(id, asked === null ? newest.no : Number(asked) || 0);
	const { rows } = edition.content.decided;
	const outcome = outcomes.find((kind) => kind === url.searchParams.get('outcome'));
	const named = url.searchParams.get('clause');
	const clause = named === null || named === '*' ? undefined : named;
	const chosen = rows.filter(
		(row) => (!outcome || row.outcome === outcome) && (clause === undefined || (row.clauseNo ?? '') === clause)
	);
	const at = Math.min(Math.max(Math.trunc(Number(url.searchParams.get('page'))) || 1, 1), 10_000);
	return {
		notice,
		now: clock.now(),
		due: undefined,
		document: {
			edition,
			imprints,
			check: feedback.checkSums(edition.content),
			clauses: [...new Set(rows.map(({ clauseNo }) => clauseNo ?? ''))],
			rows: chosen.slice((at - 1) * size, at * size),
			found: chosen.length,
			filter: { outcome, clause, page: at },
			size
		}
	};
}
