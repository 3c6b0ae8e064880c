/** What reaches us whenever: in time by its postmark, or as a clerk decides, it is answered even if the feedback is out (4.2). */
import type { Actor } from '#server/actor';
import type * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import { m } from '#lib/paraglide/messages.js';
import type { LateDecisionInput, PaperInput } from '../../opinions/forms.ts';
import { supplement } from './feedback.ts';

/**
 * Enters one opinion from paper. While a feedback is being reviewed it goes back to its drafter; once it is out, a further
 * edition is begun with a note that says why.
 */
export function enterOnBehalf(
	actor: Actor,
	activityId: string,
	input: PaperInput,
	scan?: attachments.UploadedFile
): Promise<opinions.Receipt> {
	return opinions.enterOnBehalf(actor, activityId, input, scan, () =>
		answerAnew(actor, activityId, m.feedback_lateNote({ day: input.receivedOn }, { locale: 'zh-CN' }))
	);
}

/**
 * 迟到: a clerk admits or refuses it. It was recorded while nothing was published; if that happened at the same moment, a
 * further edition is begun.
 */
export async function decideLate(actor: Actor, input: LateDecisionInput): Promise<opinions.LateArrival> {
	return opinions.decideLate(actor, input, ({ activityId, saidAt }) =>
		answerAnew(actor, activityId, m.feedback_cameLateNote({ day: clock.dayOf(saidAt) }, { locale: 'zh-CN' }))
	);
}

async function answerAnew(actor: Actor, activityId: string, note: string): Promise<void> {
	const release = await publication.latestOf('feedback', activityId);
	if (release?.state === 'published') await supplement(actor, activityId, note);
}
