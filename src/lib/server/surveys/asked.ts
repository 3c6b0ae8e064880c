/** What the public reads of the questions: the version in force, or the one that somebody answered. */
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import * as activities from '#server/activities';
import * as attachments from '#server/attachments';
import { db } from '#server/db';
import type { Definition } from '#lib/surveys/definition.ts';
import { definitionOf } from './definitions.ts';
import type { Survey } from './queries.ts';
import { surveyVersions } from './schema.ts';
import { currentVersion, type Version } from './versions.ts';

/** `pictures`: the file of each picture, by its digest. */
export type Asked = { definition: Definition; number: number; pictures: Record<string, string> };

/** What is asked now. */
export async function asked(surveyId: string): Promise<Asked> {
	const version = await currentVersion(surveyId);
	const files = await attachments.listOf('survey', surveyId);
	const pictures = files.flatMap(({ id, sha256, audience }) => (audience === 'public' ? [[sha256, id] as const] : []));
	return { definition: definitionOf(version), number: version.number, pictures: Object.fromEntries(pictures) };
}

/** What was asked in one version. */
export async function askedIn(versionId: string): Promise<{ definition: Definition; number: number }> {
	const [version] = await db.select().from(surveyVersions).where(eq(surveyVersions.id, versionId));
	if (!version) throw new NotFound(`version ${versionId}`);
	return { definition: definitionOf(version), number: version.number };
}

/** Corrections that were published after a version, the first one first. */
export async function correctionsSince(
	surveyId: string,
	number: number
): Promise<{ version: number; reason: string; at: Date }[]> {
	const later = await db
		.select()
		.from(surveyVersions)
		.where(
			and(eq(surveyVersions.surveyId, surveyId), isNotNull(surveyVersions.frozenAt), gt(surveyVersions.number, number))
		)
		.orderBy(asc(surveyVersions.number));
	return later.map(({ number: version, reason, frozenAt }: Version) => ({
		version,
		reason: reason ?? '',
		at: frozenAt!
	}));
}

/** What a survey belongs to, where the public may read it. */
export async function parentOf({
	parentActivityId
}: Pick<Survey, 'parentActivityId'>): Promise<{ href: string; title: string } | undefined> {
	if (!parentActivityId) return undefined;
	const { kind, title, publishedAt } = await activities.find(parentActivityId);
	if (!publishedAt) return undefined;
	if (kind === 'openDaySession') return { href: `/opendays/${parentActivityId}`, title };
	return kind === 'consultation' ? { href: `/consultations/${parentActivityId}`, title } : undefined;
}
