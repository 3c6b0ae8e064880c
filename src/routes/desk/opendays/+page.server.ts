import * as opendays from '#server/opendays';
import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const rows = await supervision.openDayBoardOf(actor);
	return {
		rows,
		several: rows.some(({ event: { unitId } }) => unitId !== actor.unitId),
		drafts: opendays.mayNotDraft(actor, actor.unitId).length === 0
	};
});
