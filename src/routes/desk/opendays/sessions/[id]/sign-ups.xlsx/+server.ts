import * as opendays from '#server/opendays';
import { page, staffOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** Who has or waits for a seat: numbers masked, without ID numbers. */
export const GET: RequestHandler = page(async (event) => {
	const actor = staffOf(event);
	const { activity } = await opendays.find(event.params.id);
	const bytes = await opendays.exportXlsx(actor, activity.id, event.locals.locale);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${activity.title}.xlsx`)}`
		}
	});
});
