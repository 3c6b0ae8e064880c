/** What the host changes in a published session: called off, or moved. */
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { minuteAt } from '../open-day.ts';
import { run } from './run.ts';

export type SessionChange = {
	id: string;
	drafter: StaffActor;
	at: string;
	reason: string;
	/** Where it is moved to; absent where it is called off. */
	to?: { startsAt: string; endsAt: string; signUpClosesAt: string; place: string };
};

await run(async ({ id, drafter, at, reason, to }: SessionChange) => {
	clock.standAt(minuteAt(at));
	if (!to) await opendays.cancelSession(drafter, id, reason);
	else {
		const { startsAt, endsAt, signUpClosesAt, place } = to;
		const times = { startsAt: minuteAt(startsAt), endsAt: minuteAt(endsAt), signUpClosesAt: minuteAt(signUpClosesAt) };
		await opendays.reschedule(drafter, id, { ...times, place, wayThere: '', reason });
	}
	return {};
});
