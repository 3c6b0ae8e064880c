/** What colleagues did to the same opinions since a page was read: told, with both texts, before anything is overwritten. */
import { eq, inArray } from 'drizzle-orm';
import { markOf, Stale, type Save } from '#server/actor';
import { db } from '#server/db';
import * as opinionModule from '#server/opinions';
import type { Disposition } from './queries.ts';
import { dispositions, groupMembers, opinionGroups } from './schema.ts';

type Answer = Pick<Disposition, 'kind' | 'reason' | 'changedClause' | 'changedText'>;

/** The outcomes of these opinions, as far as they have one. */
export async function outcomesOf(opinionIds: readonly string[]): Promise<Disposition[]> {
	const found: Disposition[] = [];
	for (let i = 0; i < opinionIds.length; i += 500) {
		const some = inArray(dispositions.opinionId, opinionIds.slice(i, i + 500));
		found.push(...(await db.select().from(dispositions).where(some)));
	}
	return found;
}

export const markOfAnswer = (answer: Answer | null | undefined): string =>
	answer
		? markOf([answer.kind, answer.reason ?? '', answer.changedClause ?? '', answer.changedText ?? ''])
		: markOf(['none']);

/** Refuses where a colleague gave these opinions another answer than `outcome` since the act `seen`. */
export async function refuseStale(asked: {
	activityId: string;
	ids: readonly string[];
	no: number;
	was: readonly Disposition[];
	/** NULL takes the outcome back. */
	outcome: Answer | null;
	seen?: number | undefined;
	whole?: boolean | undefined;
}): Promise<void> {
	const { activityId, ids, no, was, outcome, seen, whole } = asked;
	if (seen === undefined) return;
	const now = new Map(was.map((one) => [one.opinionId, one]));
	const mine = markOfAnswer(outcome);
	const saves: Save[] = [];
	for (const { act, who, opinionIds } of await opinionModule.touchedSince(activityId, 'outcome', ids, seen)) {
		const byAnswer = new Map<string, Save>();
		for (const id of opinionIds) {
			const answer = now.get(id);
			const mark = markOfAnswer(answer);
			if (mark === mine) continue;
			const count = (byAnswer.get(mark)?.count ?? 0) + 1;
			byAnswer.set(mark, { who, at: act.at, count, texts: textsOf(answer) });
		}
		saves.push(...byAnswer.values());
	}
	if (saves.length > 0) throw new Stale('feedback_savedMeanwhile', { seen: String(no - 1), saves });
	if (whole) await refuseRegrouped(activityId, ids, { no, seen, code: 'feedback_joinedMeanwhile' });
}

/** Refuses where a colleague put these opinions into another group, or out of theirs, since the act `seen`. */
export async function refuseRegrouped(
	activityId: string,
	ids: readonly string[],
	{ no, seen, code = 'feedback_movedMeanwhile' }: { no: number; seen?: number | undefined; code?: string }
): Promise<void> {
	if (seen === undefined) return;
	const touched = await opinionModule.touchedSince(activityId, 'grouping', ids, seen);
	if (touched.length === 0) return;
	const groups = await groupsOf(touched.flatMap(({ opinionIds }) => opinionIds));
	const saves = touched.flatMap(({ act, who, opinionIds }) => {
		const counts = new Map<string, number>();
		for (const id of opinionIds) counts.set(groups.get(id) ?? '', (counts.get(groups.get(id) ?? '') ?? 0) + 1);
		return [...counts].map(([group, count]): Save => ({ who, at: act.at, count, texts: { group } }));
	});
	throw new Stale(code, { seen: String(no - 1), saves });
}

const textsOf = (answer: Answer | undefined): Record<string, string> => ({
	kind: answer?.kind ?? '',
	reason: answer?.reason ?? '',
	changedClause: answer?.changedClause ?? '',
	changedText: answer?.changedText ?? ''
});

async function groupsOf(ids: readonly string[]): Promise<Map<string, string>> {
	const titles = new Map<string, string>();
	for (let i = 0; i < ids.length; i += 500) {
		const rows = await db
			.select({ id: groupMembers.opinionId, title: opinionGroups.title })
			.from(groupMembers)
			.innerJoin(opinionGroups, eq(opinionGroups.id, groupMembers.groupId))
			.where(inArray(groupMembers.opinionId, ids.slice(i, i + 500)));
		for (const { id, title } of rows) titles.set(id, title);
	}
	return titles;
}
