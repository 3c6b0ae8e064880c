import * as supervision from '#server/supervision';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	const actor = staffOf(event);
	const rows = await supervision.surveyBoardOf(actor);
	return { rows, several: rows.some(({ survey }) => survey.activity.hostUnitId !== actor.unitId) };
});
