import sharp from 'sharp';
import * as opendays from '#server/opendays';
import { qrPath } from '#lib/opendays/qr.ts';
import { page, residentOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const perModule = 16;

/** The code as a picture for the album: it is there without network, and after the sign-in has ended. */
export const GET: RequestHandler = page(async (event) => {
	const { no, text } = await opendays.findTicket(residentOf(event), event.params.signUpId);
	const { size, path } = qrPath(text);
	const pixels = size * perModule;
	const box = `xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${size} ${size}"`;
	const drawn = `<svg ${box} shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
	const picture = await sharp(Buffer.from(drawn)).png({ palette: true }).toBuffer();
	return new Response(new Uint8Array(picture), {
		headers: { 'content-type': 'image/png', 'content-disposition': `attachment; filename="${no}.png"` }
	});
});
