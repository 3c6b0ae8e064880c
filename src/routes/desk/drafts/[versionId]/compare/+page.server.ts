import type { RequestEvent } from '@sveltejs/kit';
import { NotFound, refuseIf } from '#server/actor';
import * as drafts from '#server/drafts';
import { page, staffOf } from '#lib/web/page.ts';

type Event = RequestEvent & { params: { versionId: string } };

/** Against the version named by `with`, of the same draft; without one against the version before. Older always first. */
export const load = page(async (event: Event) => {
	const version = await drafts.findVersion(event.params.versionId);
	refuseIf(drafts.mayNotSee(staffOf(event), version.unitId));
	const versions = await drafts.listVersions(version.draftId);
	const asked = event.url.searchParams.get('with');
	const other = versions.find(({ id, no }) => (asked ? id === asked : no === version.no - 1));
	if (!other) throw new NotFound(`version ${asked} of ${version.draftId}`);
	const [old, fresh] = other.no < version.no ? [other, version] : [version, other];
	return {
		title: fresh.title,
		old: { id: old.id, no: old.no, createdAt: old.createdAt },
		fresh: { id: fresh.id, no: fresh.no, createdAt: fresh.createdAt },
		compared: await drafts.compareVersions(old.id, fresh.id)
	};
});
