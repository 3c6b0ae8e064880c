import { NotFound } from '#server/actor';
import * as catalogue from '#server/catalogue';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The published version as a workbook, in the columns that can be read back. */
export const GET: RequestHandler = page(async ({ params, url }) => {
	const year = Number(params.year);
	const asked = url.searchParams.get('version');
	if (!Number.isInteger(year)) throw new NotFound(`catalogue of ${params.year}`);
	const view = await (asked === null ? catalogue.findByYear(year) : catalogue.findVersion(year, Number(asked) || 0));
	const name = `${view.content.title}-${view.version.no}.xlsx`;
	return new Response((await catalogue.exportXlsx(view.version.id)) as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
});
