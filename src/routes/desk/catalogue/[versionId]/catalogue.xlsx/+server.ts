import type { RequestEvent } from '@sveltejs/kit';
import * as catalogue from '#server/catalogue';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const GET = page(async ({ locals, url, params }: Event) => {
	const bytes = await catalogue.exportXlsx(params.versionId, staffOf({ locals, url }));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': 'attachment; filename="catalogue.xlsx"'
		}
	});
});
