/** The form of a session: a new one, a copy of the last, a stored one, one that was refused. */
import * as v from 'valibot';
import * as clock from '#server/clock';
import type { SessionView } from '#server/opendays';
import { addDays } from '#server/statute';
import { SessionForm } from '#lib/opendays/forms.ts';
import type { Values } from '#lib/web/form-action.ts';

const words = v.pipe(v.optional(v.string(), ''), v.trim());
/** Lines of the programme that nobody wrote in are none. */
const written = v.pipe(
	v.optional(v.array(v.object({ kind: words, text: words })), []),
	v.transform((rows) => rows.filter(({ kind, text }) => kind !== '' || text !== '')),
	SessionForm.entries.programme
);

/** `seen` is the mark of the settings that the page showed. */
export const DeskSessionForm = v.pipe(
	v.object({
		...SessionForm.entries,
		programme: written,
		seen: v.pipe(v.optional(v.string(), ''), v.maxLength(40))
	}),
	// The rules say so as well, but only once each field for itself is right: here all is told at once.
	v.forward(
		v.partialCheck([['startsAt'], ['endsAt']], ({ startsAt, endsAt }) => startsAt < endsAt, 'opendays_endsBeforeStart'),
		['endsAt']
	),
	v.forward(
		v.partialCheck(
			[['signUpOpensAt'], ['signUpClosesAt']],
			(one) => one.signUpOpensAt < one.signUpClosesAt,
			'opendays_signUpEndsBeforeStart'
		),
		['signUpClosesAt']
	),
	v.forward(
		v.partialCheck(
			[['startsAt'], ['signUpClosesAt']],
			(one) => one.signUpClosesAt <= one.startsAt,
			'opendays_signUpAfterStart'
		),
		['signUpClosesAt']
	),
	v.forward(
		v.partialCheck([['quota'], ['invitedSeats']], (one) => one.invitedSeats <= one.quota, 'opendays_guestsOverQuota'),
		['invitedSeats']
	)
);

/** An instant as a field of date and time holds it. */
export const fieldMinute = (at: Date): string => clock.minuteOf(at).replace(' ', 'T').slice(0, 16);

export function sessionValues({ activity, ...one }: SessionView): Values {
	const times = {
		...{ startsAt: fieldMinute(one.startsAt), endsAt: fieldMinute(one.endsAt) },
		...{ signUpOpensAt: fieldMinute(one.signUpOpensAt), signUpClosesAt: fieldMinute(one.signUpClosesAt) }
	};
	const programme = Object.fromEntries(
		one.programme.flatMap(({ kind, text }, at) => [
			[`programme[${at}].kind`, kind],
			[`programme[${at}].text`, text]
		])
	) as Values;
	return {
		...{ title: activity.title, ...times, place: one.place, wayThere: one.wayThere },
		...{ accessibility: one.accessibility, mode: one.mode, ...programme },
		...{ quota: String(one.quota), invitedSeats: String(one.invitedSeats), minAge: String(one.minAge) },
		...{ maxCompanions: String(one.maxCompanions), confirmHours: String(one.confirmHours) },
		overlapAllowed: one.overlapAllowed ? '1' : ''
	};
}

/** The first session of an open day: after the review, on a morning, with a symposium. */
export function freshValues(title: string): Values {
	const day = addDays(clock.today(), 21);
	return {
		...{ title, startsAt: `${day}T09:00`, endsAt: `${day}T11:00` },
		...{ signUpOpensAt: `${addDays(day, -14)}T09:00`, signUpClosesAt: `${addDays(day, -1)}T18:00` },
		...{ mode: 'onSite', quota: '30', invitedSeats: '0', minAge: '0', maxCompanions: '3', confirmHours: '24' },
		...{ 'programme[0].kind': 'visit', 'programme[1].kind': 'symposium' }
	};
}
