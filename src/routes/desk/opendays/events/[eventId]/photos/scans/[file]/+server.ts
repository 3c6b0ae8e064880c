import { Readable } from 'node:stream';
import * as attachments from '#server/attachments';
import * as opendays from '#server/opendays';
import { page, staffOf } from '#lib/web/page.ts';

type Event = { params: { eventId: string; file: string }; locals: App.Locals; url: URL };

/** What somebody signed, for the drafters of the unit; opening it is journaled. */
export const GET = page(async (event: Event) => {
	const file = await opendays.openScan(staffOf(event), event.params.eventId, event.params.file);
	const asImage = file.mime.startsWith('image/');
	return new Response(Readable.toWeb(attachments.read(file)) as ReadableStream, {
		headers: {
			'content-type': file.mime,
			'content-length': String(file.size),
			'content-disposition': `${asImage ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
});
