import { Readable } from 'node:stream';
import { NotFound } from '#server/actor';
import * as attachments from '#server/attachments';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';

/** A picture of a draft that is being previewed; the address opens only what this installation has sealed. */
export const GET = page(async (event: { locals: App.Locals; url: URL }) => {
	staffOf(event);
	const picture = drafts.heldPicture(event.url.searchParams.get('sealed') ?? '');
	if (!picture?.mime.startsWith('image/')) throw new NotFound('held picture');
	return new Response(Readable.toWeb(attachments.read(picture)) as ReadableStream, {
		headers: { 'content-type': picture.mime, 'content-length': String(picture.size) }
	});
});
