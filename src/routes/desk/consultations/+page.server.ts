import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const rows = await supervision.boardOf(actor);
	return { rows, several: rows.some(({ notice }) => notice.activity.hostUnitId !== actor.unitId) };
});
