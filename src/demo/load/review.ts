import * as publication from '#server/publication';
import type { Moment, ReviewStaff } from '../content/types.ts';
import type { Event } from './story.ts';
import type { World } from './world.ts';

/** 初审 with the secrecy review, then 复审; 终审 is the publication itself. */
export function passReviews(
	world: World,
	chain: ReviewStaff,
	releaseId: () => string,
	first: Moment,
	second: Moment
): Event[] {
	return [
		firstReview(world, chain, releaseId, first),
		{
			at: second,
			run: async () => {
				await publication.sign(world.staff.get(chain.secondReviewer), releaseId(), { proofread: true });
			}
		}
	];
}

export function firstReview(world: World, chain: ReviewStaff, releaseId: () => string, at: Moment): Event {
	return {
		at,
		run: async () => {
			const reviewer = world.staff.get(chain.firstReviewer);
			await publication.signSecrecyReview(reviewer, releaseId());
			await publication.sign(reviewer, releaseId(), { proofread: true });
		}
	};
}
