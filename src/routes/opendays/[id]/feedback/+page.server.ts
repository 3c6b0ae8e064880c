import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import { page } from '#lib/web/page.ts';
import { shownFeedback } from '../../../consultations/[id]/feedback/shown.ts';

/** What became of the suggestions that people made at the session. */
export const load = page(async ({ params: { id }, url }) => {
	await opendays.findPublic(id);
	return shownFeedback(await feedback.noticeOf(id), url);
});
