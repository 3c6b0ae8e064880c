import { daysBetween, nextWorkday, type WorkCalendar } from '#server/statute';
import type { OpenDayContent } from '../content/types.ts';
import type { Dates } from './story.ts';

/** The open days with what needs a working day moved to the next one. */
export const onWorkdays = (
	contents: readonly OpenDayContent[],
	dates: Pick<Dates, 'day'>,
	calendar: WorkCalendar
): OpenDayContent[] =>
	contents.map((content) => ({
		...content,
		sessions: content.sessions.map((session) =>
			session.onWorkday
				? { ...session, day: daysBetween(dates.day(0), nextWorkday(dates.day(session.day), calendar)) }
				: session
		)
	}));
