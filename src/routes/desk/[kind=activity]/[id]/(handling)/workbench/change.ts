import * as drafts from '#server/drafts';
import * as feedback from '#server/feedback';

/** How a clause would read, against the draft that was published; undefined where the draft has no such clause. */
export async function changeOf(
	activityId: string,
	clauseNo: string,
	text: string
): Promise<drafts.DiffPart[] | undefined> {
	const { draftVersionId } = await feedback.noticeOf(activityId);
	if (draftVersionId === null) return undefined;
	const clause = (await drafts.listClauses(draftVersionId)).find(({ no }) => no === clauseNo);
	return clause && text.trim() ? drafts.diffText(clause.text, text.trim()) : undefined;
}
