/** Sheets as the desk reads them, in pages. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import type { SheetChannel } from '#lib/surveys/types.ts';
import { surveySheetHistory, surveySheets } from './schema.ts';
import type { SheetRow } from './streaming.ts';

export type SheetFilter = {
	channel?: SheetChannel;
	/** Only those that count, or only the void ones. */
	standing?: boolean;
	/** The serial that the page before ended with; newest first. */
	before?: number;
	limit?: number;
};

export async function findSheet(id: string): Promise<SheetRow> {
	const [sheet] = await db.select().from(surveySheets).where(eq(surveySheets.id, id));
	if (!sheet) throw new NotFound(`sheet ${id}`);
	return sheet;
}

/** One page of sheets, void ones among them, the newest first. */
export function listSheets(surveyId: string, filter: SheetFilter = {}): Promise<SheetRow[]> {
	const { channel, standing, before, limit = 50 } = filter;
	const { surveyId: of, serial, voidedAt } = surveySheets;
	return db
		.select()
		.from(surveySheets)
		.where(
			and(
				eq(of, surveyId),
				channel && eq(surveySheets.channel, channel),
				standing === undefined ? undefined : standing ? isNull(voidedAt) : isNotNull(voidedAt),
				before === undefined ? undefined : lt(serial, before)
			)
		)
		.orderBy(desc(serial))
		.limit(limit);
}

/** Of many, for an export: the next ones in the order they came, void ones among them. */
export function listSheetsAfter(surveyId: string, after: number, limit = 500): Promise<SheetRow[]> {
	return db
		.select()
		.from(surveySheets)
		.where(and(eq(surveySheets.surveyId, surveyId), gt(surveySheets.serial, after)))
		.orderBy(asc(surveySheets.serial))
		.limit(limit);
}

/** How many sheets came by which channel, and how many are void. */
export async function countSheets(surveyId: string): Promise<{ channel: SheetChannel; n: number; voided: number }[]> {
	const { channel, voidedAt } = surveySheets;
	const rows = await db
		.select({ channel, n: count(), voided: count(voidedAt) })
		.from(surveySheets)
		.where(eq(surveySheets.surveyId, surveyId))
		.groupBy(channel);
	return rows.map((row) => ({ ...row, n: row.n - row.voided }));
}

/** Sheets that count, by survey. */
export async function countStanding(surveyIds: readonly string[]): Promise<Map<string, number>> {
	if (surveyIds.length === 0) return new Map();
	const { surveyId, voidedAt } = surveySheets;
	const rows = await db
		.select({ surveyId, n: count() })
		.from(surveySheets)
		.where(and(inArray(surveyId, [...surveyIds]), isNull(voidedAt)))
		.groupBy(surveyId);
	return new Map(rows.map((row) => [row.surveyId, row.n]));
}

/** What a sheet said before, the oldest first. */
export function listHistory(sheetId: string) {
	return db
		.select()
		.from(surveySheetHistory)
		.where(eq(surveySheetHistory.sheetId, sheetId))
		.orderBy(asc(surveySheetHistory.no));
}
