/** 疑似重复: what one person seems to have said twice in nearly the same words, for a clerk to confirm. Never two people. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#server/db';
import { profile, similarity } from '#server/text';
import { clauseRevisions } from '../drafts/schema.ts';
import { opinions } from '../opinions/schema.ts';
import type { SuggestedOpinion } from './suggestions.ts';
import { suggestionDismissals } from './schema.ts';

export type Repetition = { first: SuggestedOpinion; others: SuggestedOpinion[] };

/** Two texts of one person more alike than this are proposed. */
const near = 0.8;
/** Of one person no more texts than this are compared with each other. */
const mostOfOne = 200;

const columns = {
	id: opinions.id,
	no: opinions.no,
	text: opinions.text,
	stance: opinions.stance,
	clauseNo: clauseRevisions.no,
	submitterShown: opinions.submitterShown,
	personKey: opinions.personKey
};

/** Of each person the first text and those nearly the same, oldest first; what was dismissed does not come back. */
export async function listRepetitions(activityId: string): Promise<Repetition[]> {
	const living = and(eq(opinions.activityId, activityId), inArray(opinions.state, ['pending', 'valid']));
	const several = db
		.select({ key: opinions.personKey })
		.from(opinions)
		.where(living)
		.groupBy(opinions.personKey)
		.having(sql`count(*) > 1`);
	const rows = await db
		.select(columns)
		.from(opinions)
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.where(and(living, inArray(opinions.personKey, several)))
		.orderBy(asc(opinions.serial));
	const dismissed = await db
		.select({ ids: suggestionDismissals.opinionIds })
		.from(suggestionDismissals)
		.where(and(eq(suggestionDismissals.activityId, activityId), eq(suggestionDismissals.kind, 'repetition')));
	const apart = dismissed.map(({ ids }) => new Set(ids));
	const people = Map.groupBy(rows, ({ personKey }) => personKey);
	return [...people.values()].flatMap((own) =>
		repeatedIn(own.slice(0, mostOfOne), (one, other) => apart.some((ids) => ids.has(one) && ids.has(other)))
	);
}

/** Each first with what is like it; nothing hangs on a repetition, so nothing is compared through one. */
function repeatedIn(
	own: readonly (SuggestedOpinion & { personKey: string })[],
	apart: (one: string, other: string) => boolean
): Repetition[] {
	const profiles = own.map(({ text }) => profile(text));
	const taken = new Set<number>();
	const found: Repetition[] = [];
	for (let i = 0; i < own.length; i++) {
		if (taken.has(i)) continue;
		const like = own.flatMap((other, j) => {
			const sides = new Set([own[i]!.stance, other.stance]);
			const opposing = sides.has('support') && sides.has('oppose');
			const skip = j <= i || taken.has(j) || opposing || apart(own[i]!.id, other.id);
			return !skip && similarity(profiles[i]!, profiles[j]!) >= near ? [j] : [];
		});
		if (like.length === 0) continue;
		like.forEach((j) => taken.add(j));
		found.push({ first: shown(own[i]!), others: like.map((j) => shown(own[j]!)) });
	}
	return found;
}

const shown = ({ id, no, text, stance, clauseNo, submitterShown }: SuggestedOpinion): SuggestedOpinion => ({
	...{ id, no, text, stance, clauseNo, submitterShown }
});

export type Joined = Pick<SuggestedOpinion, 'id' | 'no' | 'text'> & { firstId: string };

/** What was joined with another opinion of the same person, newest decision first: it can be split off again. */
export async function listJoined(activityId: string, limit = 50): Promise<Joined[]> {
	const rows = await db
		.select({ id: opinions.id, no: opinions.no, text: opinions.text, firstId: opinions.duplicateOf })
		.from(opinions)
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'duplicate')))
		.orderBy(sql`${opinions.moderatedAt} desc`, asc(opinions.id))
		.limit(limit);
	return rows.map(({ firstId, ...row }) => ({ ...row, firstId: firstId! }));
}
