import * as feedback from '#server/feedback';
import type { Release } from '#server/publication';

/** What is published, or would be: an edition never changes, a draft follows the opinions. */
export async function contentNow(activityId: string, release: Release): Promise<feedback.FeedbackContent> {
	if (release.state !== 'published') return feedback.draftContentOf(activityId);
	const [edition] = await feedback.listPublished(activityId);
	return edition!.content;
}
