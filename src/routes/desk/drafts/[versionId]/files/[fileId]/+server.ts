import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { NotFound, refuseIf } from '#server/actor';
import * as attachments from '#server/attachments';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string; fileId: string } };

/** A file of a draft for those who may see it before it is public: pictures in the page, originals to be kept. */
export const GET = page(async (event: Event) => {
	const { versionId, fileId } = event.params;
	const { unitId } = await drafts.findVersion(versionId);
	refuseIf(drafts.mayNotSee(staffOf(event), unitId));
	const file = (await attachments.listOf('draftVersion', versionId)).find(({ id }) => id === fileId);
	if (!file) throw new NotFound(`file ${fileId} of ${versionId}`);
	const shown = file.mime.startsWith('image/');
	return new Response(Readable.toWeb(attachments.read(file)) as ReadableStream, {
		headers: {
			'content-type': shown ? file.mime : 'application/octet-stream',
			'content-length': String(file.size),
			'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
});
