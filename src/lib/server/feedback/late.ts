/** Paper that reaches us whenever: in time by its postmark, it is answered even if the feedback is out (4.2). */
import type { Actor } from '#server/actor';
import type * as attachments from '#server/attachments';
import * as opinions from '#server/opinions';
import * as publication from '#server/publication';
import { m } from '#lib/paraglide/messages.js';
import type { PaperInput } from '../../opinions/forms.ts';
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
	return opinions.enterOnBehalf(actor, activityId, input, scan, async () => {
		const release = await publication.latestOf('feedback', activityId);
		if (release?.state !== 'published') return;
		const note = m.feedback_lateNote({ day: input.receivedOn }, { locale: 'zh-CN' });
		await supplement(actor, activityId, note);
	});
}
