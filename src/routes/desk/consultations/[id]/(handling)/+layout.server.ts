import { refuseIf } from '#server/actor';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

type Event = { params: { id: string }; locals: App.Locals; url: URL };

/** The head over all that is done with the opinions of one consultation. */
export const load = page(async ({ params: { id }, locals, url }: Event) => {
	const actor = staffOf({ locals, url });
	const notice = await consultations.find(id);
	const { activity, phase, opensOn, lastDay } = notice;
	const hidden = opinions.mayNotSeeQueue(actor, activity);
	const noPaper = opinions.mayNotEnter(actor, activity, phase);
	if (noPaper.length > 0) refuseIf(hidden);
	const due = phase === 'closed' ? (await supervision.clockwork()).feedback(notice) : null;
	return {
		handling: {
			id,
			title: activity.title,
			period: { opensOn, lastDay },
			phase,
			answered: (await feedback.publishedOn([id])).has(id),
			due,
			tally: await opinions.tally(id),
			progress: await feedback.progressOf(id),
			undo: await feedback.lastUndoable(actor, id),
			appeals: await opinions.countAppeals(id),
			tabs: { opinions: hidden.length === 0, paper: noPaper.length === 0 }
		}
	};
});
