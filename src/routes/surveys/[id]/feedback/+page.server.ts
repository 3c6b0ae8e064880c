import * as feedback from '#server/feedback';
import * as surveys from '#server/surveys';
import { page } from '#lib/web/page.ts';
import { shownFeedback } from '../../../consultations/[id]/feedback/shown.ts';

/** What became of the opinions that people wrote in the survey. */
export const load = page(async ({ params: { id }, url }) => {
	await surveys.findPublic(id);
	return shownFeedback(await feedback.noticeOf(id), url);
});
