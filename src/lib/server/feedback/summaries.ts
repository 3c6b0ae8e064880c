/** Published feedback in short, for lists and the home page. An edition never changes: what was read from it is kept. */
import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { db, preparedFor } from '#server/db';
import { activities } from '../activities/schema.ts';
import { editions } from '../publication/schema.ts';
import type { Outcome } from '../../feedback/types.ts';
import type { FeedbackContent, FeedbackRow } from './content.ts';

/** Something said and what became of it. */
export type Echo = Omit<FeedbackRow, 'opinions'> & { submitter: string; forMinor: boolean };
export type FeedbackSummary = {
	activityId: string;
	/** `survey`, or what else people took part in. */
	activityKind: string;
	title: string;
	unit: string;
	/** Number of the newest edition. */
	edition: number;
	publishedAt: Date;
	zero: boolean;
	received: number;
	valid: number;
	totals: Record<Outcome, number>;
	/** What most people said, and the one after it that was answered differently. */
	echoes: Echo[];
};

type Head = { id: string; activityId: string; activityKind: string; edition: number; publishedAt: Date };
type Read = Omit<FeedbackSummary, 'activityId' | 'activityKind' | 'edition' | 'publishedAt'>;

const most = 500;
const kept = new Map<string, Read>();

/** The newest published feedback of these activities, where there is one. */
export async function summariesOf(activityIds: readonly string[]): Promise<Map<string, FeedbackSummary>> {
	if (activityIds.length === 0) return new Map();
	const heads = newestOf(await headsOfActivities(activityIds));
	const summaries = await read(heads);
	return new Map(summaries.map((summary) => [summary.activityId, summary]));
}

/** The feedback published last, newest first; `since` leaves out what was published before. */
export async function listNewest({ limit = 500, since }: { limit?: number; since?: Date }): Promise<FeedbackSummary[]> {
	const heads = newestOf(await headsOf(since && gte(editions.publishedAt, since)).limit(limit * 2));
	return read(heads.slice(0, limit));
}

/** All editions that were published, newest first. */
function headsOf(where: ReturnType<typeof gte> | undefined) {
	return db
		.select({
			id: editions.id,
			activityId: editions.subjectId,
			activityKind: activities.kind,
			edition: editions.no,
			publishedAt: editions.publishedAt
		})
		.from(editions)
		.innerJoin(activities, eq(activities.id, editions.subjectId))
		.where(and(eq(editions.subjectKind, 'feedback'), where))
		.orderBy(desc(editions.publishedAt), desc(editions.no), desc(editions.id));
}

const headsOfActivities = preparedFor((ids) => headsOf(inArray(editions.subjectId, ids)));

/** The newest edition of each activity. */
function newestOf(rows: readonly Head[]): Head[] {
	const seen = new Set<string>();
	return rows.filter(({ activityId }) => !seen.has(activityId) && seen.add(activityId));
}

async function read(heads: readonly Head[]): Promise<FeedbackSummary[]> {
	const unknown = heads.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
	const fresh = new Map<string, Read>();
	if (unknown.length > 0) {
		const rows = await db
			.select({ id: editions.id, content: editions.content })
			.from(editions)
			.where(inArray(editions.id, unknown));
		for (const { id, content } of rows) fresh.set(id, shortOf(content as FeedbackContent));
		for (const [id, short] of fresh) keep(id, short);
	}
	return heads.map(({ id, ...head }) => ({ ...head, ...(fresh.get(id) ?? kept.get(id)!) }));
}

function keep(id: string, short: Read): void {
	if (kept.size >= most) kept.delete(kept.keys().next().value!);
	kept.set(id, short);
}

function shortOf({ title, unit, zero, said, decided }: FeedbackContent): Read {
	const byCount = [...decided.rows].sort((a, b) => b.count - a.count || a.seq - b.seq);
	const first = byCount[0];
	const second = byCount.find((row) => row.outcome !== first?.outcome) ?? byCount[1];
	const echoes = [first, second].filter((row) => row !== undefined).map(echoOf);
	return {
		title,
		unit,
		zero,
		received: said.received,
		valid: said.byState.valid,
		totals: decided.totals,
		echoes
	};
}

function echoOf({ opinions, ...row }: FeedbackRow): Echo {
	return { ...row, submitter: opinions[0]?.submitter ?? '', forMinor: opinions.some(({ forMinor }) => forMinor) };
}
