import * as surveys from '#server/surveys';
import { page, staffOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** All sheets that count, with codes and labels; of nobody who answered. */
export const GET: RequestHandler = page(async (event) => {
	const actor = staffOf(event);
	const { activity } = await surveys.find(event.params.id);
	const bytes = await surveys.exportXlsx(actor, activity.id, event.locals.locale);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${activity.title}.xlsx`)}`
		}
	});
});
