import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';
import { feedbackTable } from '../../../../consultations/[id]/feedback/table.ts';

export const GET: RequestHandler = page(async ({ params: { id }, url }) => {
	await opendays.findPublic(id);
	return feedbackTable(await feedback.noticeOf(id), url);
});
