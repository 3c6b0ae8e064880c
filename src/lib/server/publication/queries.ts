import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db, prepared, type Slots } from '#server/db';
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';
import { editions, releases, reviewSteps, submissions, type steps, type subjectKinds } from './schema.ts';

export type Release = typeof releases.$inferSelect;
export type ReviewStep = typeof reviewSteps.$inferSelect;
export type Edition = typeof editions.$inferSelect;
export type Submission = typeof submissions.$inferSelect;
export type SubjectKind = (typeof subjectKinds)[number];
export type Step = (typeof steps)[number];

export async function find(releaseId: string): Promise<Release> {
	const [release] = await db.select().from(releases).where(eq(releases.id, releaseId));
	if (!release) throw new NotFound(`release ${releaseId}`);
	return release;
}

/** The newest release of a subject, published or on its way; undefined if there is none. */
export async function latestOf(kind: SubjectKind, subjectId: string): Promise<Release | undefined> {
	const [release] = await db
		.select()
		.from(releases)
		.where(and(eq(releases.subjectKind, kind), eq(releases.subjectId, subjectId)))
		.orderBy(desc(releases.editionNo))
		.limit(1);
	return release;
}

/** The signatures of the release's present round, in the order of the steps. */
export function signatures(release: Pick<Release, 'id' | 'round'>): Promise<ReviewStep[]> {
	return db
		.select()
		.from(reviewSteps)
		.where(and(eq(reviewSteps.releaseId, release.id), eq(reviewSteps.round, release.round)))
		.orderBy(asc(reviewSteps.at), asc(reviewSteps.id));
}

/** Every signature and return of all rounds, with the signers' names: the history a reviewer reads. */
export function history(releaseId: string) {
	return db
		.select({ step: reviewSteps, name: staff.name, unit: units.name })
		.from(reviewSteps)
		.innerJoin(staff, eq(staff.id, reviewSteps.staffId))
		.innerJoin(units, eq(units.id, staff.unitId))
		.where(eq(reviewSteps.releaseId, releaseId))
		.orderBy(asc(reviewSteps.round), asc(reviewSteps.at), asc(reviewSteps.id));
}

/** What was handed to the reviewers in the rounds of a release, the newest first. */
export function listSubmissions(releaseId: string): Promise<Submission[]> {
	return db.select().from(submissions).where(eq(submissions.releaseId, releaseId)).orderBy(desc(submissions.round));
}

/** Releases in the named states, oldest first; `unitId` narrows to one unit. */
export function listInStates(states: Release['state'][], unitId?: string): Promise<Release[]> {
	const inStates = inArray(releases.state, states);
	return db
		.select()
		.from(releases)
		.where(unitId ? and(inStates, eq(releases.unitId, unitId)) : inStates)
		.orderBy(asc(releases.createdAt), asc(releases.id));
}

/** The newest published edition of a subject; undefined if nothing was published. */
export async function currentEdition(kind: SubjectKind, subjectId: string): Promise<Edition | undefined> {
	const [edition] = await db
		.select()
		.from(editions)
		.where(and(eq(editions.subjectKind, kind), eq(editions.subjectId, subjectId)))
		.orderBy(desc(editions.no))
		.limit(1);
	return edition;
}

/** An edition without its content: who signed it, when, and its digest. */
export type Imprint = Omit<Edition, 'content'>;
const { content: _content, ...imprintColumns } = getTableColumns(editions);

const imprintsOf = prepared((at: Slots<'kind' | 'subjectId'>) =>
	db
		.select(imprintColumns)
		.from(editions)
		.where(and(eq(editions.subjectKind, at.kind), eq(editions.subjectId, at.subjectId)))
		.orderBy(desc(editions.no))
);

/** The imprints of all published editions of a subject, newest first. */
export const listImprints = (kind: SubjectKind, subjectId: string): Promise<Imprint[]> =>
	imprintsOf({ kind, subjectId });

/** One edition by its number; not found while it is not published. */
export async function findEdition(kind: SubjectKind, subjectId: string, no: number): Promise<Edition> {
	const [edition] = await db
		.select()
		.from(editions)
		.where(and(eq(editions.subjectKind, kind), eq(editions.subjectId, subjectId), eq(editions.no, no)));
	if (!edition) throw new NotFound(`edition ${no} of ${subjectId}`);
	return edition;
}

/** All published editions of a subject, newest first. */
export function listEditions(kind: SubjectKind, subjectId: string): Promise<Edition[]> {
	return db
		.select()
		.from(editions)
		.where(and(eq(editions.subjectKind, kind), eq(editions.subjectId, subjectId)))
		.orderBy(desc(editions.no));
}
