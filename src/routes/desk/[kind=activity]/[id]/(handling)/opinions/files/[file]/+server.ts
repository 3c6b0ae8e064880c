import { Readable } from 'node:stream';
import { NotFound } from '#server/actor';
import * as attachments from '#server/attachments';
import * as opinions from '#server/opinions';
import { page } from '#lib/web/page.ts';
import { handled } from '../../../access.ts';

type Event = { params: { kind: string; id: string; file: string }; locals: App.Locals; url: URL };

/** A picture, PDF or scan that came with an opinion, for those who may read the opinion. */
export const GET = page(async (event: Event) => {
	const { notice } = await handled(event);
	const file = await attachments.find(event.params.file);
	if (file.ownerKind !== 'opinion') throw new NotFound(`file ${file.id}`);
	// What came late has the id of the opinion that it may become.
	const late = (await opinions.listLate(notice.id)).some(({ id }) => id === file.ownerId);
	if (!late) await opinions.findForDesk(notice.id, file.ownerId);
	const asImage = file.mime.startsWith('image/');
	return new Response(Readable.toWeb(attachments.read(file)) as ReadableStream, {
		headers: {
			'content-type': file.mime,
			'content-length': String(file.size),
			'content-disposition': `${asImage ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-security-policy': "default-src 'none'; sandbox",
			'x-content-type-options': 'nosniff'
		}
	});
});
