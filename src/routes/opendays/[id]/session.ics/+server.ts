import * as opendays from '#server/opendays';
import { page } from '#lib/web/page.ts';
import { calendarOf } from '../../calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = page(async ({ params: { id }, url }) => {
	const session = await opendays.findPublic(id);
	return calendarOf([session], url, session.activity.title);
});
