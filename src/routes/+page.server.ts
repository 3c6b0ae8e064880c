import * as catalogue from '#server/catalogue';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as surveys from '#server/surveys';
import { page } from '#lib/web/page.ts';
import { itemOf } from './opendays/items.ts';
import { itemsOf } from './surveys/items.ts';

const shown = 5;
/** How far ahead the home page looks for open days. */
const soonMs = 30 * 86_400_000;

export const load = page(async () => {
	const year = Number(clock.today().slice(0, 4));
	const [open, upcoming, thisYear, catalogues] = await Promise.all([
		consultations.listPublic({ phase: 'open', limit: shown }),
		consultations.listPublic({ phase: 'upcoming', limit: 1 }),
		feedback.listNewest({ since: clock.startOfDay(`${year}-01-01`) }),
		catalogue.listCatalogues()
	]);
	const matters = await feedback.mattersOf(open);
	const [lead] = open;
	const newest = await feedback.listNewest({ limit: 6 });
	const voice =
		lead && consultations.showsOpinions(lead, false) ? await opinions.listPublic(lead.id, { limit: 1 }) : [];
	return {
		now: clock.now(),
		year,
		asking: matters,
		openCount: open.length < shown ? open.length : (await consultations.countPublic()).open,
		surveys: await itemsOf(await surveys.listPublic({ phase: 'open', limit: 3 })),
		openDays: await near(),
		summary: lead?.summaryPlain ?? '',
		voice: voice[0],
		next: upcoming[0] && {
			id: upcoming[0].id,
			title: upcoming[0].activity.title,
			opensAt: upcoming[0].activity.opensAt
		},
		answered: newest.filter(({ zero }) => !zero).slice(0, 2),
		zero: newest.find(({ zero }) => zero),
		totals: thisYear.map(({ valid, totals }) => ({ valid, ...totals })),
		catalogue: catalogues.find((one) => one.year === year) ?? catalogues[0]
	};
});

async function near() {
	const from = clock.now();
	const sessions = await opendays.listPublic({ from, until: new Date(from.getTime() + soonMs), limit: 20 });
	return sessions
		.filter(({ phase }) => phase !== 'cancelled')
		.slice(0, 3)
		.map(itemOf);
}
