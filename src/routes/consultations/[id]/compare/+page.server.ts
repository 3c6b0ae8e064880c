import { NotFound } from '#server/actor';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ params: { id }, url }) => {
	const notice = await consultations.findPublic(id);
	const version = await drafts.findVersion(notice.draftVersionId);
	const versions = (await drafts.listPublished(version.draftId)).filter(({ no }) => no < version.no);
	const asked = Number(url.searchParams.get('from'));
	const old = asked ? versions.find(({ no }) => no === asked) : versions[0];
	if (!old) throw new NotFound(`version before ${version.id}`);
	return { notice, version, old, versions, compared: await drafts.compareVersions(old.id, version.id) };
});
