import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** 征求意见稿 as text (rule 66): what the page shows, to keep and to compare. */
export const GET: RequestHandler = page(async ({ params: { id } }) => {
	const notice = await consultations.findPublic(id);
	const { version, clauses } = await drafts.shownDraft(notice.draftVersionId);
	const text = drafts.plainText(version, clauses);
	return new Response(text, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${version.title}.txt`)}`
		}
	});
});
