/** The release under which a notice, or another version of its draft, is reviewed, and what it would say. */
import { Refusal } from '#server/actor';
import * as attachments from '#server/attachments';
import * as drafts from '#server/drafts';
import * as publication from '#server/publication';
import { noticeContent, type NoticeContent } from './notice.ts';
import { find } from './queries.ts';
import { revisedView } from './revisions.ts';

/**
 * What the notice would say if it were published now: for the reviewers' eyes, and for the edition.
 * While another version of the draft is on its way, with that one.
 */
export async function noticeContentOf(id: string): Promise<NoticeContent> {
	const notice = await revisedView(await find(id));
	const version = await drafts.findVersion(notice.draftVersionId);
	const files = await attachments.listOf('consultation', id);
	const draftFiles = await attachments.listOf('draftVersion', version.id);
	return noticeContent(notice, version, await drafts.listClauses(version.id), files, draftFiles);
}

/** The release under which the notice is reviewed. */
export async function releaseOf(id: string): Promise<publication.Release> {
	const release = await publication.latestOf('consultation', id);
	if (!release) throw new Refusal('publication_notBegun');
	return release;
}

/** Who asked for the period: the drafter who signed, or who began the notice. */
export async function drafterOf(id: string): Promise<string> {
	const signed = await publication.signatures(await releaseOf(id));
	return signed.find((one) => one.step === 'draft')?.staffId ?? '';
}
