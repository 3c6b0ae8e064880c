/** Addresses of what residents see of the demo's open month. */
import type { ResidentActor } from '#server/actor';
import { openMonth } from './demo-open-days.ts';

export async function visitPlaces(resident: ResidentActor): Promise<Record<string, string[]>> {
	const { campaign, sessions, events, moved, tickets } = await openMonth(resident);
	const { answered, registering, full, cancelled, held, announced, closed } = sessions;
	const each = (list: readonly string[], before: string, after = '') => list.map((id) => `${before}${id}${after}`);
	const firstOf = (...lists: string[][]) => lists.flatMap((list) => list.slice(0, 1));
	const shown = firstOf(answered, registering, full, moved, cancelled, held, announced, closed);
	return {
		'/opendays': ['/opendays', '/opendays?view=month', '/opendays?view=past', '/opendays?area=nowhere'],
		'/opendays/[id]': each(shown, '/opendays/'),
		'/opendays/[id]/feedback': each(firstOf(answered, registering), '/opendays/', '/feedback'),
		'/opendays/[id]/feedback/table.csv': each(answered.slice(0, 1), '/opendays/', '/feedback/table.csv'),
		'/opendays/[id]/say': each(firstOf(held, registering), '/opendays/', '/say'),
		'/opendays/[id]/session.ics': each(shown, '/opendays/', '/session.ics'),
		'/opendays/[id]/sign-up': each(firstOf(registering, full, closed), '/opendays/', '/sign-up'),
		'/opendays/campaigns/[id]/calendar.ics': [`/opendays/campaigns/${campaign}/calendar.ics`],
		'/opendays/events/[id]': each(firstOf(events.open, events.closed), '/opendays/events/'),
		'/me/tickets/[signUpId]/ticket.png': each(tickets.confirmed.slice(0, 1), '/me/tickets/', '/ticket.png'),
		'/me/tickets/[signUpId]': each(firstOf(tickets.confirmed, tickets.waiting, tickets.past), '/me/tickets/')
	};
}
