import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import { monthAfter } from '#lib/opendays/month.ts';
import { page } from '#lib/web/page.ts';
import { fits, readFilter, type SessionFilter } from './filter.ts';
import { itemOf } from './items.ts';

const size = 20;

export const load = page(async ({ url }) => {
	const now = clock.now();
	const today = clock.dayOf(now);
	const filter = readFilter(url, today);
	const { from, until } = days(filter);
	const [all, shown, campaigns] = await Promise.all([
		opendays.listPublic(),
		opendays.listPublic({
			...(from && { from }),
			...(until && { until }),
			unitId: filter.unit,
			campaignId: filter.campaign
		}),
		opendays.listCampaigns()
	]);
	const found = shown
		.map((session) => ({ ...itemOf(session), wayThere: session.wayThere, ended: session.endsAt <= now }))
		.filter((session) => fits(session, filter))
		.filter(({ ended }) => filter.view === 'month' || ended === (filter.view === 'past'));
	if (filter.view === 'past') found.reverse();
	const hosts = new Map(all.map(({ activity, unitName }) => [activity.hostUnitId, unitName]));
	return {
		...{ filter, today, size, total: found.length },
		sessions: filter.view === 'month' ? found : found.slice((filter.page - 1) * size, filter.page * size),
		hosts: [...hosts].map(([id, name]) => ({ id, name })),
		themes: [...new Set(all.map(({ event }) => event.theme))].filter(Boolean).sort(),
		campaigns: campaigns.filter(({ id }) => all.some(({ event }) => event.campaignId === id)),
		anything: all.length > 0
	};
});

/** What may be shown: from today on, one month, or everything up to now. */
function days({ view, month }: SessionFilter): { from?: Date; until?: Date } {
	if (view === 'month')
		return { from: clock.startOfDay(`${month}-01`), until: clock.startOfDay(`${monthAfter(month, 1)}-01`) };
	const now = clock.now();
	// A session may last some days: those that run are among those to come.
	return view === 'past' ? { until: now } : { from: new Date(now.getTime() - 31 * 86_400_000) };
}
