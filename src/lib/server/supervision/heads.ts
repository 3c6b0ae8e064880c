import { holdsInOffice, type StaffActor } from '#server/actor';
import * as publication from '#server/publication';
import { unitNames } from './queries.ts';

export type ReviewHead = publication.Release & { unitName: string };

/** Releases that the actor may see: those under way, oldest first, and the ones published last. */
export async function listReviews(
	actor: StaffActor,
	most = 20
): Promise<{ underway: ReviewHead[]; published: ReviewHead[] }> {
	const { unitId } = actor;
	const everywhere = holdsInOffice(actor, 'publisher');
	const seen = (releases: publication.Release[]) =>
		releases.filter((release) => publication.mayNotSee(actor, release).length === 0);
	const names = await unitNames();
	const heads = (releases: publication.Release[]) =>
		releases.map((release) => ({ ...release, unitName: names.get(release.unitId) ?? '' }));
	const underway = await publication.listInStates(
		['drafting', 'firstReview', 'secondReview', 'finalReview'],
		everywhere ? undefined : unitId
	);
	const published = seen(await publication.listInStates(['published'], everywhere ? undefined : unitId));
	published.sort((a, b) => b.publishedAt!.getTime() - a.publishedAt!.getTime());
	return { underway: heads(seen(underway)), published: heads(published.slice(0, most)) };
}
