import * as surveys from '#server/surveys';
import { writeCsv } from '#server/spreadsheets';
import { m } from '#lib/paraglide/messages.js';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';
import { figuresSheet } from '../figures.ts';

/** Every published figure, one line each, with ids and labels. */
export const GET: RequestHandler = page(async ({ params: { id } }) => {
	await surveys.findPublic(id);
	const { content } = await surveys.findPublicResult(id);
	const name = `${content.title}-${m.ask_results_title()}.csv`;
	return new Response(writeCsv(figuresSheet(content)) as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
});
