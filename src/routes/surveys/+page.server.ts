import * as clock from '#server/clock';
import * as surveys from '#server/surveys';
import { page } from '#lib/web/page.ts';
import { itemsOf } from './items.ts';

const size = 20;
const phases = ['open', 'upcoming', 'closed'] as const;

export const load = page(async ({ url }) => {
	const phase = phases.find((word) => word === url.searchParams.get('state'));
	const at = Math.min(Math.max(Math.trunc(Number(url.searchParams.get('page'))) || 1, 1), 10_000);
	const [list, counts] = await Promise.all([
		surveys.listPublic({ ...(phase && { phase }), limit: size, offset: (at - 1) * size }),
		surveys.countPublic()
	]);
	return {
		surveys: await itemsOf(list),
		counts: { ...counts, all: counts.open + counts.upcoming + counts.closed },
		filter: { phase, page: at },
		size,
		now: clock.now()
	};
});
