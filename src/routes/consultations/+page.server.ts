import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import { page } from '#lib/web/page.ts';

const size = 20;
const phases = ['open', 'upcoming', 'closed'] as const;

export const load = page(async ({ url }) => {
	const phase = phases.find((word) => word === url.searchParams.get('state'));
	const unitId = url.searchParams.get('unit') ?? '';
	const at = Math.min(Math.max(Math.trunc(Number(url.searchParams.get('page'))) || 1, 1), 10_000);
	const filter = { ...(phase && { phase }), unitId, limit: size, offset: (at - 1) * size };
	const [list, counts, hosts] = await Promise.all([
		consultations.listPublic(filter),
		consultations.countPublic(unitId || undefined),
		consultations.listHosts()
	]);
	const all = counts.open + counts.upcoming + counts.closed;
	return {
		matters: await feedback.mattersOf(list),
		counts: { ...counts, all },
		hosts,
		filter: { phase, unitId, page: at },
		size,
		now: clock.now()
	};
});
