/** Whoever signs sees what is flagged; going on in spite of it is written down, flag by flag. Nothing is blocked. */
import type { Actor } from '#server/actor';
import * as drafts from '#server/drafts';
import * as journal from '#server/journal';
import type * as publication from '#server/publication';
import type { FeedbackContent } from './content.ts';
import { flagsOf, type Flag } from './flags.ts';
import { noticeOf } from './notice.ts';
import { latest } from './queries.ts';

/** What is flagged of a feedback as it stands, or would be published. */
export async function flagsIn(activityId: string, content: Pick<FeedbackContent, 'decided'>): Promise<Flag[]> {
	const { draftVersionId } = await noticeOf(activityId);
	return flagsOf(content.decided.rows, draftVersionId === null ? [] : await drafts.listClauses(draftVersionId));
}

/** Writes down that this person went on, at this step, in spite of each flag, and for which outcomes. */
export async function noteOverrides(
	actor: Actor,
	activityId: string,
	content: FeedbackContent,
	step: publication.Release['state']
): Promise<void> {
	const flags = await flagsIn(activityId, content);
	const row = await latest(activityId);
	if (!row || flags.length === 0) return;
	const rows = new Map(content.decided.rows.map((one) => [one.seq, one]));
	const facts = ({ kind, rows: seqs, used }: Flag): journal.Facts => ({
		...{ flag: kind, step, edition: row.editionNo, used },
		opinions: seqs.map((seq) => rows.get(seq)?.opinions[0]?.no ?? ''),
		outcomes: seqs.map((seq) => rows.get(seq)?.outcome ?? '')
	});
	const list = flags.map((flag) => ({ subjectId: row.id, facts: facts(flag) }));
	await journal.recordAll(actor, 'feedback.flagOverridden', list);
}
