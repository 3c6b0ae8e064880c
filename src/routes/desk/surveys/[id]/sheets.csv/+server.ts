import * as surveys from '#server/surveys';
import { page, staffOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** All sheets that count, with codes and labels; of nobody who answered. */
export const GET: RequestHandler = page(async (event) => {
	const actor = staffOf(event);
	const { activity } = await surveys.find(event.params.id);
	const bytes = await surveys.exportCsv(actor, activity.id, event.locals.locale);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${activity.title}.csv`)}`
		}
	});
});
