import * as opendays from '#server/opendays';
import type { List } from '#lib/gate/list.ts';
import { gateAnswer } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Everything a gate needs without network; during the shift alone. */
export const GET: RequestHandler = (event) =>
	gateAnswer(event, async (token): Promise<List> => {
		const { shift, madeAt, keys, sessions, tickets } = await opendays.gateList(token);
		return {
			shift: { ...shift, endsAt: shift.endsAt.getTime() },
			madeAt: madeAt.getTime(),
			keys,
			sessions: sessions.map((one) => ({ ...one, startsAt: one.startsAt.getTime(), endsAt: one.endsAt.getTime() })),
			tickets: tickets.map((one) => ({ ...one, at: one.at?.getTime() ?? null }))
		};
	});
