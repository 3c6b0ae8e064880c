import * as surveys from '#server/surveys';
import { writeXlsx } from '#server/spreadsheets';
import { m } from '#lib/paraglide/messages.js';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';
import { figuresSheet } from '../figures.ts';

/** The same figures as a workbook. */
export const GET: RequestHandler = page(async ({ params: { id } }) => {
	await surveys.findPublic(id);
	const { content } = await surveys.findPublicResult(id);
	const name = `${content.title}-${m.ask_results_title()}.xlsx`;
	const book = await writeXlsx([{ name: m.ask_results_title(), ...figuresSheet(content) }]);
	return new Response(book as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
});
