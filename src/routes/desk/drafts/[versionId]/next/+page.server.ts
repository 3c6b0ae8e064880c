import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';
import { importActions } from '../../import.ts';

type Event = RequestEvent & { params: { versionId: string } };

export const load = page(async (event: Event) => {
	const { id, title, no, unitId } = await drafts.findVersion(event.params.versionId);
	refuseIf(drafts.mayNotImport(staffOf(event), unitId));
	return { version: { id, title, no } };
});

export const actions = importActions(async ({ params }: Event) => {
	const { draftId } = await drafts.findVersion(params.versionId);
	return { draftId };
});
