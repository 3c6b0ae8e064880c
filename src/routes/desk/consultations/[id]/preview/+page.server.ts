import type { RequestEvent } from '@sveltejs/kit';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string } };

/** The public page as it will be when it is published, from the same parts. */
export const load = page(async (event: Event) => {
	const { id } = event.params;
	const { notice, extensions } = await supervision.noticeOf(staffOf(event), id);
	const { draftVersionId } = notice;
	const [version, clauses, files, due] = await Promise.all([
		drafts.findVersion(draftVersionId),
		drafts.listClauses(draftVersionId),
		attachments.listOf('draftVersion', draftVersionId),
		consultations.feedbackDue(notice)
	]);
	const papers = [...files, ...(await consultations.listFiles(id))];
	return {
		notice,
		signOff: consultations.signOffOf(notice),
		version,
		clauses,
		files: papers,
		extensions,
		due,
		now: clock.now()
	};
});
