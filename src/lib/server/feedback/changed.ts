/** Which part of the draft an adopted opinion changes: named as it is printed, and really there (rule 24). */
import { Refusal } from '#server/actor';
import * as drafts from '#server/drafts';
import { fold, normalise } from '#server/text';
import { furtherPlan, measure, newClause, wholeText } from '../../feedback/changed.ts';
import { noticeOf } from './notice.ts';

/** 第二款, 第（三）项, 第1目 behind a clause's number, in the form in which texts are compared. */
const within = /^(?:第?\(?[一二三四五六七八九十百零〇\d]+\)?[款项目])+$/;

/**
 * What may be named as changed by the answer to an opinion: the clauses and annexes of the draft that was published, and
 * of the versions made of it since, in this order; then a new clause and the whole text. Where there is no draft, what
 * may come of an opinion.
 */
export async function changeable(activityId: string): Promise<string[]> {
	const { draftVersionId } = await noticeOf(activityId);
	if (draftVersionId === null) return [measure, furtherPlan];
	const published = await drafts.findVersion(draftVersionId);
	const later = (await drafts.listVersions(published.draftId)).filter(({ no }) => no > published.no).reverse();
	const names: string[] = [];
	for (const { id, annexes } of [published, ...later]) {
		names.push(...(await drafts.listClauses(id)).map(({ no }) => no), ...annexes.map(({ title }) => title));
	}
	return [...new Set(names), newClause, wholeText];
}

/**
 * The changed clauses as they are printed, several joined by 、; null if none is named. Refuses `feedback_unknownClause`
 * where the draft has no such part.
 */
export async function changedClause(activityId: string, given: string): Promise<string | null> {
	const text = normalise(given);
	if (!text) return null;
	const names = await changeable(activityId);
	const whole = named(names, text);
	if (whole) return whole;
	const parts = text.split(/[、，,；;和及]/u).filter((part) => part.trim());
	return (
		[...new Set(parts.map((part) => named(names, part) ?? unknown(part, names)))].join('、') || unknown(text, names)
	);
}

function named(names: readonly string[], part: string): string | undefined {
	const asked = fold(part);
	const same = names.find((name) => fold(name) === asked);
	if (same) return same;
	// 附件2 stands for «附件2 补贴标准».
	const annex = /^附[件录表图]/u.test(asked) && names.find((name) => fold(name).startsWith(asked));
	if (annex) return annex;
	const clause = names.find((name) => asked.startsWith(fold(name)) && within.test(asked.slice(fold(name).length)));
	return clause && normalise(part);
}

function unknown(part: string, names: readonly string[]): never {
	const code = names[0] === measure ? 'feedback_unknownMeasure' : 'feedback_unknownClause';
	throw new Refusal(code, { facts: { no: normalise(part).slice(0, 40) } });
}
