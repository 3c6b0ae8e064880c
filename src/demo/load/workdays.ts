import { addDays, daysBetween, nextWorkday, type WorkCalendar } from '#server/statute';
import type { OpenDayContent, SessionContent } from '../content/types.ts';
import type { Dates } from './story.ts';

/**
 * The open days with what needs a working day moved to the next one on which nobody who is known by name has something
 * else.
 */
export function onWorkdays(
	contents: readonly OpenDayContent[],
	dates: Pick<Dates, 'day'>,
	calendar: WorkCalendar
): OpenDayContent[] {
	const all = contents.flatMap(({ sessions }) => sessions);
	const named = ({ residents = [], waiting = [] }: SessionContent) => [...residents, ...waiting];
	const move = (session: SessionContent): SessionContent => {
		for (let from = dates.day(session.day); ;) {
			const date = nextWorkday(from, calendar);
			const day = daysBetween(dates.day(0), date);
			const others = all.filter((one) => one !== session && one.day === day).flatMap(named);
			if (!named(session).some((name) => others.includes(name))) return { ...session, day };
			from = addDays(date, 1);
		}
	};
	return contents.map((content) => ({
		...content,
		sessions: content.sessions.map((session) => (session.onWorkday ? move(session) : session))
	}));
}
