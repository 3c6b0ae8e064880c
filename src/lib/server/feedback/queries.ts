import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db, preparedFor } from '#server/db';
import * as opinionModule from '#server/opinions';
import * as publication from '#server/publication';
import { clauseRevisions } from '../drafts/schema.ts';
import { opinions } from '../opinions/schema.ts';
import { dispositions, feedbacks, groupMembers, opinionGroups } from './schema.ts';
import type { FeedbackContent } from './content.ts';
import type { Outcome } from '../../feedback/types.ts';

export type Disposition = typeof dispositions.$inferSelect;
export type Group = typeof opinionGroups.$inferSelect;
export type Feedback = typeof feedbacks.$inferSelect;
export type Numbered = { id: string; no: string };
/** What keeps a feedback from going to review, by name. */
export type Missing = {
	pending: Numbered[];
	undecided: Numbered[];
	appealed: Numbered[];
	/** 迟到, not decided yet. */
	late: { id: string; at: Date }[];
};

/** The invariant of an activity, as the opinions that break it. */
export async function missing(activityId: string): Promise<Missing> {
	const columns = { id: opinions.id, no: opinions.no };
	const pending = await db
		.select(columns)
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'pending')))
		.orderBy(asc(opinions.serial));
	const undecided = await db
		.select(columns)
		.from(opinions)
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid'), isNull(dispositions.opinionId)))
		.orderBy(asc(opinions.serial));
	const appealed = await opinionModule.listOpenAppeals(activityId);
	return { pending, undecided, appealed, late: await opinionModule.listOpenLate(activityId) };
}

export async function findGroup(id: string): Promise<Group> {
	const [group] = await db.select().from(opinionGroups).where(eq(opinionGroups.id, id));
	if (!group) throw new NotFound(`group ${id}`);
	return group;
}

export type GroupView = Group & {
	size: number;
	decided: number;
	kinds: Outcome[];
	/** The clauses that its opinions are about, most frequent first; `no` is NULL for the draft as a whole. */
	clauses: { key: string; no: string | null; n: number }[];
};

/** The open groups of an activity with their sizes and what they were given, largest first. */
export async function listGroups(activityId: string): Promise<GroupView[]> {
	const groups = await db
		.select()
		.from(opinionGroups)
		.where(and(eq(opinionGroups.activityId, activityId), isNull(opinionGroups.closedAt)));
	const rows = await db
		.select({ groupId: groupMembers.groupId, kind: dispositions.kind, n: count() })
		.from(groupMembers)
		.innerJoin(opinions, and(eq(opinions.id, groupMembers.opinionId), eq(opinions.state, 'valid')))
		.leftJoin(dispositions, eq(dispositions.opinionId, groupMembers.opinionId))
		.where(eq(opinions.activityId, activityId))
		.groupBy(groupMembers.groupId, dispositions.kind);
	const clauses = await clausesOfGroups(activityId);
	const views = groups.map((group) => {
		const own = rows.filter((row) => row.groupId === group.id);
		const decided = own.filter((row) => row.kind !== null);
		const sum = (list: typeof own) => list.reduce((total, { n }) => total + n, 0);
		const kinds = decided.map((row) => row.kind!);
		return { ...group, size: sum(own), decided: sum(decided), kinds, clauses: clauses.get(group.id) ?? [] };
	});
	return views.sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
}

async function clausesOfGroups(activityId: string): Promise<Map<string, GroupView['clauses']>> {
	const rows = await db
		.select({ groupId: groupMembers.groupId, key: opinions.clauseKey, no: max(clauseRevisions.no), n: count() })
		.from(groupMembers)
		.innerJoin(opinions, and(eq(opinions.id, groupMembers.opinionId), eq(opinions.state, 'valid')))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(eq(opinions.activityId, activityId))
		.groupBy(groupMembers.groupId, opinions.clauseKey);
	const places = await opinionModule.placesOf(activityId);
	const byGroup = new Map<string, GroupView['clauses']>();
	for (const { groupId, key, no, n } of rows) {
		const list = byGroup.get(groupId) ?? [];
		const now = places.now(key);
		const known = list.find((one) => one.key === now);
		if (known) known.n += n;
		else list.push({ key: now, no: places.numbers.get(now) ?? no, n });
		byGroup.set(groupId, list);
	}
	for (const list of byGroup.values()) list.sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
	return byGroup;
}

/** Opinion → its group and outcome, for the valid opinions of an activity. */
export async function listHandled(activityId: string) {
	const rows = await db
		.select({
			opinion: {
				id: opinions.id,
				no: opinions.no,
				submitterShown: opinions.submitterShown,
				forMinor: opinions.forMinor,
				channel: opinions.channel,
				text: opinions.text,
				publicText: opinions.publicText,
				staffDigest: opinions.staffDigest,
				clauseRevisionId: opinions.clauseRevisionId
			},
			groupId: groupMembers.groupId,
			groupTitle: opinionGroups.title,
			clauseNo: clauseRevisions.no,
			disposition: {
				kind: dispositions.kind,
				reason: dispositions.reason,
				changedClause: dispositions.changedClause,
				changedText: dispositions.changedText
			}
		})
		.from(opinions)
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.leftJoin(opinionGroups, eq(opinionGroups.id, groupMembers.groupId))
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.leftJoin(dispositions, eq(dispositions.opinionId, opinions.id))
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid')))
		.orderBy(asc(opinions.serial));
	const places = await opinionModule.placesOf(activityId);
	return rows.map((row) => ({ ...row, clauseNo: places.printed(row.opinion.clauseRevisionId, row.clauseNo) }));
}
export type Handled = Awaited<ReturnType<typeof listHandled>>[number];

/** The feedback in the making or published last; undefined if none was begun. */
export async function latest(activityId: string): Promise<Feedback | undefined> {
	const [row] = await db
		.select()
		.from(feedbacks)
		.where(eq(feedbacks.activityId, activityId))
		.orderBy(desc(feedbacks.editionNo))
		.limit(1);
	return row;
}

export type PublishedFeedback = publication.Edition & { content: FeedbackContent };

/** What was published of an activity: newest edition first. */
export async function listPublished(activityId: string): Promise<PublishedFeedback[]> {
	return (await publication.listEditions('feedback', activityId)) as PublishedFeedback[];
}

/** One published edition by its number; not found if there is none. */
export async function findPublished(activityId: string, no: number): Promise<PublishedFeedback> {
	return (await publication.findEdition('feedback', activityId, no)) as PublishedFeedback;
}

/** Outcomes of these opinions as far as they are published: what their authors may read. */
export async function publishedOutcomes(opinionIds: readonly string[]): Promise<Map<string, Disposition>> {
	if (opinionIds.length === 0) return new Map();
	const rows = await outcomesOf(opinionIds);
	return new Map(rows.map(({ disposition }) => [disposition.opinionId, disposition]));
}

const outcomesOf = preparedFor((ids) =>
	db
		.select({ disposition: dispositions })
		.from(dispositions)
		.innerJoin(opinions, eq(opinions.id, dispositions.opinionId))
		.innerJoin(feedbacks, eq(feedbacks.activityId, opinions.activityId))
		.where(and(inArray(dispositions.opinionId, ids), eq(opinions.state, 'valid'), answeredIn()))
);

/** Which of these activities have published feedback, and when. */
export async function publishedOn(activityIds: readonly string[]): Promise<Map<string, Date>> {
	if (activityIds.length === 0) return new Map();
	const rows = await publishedOf(activityIds);
	return new Map(rows.map(({ id, at }) => [id, at!]));
}

const publishedOf = preparedFor((ids) =>
	db
		.select({ id: feedbacks.activityId, at: feedbacks.publishedAt })
		.from(feedbacks)
		.where(and(inArray(feedbacks.activityId, ids), published()))
		.orderBy(asc(feedbacks.editionNo))
);

const published = () => isNotNull(feedbacks.publishedAt);
/** What is decided for the next edition is not told before that is out. */
const answeredIn = () => gte(feedbacks.publishedAt, dispositions.decidedAt);
