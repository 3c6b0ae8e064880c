import * as feedback from '#server/feedback';
import * as publication from '#server/publication';
import { NotFound } from '#server/actor';
import { writeCsv } from '#server/spreadsheets';
import { m } from '#lib/paraglide/messages.js';
import { rowsSheet, saidSheet } from './table.csv/sheets.ts';

/** The feedback's rows, or with `?of=said` the figures of what people said, for office programs. */
export async function feedbackTable({ id, activity }: feedback.Notice, url: URL): Promise<Response> {
	const [newest] = await publication.listImprints('feedback', id);
	if (!newest) throw new NotFound(`feedback of ${id}`);
	const { content, no } = await feedback.findPublished(id, Number(url.searchParams.get('edition')) || newest.no);
	const said = url.searchParams.get('of') === 'said';
	const name = `${activity.title}-${said ? m.public_csv_name_said() : m.public_csv_name_rows()}-${no}.csv`;
	return new Response(writeCsv(said ? saidSheet(content) : rowsSheet(content)) as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
}
