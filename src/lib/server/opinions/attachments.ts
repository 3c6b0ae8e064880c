import { NotFound, refuseIf, type Actor } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import { transaction } from '#server/db';
import * as journal from '#server/journal';
import { feedbackInReview } from './moderation.ts';
import { mayNotPublishAttachment } from './policy.ts';
import { find } from './queries.ts';

/**
 * Shows one file of an accepted opinion beside its text, or hides it again. Files are seen by staff only until a clerk
 * who has looked at one decides so (个人信息保护法第二十五条).
 */
export async function publishAttachment(
	actor: Actor,
	opinionId: string,
	fileId: string,
	audience: 'public' | 'staff' = 'public'
): Promise<void> {
	await transaction(async () => {
		const opinion = await find(opinionId);
		const file = await attachments.find(fileId);
		if (file.ownerKind !== 'opinion' || file.ownerId !== opinion.id) throw new NotFound(`file ${fileId}`);
		const activity = await activities.find(opinion.activityId);
		refuseIf(mayNotPublishAttachment(actor, activity, opinion, await feedbackInReview(activity.id)), {
			basis: '个人信息保护法第二十五条'
		});
		await attachments.setAudience(fileId, audience);
		const action = audience === 'public' ? 'opinion.attachmentPublished' : 'opinion.attachmentHidden';
		await journal.record(actor, action, opinionId, { file: fileId });
	});
}
