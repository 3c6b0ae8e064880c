import * as opinions from '#server/opinions';
import { page, staffOf } from '#lib/web/page.ts';

/** The empty table with its columns and how to fill them in. */
export const GET = page(async (event: { locals: App.Locals; url: URL }) => {
	staffOf(event);
	const bytes = await opinions.paperTemplate();
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="opinions.xlsx"; filename*=UTF-8''${encodeURIComponent('意见录入表.xlsx')}`
		}
	});
});
