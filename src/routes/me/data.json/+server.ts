import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import { page, residentOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** Everything that is kept of the person, as a file. */
export const GET: RequestHandler = page(async (event) => {
	const own = await feedback.findOwnData(residentOf(event), event.locals.locale);
	return new Response(JSON.stringify(own, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="wenji-${clock.today()}.json"`
		}
	});
});
