import { Readable } from 'node:stream';
import * as attachments from '#server/attachments';
import * as dossier from '#server/dossier';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** What a browser may show by itself; everything else is saved, never opened in our own address. */
const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf']);

export const GET: RequestHandler = page(async ({ params: { id }, locals }) => {
	const file = await dossier.findFile(locals.actor, id);
	const inline = shown.has(file.mime);
	const name = encodeURIComponent(file.name);
	return new Response(Readable.toWeb(attachments.read(file)) as ReadableStream<Uint8Array>, {
		headers: {
			'content-type': inline ? file.mime : 'application/octet-stream',
			'content-length': String(file.size),
			'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
			'x-content-type-options': 'nosniff',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			// A file never changes, but a clerk may hide it again: whoever has it asks each time whether it is still shown.
			'cache-control': file.audience === 'public' ? 'no-cache' : 'private, no-store',
			etag: `"${file.sha256}"`
		}
	});
});
