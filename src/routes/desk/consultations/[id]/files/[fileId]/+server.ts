import { Readable } from 'node:stream';
import type { RequestEvent } from '@sveltejs/kit';
import { NotFound, refuseIf } from '#server/actor';
import * as attachments from '#server/attachments';
import * as consultations from '#server/consultations';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { id: string; fileId: string } };

/** A file of a notice for those who may see it before it is public; always to be kept, never opened in our address. */
export const GET = page(async (event: Event) => {
	const { id, fileId } = event.params;
	const { activity, phase } = await consultations.find(id);
	refuseIf(consultations.mayNotSee(staffOf(event), activity.hostUnitId, phase));
	const file = (await consultations.listFiles(id)).find((one) => one.id === fileId);
	if (!file) throw new NotFound(`file ${fileId} of ${id}`);
	return new Response(Readable.toWeb(attachments.read(file)) as ReadableStream, {
		headers: {
			'content-type': 'application/octet-stream',
			'content-length': String(file.size),
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
		}
	});
});
