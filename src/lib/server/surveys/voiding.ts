import { eq } from 'drizzle-orm';
import { NotFound, refuseIf, Refusal, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, nextNumber, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as statute from '#server/statute';
import type { VoidInput } from '../../surveys/survey-form.ts';
import { basis } from './basis.ts';
import { changeCounter, sheetCounter } from './numbers.ts';
import { mayNotVoid } from './policy.ts';
import { find } from './queries.ts';
import { surveySheets } from './schema.ts';

/**
 * A sheet that does not count, with its ground and a note; it stays readable. One person does it: the results tell how
 * many sheets are void and why, and the journal tells who did it.
 */
export async function voidSheet(actor: Actor, sheetId: string, { ground, note }: VoidInput): Promise<void> {
	await transaction(async () => {
		const [named] = await db
			.select({ surveyId: surveySheets.surveyId })
			.from(surveySheets)
			.where(eq(surveySheets.id, sheetId));
		if (!named) throw new NotFound(`sheet ${sheetId}`);
		const { surveyId } = named;
		await nextNumbers(sheetCounter(surveyId), 0);
		const [sheet] = await db.select().from(surveySheets).where(eq(surveySheets.id, sheetId));
		const { activity, talliedAt } = await find(surveyId);
		refuseIf(mayNotVoid(actor, activity.hostUnitId, talliedAt !== null, sheet!.voidedAt !== null), { basis });
		if (statute.mayNotGiveReason(note, 10).length) throw new Refusal('surveys_reasonTooShort', { basis });
		const voidedBy = (actor as StaffActor).id;
		await db
			.update(surveySheets)
			.set({ voidedAt: clock.now(), voidGround: ground, voidNote: note.trim(), voidedBy })
			.where(eq(surveySheets.id, sheetId))
			.returning({ id: surveySheets.id });
		await nextNumber(changeCounter(surveyId));
		await journal.record(actor, 'sheet.voided', sheetId, { survey: surveyId, no: sheet!.no, ground });
	});
}
