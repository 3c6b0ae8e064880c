/** The running count of a survey: for the desk while it runs, and for the tally. Kept, and only what is new is read. */
import { inArray } from 'drizzle-orm';
import { Refusal } from '#server/actor';
import { db } from '#server/db';
import type { Definition } from '#lib/surveys/definition.ts';
import { numbered } from '#lib/surveys/numbered.ts';
import { canCross } from '#lib/surveys/tally/cross.ts';
import { finish, type Tally } from '#lib/surveys/tally/finish.ts';
import { add, begin, type TallyState } from '#lib/surveys/tally/tally.ts';
import { counters } from '../db/schema.ts';
import { definitionOf } from './definitions.ts';
import { changeCounter, sheetCounter } from './numbers.ts';
import { eachSheet } from './streaming.ts';
import { currentVersion, listVersions } from './versions.ts';

type Cross = readonly [string, string];
/** `head`: the last sheet; `changed`: how many changes and voids there were. Together they tell whether it still holds. */
export type Mark = { head: number; changed: number };
type Kept = { mark: Mark; digest: string; state: TallyState };

const kept = new Map<string, Promise<Kept>>();
const most = 50;

/** What was answered up to now. `crosses`: pairs of question ids to count against each other. */
export async function liveTally(surveyId: string, crosses: readonly Cross[] = []): Promise<Tally> {
	return finish((await stateNow(surveyId, crosses)).state);
}

/** Question numbers, as people call them, as ids of questions. Refuses `surveys_notCrossed`. */
export function crossOf(definition: Definition, numbers: readonly [number, number]): Cross {
	const list = numbered(definition);
	const ids = numbers.map((no) => list[no - 1]?.question.id ?? '') as [string, string];
	if (!canCross(definition, ids))
		throw new Refusal('surveys_notCrossed', { facts: { row: numbers[0], column: numbers[1] } });
	return ids;
}

/** The count with its mark: of two that ask at the same time one reads. */
export async function stateNow(surveyId: string, crosses: readonly Cross[] = []): Promise<Kept> {
	const key = `${surveyId} ${crosses.map((ids) => ids.join(' ')).join('|')}`;
	const before = kept.get(key);
	const next = (async () => counted(surveyId, crosses, await before?.catch(() => undefined)))();
	if (!before && kept.size >= most) kept.delete(kept.keys().next().value!);
	kept.set(key, next);
	next.catch(() => kept.delete(key));
	return next;
}

/** Counted from the first sheet on, or on from what was counted before, where nothing of that was changed or made void. */
export async function counted(surveyId: string, crosses: readonly Cross[], before?: Kept): Promise<Kept> {
	const mark = await markOf(surveyId);
	const current = await currentVersion(surveyId);
	if (before && current.digest === before.digest && mark.changed === before.mark.changed) {
		if (mark.head <= before.mark.head) return before;
		const head = Math.max(mark.head, await addFrom(surveyId, before.state, before.mark.head));
		return { ...before, mark: { ...mark, head } };
	}
	const state = begin(definitionOf(current), crosses);
	const head = Math.max(mark.head, await addFrom(surveyId, state, 0));
	return { mark: { ...mark, head }, digest: current.digest, state };
}

async function addFrom(surveyId: string, state: TallyState, after: number): Promise<number> {
	const versions = new Map((await listVersions(surveyId)).map((version) => [version.id, definitionOf(version)]));
	let head = after;
	for await (const { answers, versionId, serial } of eachSheet(surveyId, after)) {
		add(state, answers, versions.get(versionId));
		head = serial;
	}
	return head;
}

export async function markOf(surveyId: string): Promise<Mark> {
	const keys = [sheetCounter(surveyId), changeCounter(surveyId)];
	const rows = await db.select().from(counters).where(inArray(counters.key, keys));
	const of = (key: string) => rows.find((row) => row.key === key)?.n ?? 0;
	return { head: of(keys[0]!), changed: of(keys[1]!) };
}
