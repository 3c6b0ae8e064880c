/** 归集建议: opinions that seem to say the same, for a person to accept, split or dismiss. Nothing is grouped by itself. */
import { and, asc, eq } from 'drizzle-orm';
import { refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as activities from '#server/activities';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { digest, sideOf, suggestGroups, type SuggestedGroup } from '#server/text';
import { clauseRevisions } from '../drafts/schema.ts';
import { opinions } from '../opinions/schema.ts';
import type { SuggestionKind } from '../../feedback/types.ts';
import type { Stance } from '../../opinions/types.ts';
import { mayNotHandle } from './policy.ts';
import { inReview } from './review.ts';
import { groupMembers, opinionGroups, suggestionDismissals } from './schema.ts';

export type Suggestion = {
	opinions: SuggestedOpinion[];
	/** What they have in common, to name the group by. */
	words: string[];
	/** One text sent by many: how many people stand behind it is what counts. */
	identical: boolean;
	people: number;
	/** A group that already holds others like them. */
	into: { id: string; title: string } | null;
};
export type SuggestedOpinion = {
	id: string;
	no: string;
	text: string;
	stance: Stance;
	clauseNo: string | null;
	submitterShown: string;
};

/** Of one activity: what is accepted, in no group yet, and seems to say the same, largest first. */
export async function listSuggestions(activityId: string): Promise<Suggestion[]> {
	const rows = await db
		.select({
			id: opinions.id,
			no: opinions.no,
			text: opinions.text,
			stance: opinions.stance,
			personKey: opinions.personKey,
			submitterShown: opinions.submitterShown,
			clauseNo: clauseRevisions.no,
			groupId: opinionGroups.id,
			groupTitle: opinionGroups.title
		})
		.from(opinions)
		.leftJoin(clauseRevisions, eq(clauseRevisions.id, opinions.clauseRevisionId))
		.leftJoin(groupMembers, eq(groupMembers.opinionId, opinions.id))
		.leftJoin(opinionGroups, eq(opinionGroups.id, groupMembers.groupId))
		.where(and(eq(opinions.activityId, activityId), eq(opinions.state, 'valid')))
		.orderBy(asc(opinions.serial));
	const dismissed = await db
		.select({ ids: suggestionDismissals.opinionIds })
		.from(suggestionDismissals)
		.where(and(eq(suggestionDismissals.activityId, activityId), eq(suggestionDismissals.kind, 'group')));
	const found: Suggestion[] = [];
	for (const { members, words, identical } of await groupsOf(activityId, rows)) {
		const all = members.map((at) => rows[at]!);
		const free = all.filter(({ groupId }) => groupId === null);
		const into = mostCommonGroup(all);
		if (free.length < (into ? 1 : 2) || dismissed.some(({ ids }) => isMostly(ids, free))) continue;
		found.push({
			opinions: free.map(({ id, no, text, stance, clauseNo, submitterShown }) => ({
				...{ id, no, text, stance, clauseNo, submitterShown }
			})),
			words,
			identical,
			people: new Set(free.map(({ personKey }) => personKey)).size,
			into
		});
	}
	return found.sort((a, b) => b.opinions.length - a.opinions.length);
}

/** They are not one matter: the suggestion does not come back, unless others join it. */
export async function dismissSuggestion(
	actor: Actor,
	activityId: string,
	opinionIds: readonly string[],
	kind: SuggestionKind = 'group'
): Promise<void> {
	await transaction(async () => {
		refuseIf(mayNotHandle(actor, await activities.find(activityId), await inReview(activityId)));
		const values = {
			activityId,
			kind,
			opinionIds: [...opinionIds],
			staffId: (actor as StaffActor).id,
			at: clock.now()
		};
		await db.insert(suggestionDismissals).values(values).returning();
		await journal.record(actor, 'group.suggestionDismissed', activityId, { opinions: opinionIds.length });
	});
}

/** The same opinions give the same groups; finding them takes about a second for a thousand. */
const kept = new Map<string, { of: string; groups: Promise<SuggestedGroup[]> }>();
const most = 20;

type Row = { id: string; text: string; stance: Stance };

function groupsOf(activityId: string, rows: readonly Row[]): Promise<SuggestedGroup[]> {
	const of = digest(rows.map(({ id }) => id).join());
	const known = kept.get(activityId);
	if (known?.of === of) return known.groups;
	const groups = suggestGroups(rows.map(({ text, stance }) => ({ text, side: sideBy(stance, text) })));
	if (kept.size >= most) kept.clear();
	kept.set(activityId, { of, groups });
	groups.catch(() => kept.delete(activityId));
	return groups;
}

function sideBy(stance: Stance, text: string): string {
	if (stance === 'support') return 'for';
	return stance === 'oppose' ? 'against' : sideOf(text);
}

function mostCommonGroup(rows: readonly { groupId: string | null; groupTitle: string | null }[]): Suggestion['into'] {
	const counts = new Map<string, { id: string; title: string; n: number }>();
	for (const { groupId, groupTitle } of rows) {
		if (!groupId) continue;
		const met = counts.get(groupId) ?? { id: groupId, title: groupTitle ?? '', n: 0 };
		counts.set(groupId, { ...met, n: met.n + 1 });
	}
	const [first] = [...counts.values()].sort((a, b) => b.n - a.n);
	return first && first.n >= 2 ? { id: first.id, title: first.title } : null;
}

function isMostly(dismissed: readonly string[], free: readonly { id: string }[]): boolean {
	const known = new Set(dismissed);
	return free.filter(({ id }) => known.has(id)).length >= free.length * 0.8;
}
