import * as publication from '#server/publication';

/** True while the feedback of an activity is being reviewed or is published: what was signed may not shift. */
export async function inReview(activityId: string): Promise<boolean> {
	const release = await publication.latestOf('feedback', activityId);
	return release !== undefined && release.state !== 'drafting' && release.state !== 'withdrawn';
}
