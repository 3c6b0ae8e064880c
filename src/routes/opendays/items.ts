import * as opendays from '#server/opendays';
import type { SessionItemData } from '#lib/opendays/session-item.ts';

/** A session as lists show it. */
export const itemOf = (session: opendays.SessionView): SessionItemData => {
	const { id, activity, event, unitName, startsAt, endsAt, place, phase, signUpOpensAt, signUpClosesAt } = session;
	return {
		...{ id, title: activity.title, unit: unitName, theme: event.theme, startsAt, endsAt, place, phase },
		...{ signUpOpensAt, signUpClosesAt, free: opendays.freeSeats(session), changed: session.changes > 0 }
	};
};
