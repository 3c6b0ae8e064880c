import { refuseIf } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';
import { activityAt } from './access.ts';

type Event = { params: { kind: string; id: string }; locals: App.Locals; url: URL };

/** The head over all that is done with the opinions of a consultation or a session, or with what was written in a survey. */
export const load = page(async ({ params: { kind, id }, locals, url }: Event) => {
	const actor = staffOf({ locals, url });
	const notice = await activityAt({ kind, id }, url);
	const { activity, phase, opensOn, lastDay } = notice;
	const hidden = opinions.mayNotSeeQueue(actor, activity);
	// Paper of a survey is a sheet, entered with the survey.
	const paper = kind !== 'surveys' && opinions.mayNotEnter(actor, activity, phase).length === 0;
	if (!paper) refuseIf(hidden);
	const due = phase === 'closed' ? (await supervision.clockwork()).feedback(notice) : null;
	return {
		handling: {
			id,
			/** The address of what is handled, without the language. */
			base: `/desk/${kind}/${id}`,
			home: kind === 'opendays' ? `/desk/opendays/sessions/${id}` : `/desk/${kind}/${id}`,
			kind,
			title: activity.title,
			period: { opensOn, lastDay },
			phase,
			answered: (await feedback.publishedOn([id])).has(id),
			due,
			tally: await opinions.tally(id),
			progress: await feedback.progressOf(id),
			undo: await feedback.lastUndoable(actor, id),
			appeals: await opinions.countAppeals(id),
			late: await opinions.countLate(id),
			// A table of letters names clauses, of which an open day has none.
			tabs: { opinions: hidden.length === 0, paper, import: paper && kind === 'consultations' }
		}
	};
});
