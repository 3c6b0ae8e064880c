/** Reads of what was and is asked: frozen versions, and the one that is being written. */
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db, prepared, type Slots } from '#server/db';
import { surveyVersions } from './schema.ts';

export type Version = typeof surveyVersions.$inferSelect;

const newestFrozen = prepared((at: Slots<'id'>) =>
	db
		.select()
		.from(surveyVersions)
		.where(and(eq(surveyVersions.surveyId, at.id), isNotNull(surveyVersions.frozenAt)))
		.orderBy(desc(surveyVersions.number))
		.limit(1)
);

/** What is asked now: the newest published version, before the publication the draft. */
export async function currentVersion(surveyId: string): Promise<Version> {
	const [frozen] = await newestFrozen({ id: surveyId });
	const version = frozen ?? (await openVersion(surveyId));
	if (!version) throw new NotFound(`version of survey ${surveyId}`);
	return version;
}

/** The version that is being written: the draft, or a correction on its way. */
export async function openVersion(surveyId: string): Promise<Version | undefined> {
	const open = and(
		eq(surveyVersions.surveyId, surveyId),
		isNull(surveyVersions.frozenAt),
		isNull(surveyVersions.droppedAt)
	);
	const [version] = await db.select().from(surveyVersions).where(open);
	return version;
}

/** Those that stand, the first one first: published ones, or the draft alone. */
export function listVersions(surveyId: string): Promise<Version[]> {
	return db
		.select()
		.from(surveyVersions)
		.where(and(eq(surveyVersions.surveyId, surveyId), isNull(surveyVersions.droppedAt)))
		.orderBy(asc(surveyVersions.number));
}
