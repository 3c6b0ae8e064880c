/** Units as rows and adjustments name them, when units change. */
import { and, eq, isNull } from 'drizzle-orm';
import { db } from '#server/db';
import * as organisation from '#server/organisation';
import { adjustmentsOf, entriesOf } from './drafts.ts';
import type { Entry } from './entry.ts';
import { catalogueEntries, catalogueVersions } from './schema.ts';

/** True if a row or an application in the version names the unit. */
export async function namesUnit(versionId: string, unitId: string): Promise<boolean> {
	const [entries, adjustments] = [await entriesOf(versionId), await adjustmentsOf(versionId)];
	return (
		entries.some(({ leadUnitId, coUnitIds }) => [leadUnitId, ...coUnitIds].includes(unitId)) ||
		adjustments.some(({ applicantUnitId }) => applicantUnitId === unitId)
	);
}

/**
 * Rows of first versions that are not published yet name the other unit from now on. Later versions keep what was
 * published until an adjustment says otherwise, with its reason (rule 6). Answers with how many.
 */
export async function handOver(fromUnitId: string, intoUnitId: string): Promise<number> {
	const rows = await db
		.select({ entry: catalogueEntries })
		.from(catalogueEntries)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
		.where(and(isNull(catalogueVersions.publishedAt), eq(catalogueVersions.no, 1)));
	const naming = rows.filter(({ entry }) => [entry.leadUnitId, ...entry.coUnitIds].includes(fromUnitId));
	for (const { entry } of naming) {
		await db
			.update(catalogueEntries)
			.set(renamed(entry, (id) => (id === fromUnitId ? intoUnitId : id)))
			.where(eq(catalogueEntries.id, entry.id))
			.returning({ id: catalogueEntries.id });
	}
	return naming.length;
}

function renamed({ leadUnitId, coUnitIds }: Entry, name: (unitId: string) => string) {
	const lead = name(leadUnitId);
	return { leadUnitId: lead, coUnitIds: [...new Set(coUnitIds.map(name))].filter((id) => id !== lead) };
}

/** The row as those who work on the item have it: with the unit that carries on the work of its lead unit. */
export async function inPresentHands<Row extends Pick<Entry, 'leadUnitId'>>(entry: Row): Promise<Row> {
	const into = (await organisation.successors()).get(entry.leadUnitId);
	return into ? { ...entry, leadUnitId: into } : entry;
}
