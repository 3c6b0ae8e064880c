import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

const running: readonly string[] = ['drafting', 'upcoming', 'open', 'sorting'];
const noDay = '9999-12-31';

/** Beside what waits for the reader (in the layout): every consultation under way that they see, soonest deadline first. */
export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const rows = (await supervision.boardOf(actor)).filter(({ group }) => running.includes(group));
	rows.sort((a, b) => ((a.due?.day ?? noDay) < (b.due?.day ?? noDay) ? -1 : 1));
	return { rows, several: rows.some(({ notice }) => notice.activity.hostUnitId !== actor.unitId) };
});
