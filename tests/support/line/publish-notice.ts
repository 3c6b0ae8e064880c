/** Both reviewers sign what the drafter has handed in, and the office publishes it. */
import * as consultations from '#server/consultations';
import * as publication from '#server/publication';
import type { Opened } from './open-consultation.ts';
import { run } from './run.ts';

const proofread = { proofread: true };

await run(async ({ id, staff }: Pick<Opened, 'id' | 'staff'>) => {
	const release = (await publication.latestOf('consultation', id))!;
	await publication.sign(staff.firstReviewer, release.id, proofread);
	await publication.signSecrecyReview(staff.firstReviewer, release.id);
	await publication.sign(staff.secondReviewer, release.id, proofread);
	await consultations.publish(staff.publisher, id, proofread);
	return {};
});
