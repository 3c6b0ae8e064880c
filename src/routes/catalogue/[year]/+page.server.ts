import { NotFound } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as dossier from '#server/dossier';
import { page } from '#lib/web/page.ts';

export const load = page(async ({ params, url }) => {
	const year = /^\d{4}$/.test(params.year) ? Number(params.year) : undefined;
	if (!year) throw new NotFound(`catalogue of ${params.year}`);
	const asked = url.searchParams.get('version');
	const view = await (asked === null ? catalogue.findByYear(year) : catalogue.findVersion(year, Number(asked) || 0));
	const at = view.versions.findIndex(({ no }) => no === view.version.no);
	// An old version is marked with what came after it, the newest with what it changed.
	const other = view.newest ? view.versions[at + 1] : view.versions[at - 1];
	const [changes, progress] = await Promise.all([
		!other
			? []
			: view.newest
				? catalogue.compareVersions(other.id, view.version.id)
				: catalogue.compareVersions(view.version.id, other.id),
		view.newest ? dossier.progressOfItems(view) : undefined
	]);
	return { view, other, changes: new Map(changes.map((change) => [change.itemId, change])), progress };
});
