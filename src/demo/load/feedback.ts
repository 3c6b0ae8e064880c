import * as feedback from '#server/feedback';
import * as jobs from '#server/jobs';
import * as publication from '#server/publication';
import type { ConsultationContent, FeedbackContent } from '../content/types.ts';
import { firstReview, passReviews } from './review.ts';
import { moment, type Event } from './story.ts';
import type { World } from './world.ts';

/** The adoption feedback: begun, signed, sent back where the story says so, reviewed by three, published. */
export function feedbackEvents(world: World, content: ConsultationContent): Event[] {
	const told = content.feedback;
	if (!told) return [];
	const { staff: chain } = content;
	const id = () => world.consultations.get(content.key).id;
	const drafter = () => world.staff.get(chain.drafter);
	let releaseId = '';
	const submit = () => feedback.submitForReview(drafter(), id(), { proofread: true });
	return [
		...(content.phase === 'zeroReport' ? nightlyJobs(content, told) : []),
		{
			at: moment(told.submitted.day, '08:50'),
			run: async () => {
				const words = { narrative: told.narrative, nextStep: told.nextStep };
				// Where nobody commented the program has begun the report; a person gives it its words.
				if (content.phase === 'zeroReport') await feedback.saveText(drafter(), id(), words);
				else await feedback.begin(drafter(), id(), words);
				releaseId = (await publication.latestOf('feedback', id()))!.id;
				await publication.classify(drafter(), releaseId, 'proactive');
			}
		},
		{ at: told.submitted, run: submit },
		...(told.returned ? returned(world, content, told.returned, () => releaseId, submit) : []),
		...passReviews(world, chain, () => releaseId, told.firstReviewed, told.secondReviewed),
		{
			at: told.published,
			run: async () => {
				await feedback.publish(world.staff.get(chain.publisher), id(), { proofread: true });
			}
		},
		...(told.supplement ? supplement(world, content, told.supplement) : [])
	];
}

/** A further edition, signed by the unit's three: the office finds it waiting for the final review. */
function supplement(
	world: World,
	{ key, staff: chain }: ConsultationContent,
	{ begun, submitted, firstReviewed, secondReviewed, note, ...words }: NonNullable<FeedbackContent['supplement']>
): Event[] {
	const id = () => world.consultations.get(key).id;
	const drafter = () => world.staff.get(chain.drafter);
	let releaseId = '';
	return [
		{
			at: begun,
			run: async () => {
				await feedback.begin(drafter(), id(), words, note);
				releaseId = (await publication.latestOf('feedback', id()))!.id;
				await publication.classify(drafter(), releaseId, 'proactive');
			}
		},
		{ at: submitted, run: () => feedback.submitForReview(drafter(), id(), { proofread: true }) },
		...passReviews(world, chain, () => releaseId, firstReviewed, secondReviewed)
	];
}

/** Signed by the first reviewer, sent back by the second, mended and handed in again the same day. */
function returned(
	world: World,
	{ staff: chain }: ConsultationContent,
	{ by, at, comment }: NonNullable<FeedbackContent['returned']>,
	releaseId: () => string,
	submit: () => Promise<void>
): Event[] {
	const before = by === 'firstReviewer' ? [] : [firstReview(world, chain, releaseId, moment(at.day - 1, '10:05'))];
	return [
		...before,
		{ at, run: () => publication.sendBack(world.staff.get(chain[by]), releaseId(), comment) },
		{ at: moment(at.day, '16:25'), run: submit }
	];
}

/** The close may have moved past rest days: the timetable is asked each night until it has drafted the report. */
function nightlyJobs({ closesDay }: ConsultationContent, { submitted }: FeedbackContent): Event[] {
	const nights = Array.from({ length: submitted.day - closesDay - 1 }, (_, index) => closesDay + 1 + index);
	return nights.map((day) => ({ at: moment(day, '00:05'), run: () => jobs.runOnce() }));
}
