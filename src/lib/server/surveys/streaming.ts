/** The sheets of a survey in pages of rows, so that a hundred thousand of them never stand in memory together. */
import { setImmediate as turn } from 'node:timers/promises';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { db, prepared, type Slots } from '#server/db';
import type { Answers } from '#lib/surveys/answers.ts';
import { surveySheets } from './schema.ts';

export type SheetRow = typeof surveySheets.$inferSelect;
export type Sheet = SheetRow & { answers: Answers };

const size = 500;

const page = prepared((at: Slots<'surveyId' | 'after'>) =>
	db
		.select()
		.from(surveySheets)
		.where(
			and(eq(surveySheets.surveyId, at.surveyId), gt(surveySheets.serial, at.after), isNull(surveySheets.voidedAt))
		)
		.orderBy(asc(surveySheets.serial))
		.limit(size)
);

/** The sheets that count, in their order, from the one after `after`; `answers` as data. */
export async function* eachSheet(
	surveyId: string,
	after = 0
): AsyncGenerator<Omit<SheetRow, 'answers'> & { answers: Answers }> {
	for (let last = after; ;) {
		const rows = await page({ surveyId, after: last });
		for (const row of rows) yield { ...row, answers: JSON.parse(row.answers) as Answers };
		if (rows.length < size) return;
		last = rows.at(-1)!.serial;
		// SQLite answers without leaving this thread: whoever else asks is answered between the pages.
		await turn();
	}
}
