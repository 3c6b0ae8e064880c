/**
 * 提示: what of an answer a reviewer may want to look at again. Nothing is blocked: whoever goes on is written down. Pure,
 * from the rows of a feedback and the clauses of its draft.
 */
import { fold, profile, similarity, tellingPairs, type Profile } from '#server/text';
import type { FlagKind } from '../../feedback/types.ts';
import type { FeedbackRow } from './content.ts';
import { withoutPoliteness } from './politeness.ts';

export type Flag = {
	kind: FlagKind;
	/** Some of the rows that it is about; of one reason used for unrelated matters, one row of each matter. */
	rows: number[];
	/** How many rows it is about. */
	used: number;
};
type Row = Pick<FeedbackRow, 'seq' | 'title' | 'clauseNo' | 'reason' | 'outcome' | 'changedClause' | 'opinions'>;
type Clause = { no: string; text: string };

/** Fewer letters than this say nothing that a resident could check. */
const leastSaid = 6;
/** Reasons as alike as this are one text; matters less alike than this are two. */
const sameText = 0.9;
const sameMatter = 0.12;
/** Where there are more different reasons, only those equal letter by letter are compared. */
const mostCompared = 400;
const looked = 5;

/** Every flag of these rows, in the order of the rows. */
export function flagsOf(rows: readonly Row[], clauses: readonly Clause[]): Flag[] {
	const texts = new Map(clauses.map(({ no, text }) => [no, text]));
	const flags = [...lotsOf(rows).values()].flatMap((lot): Flag[] => {
		const one = (kind: FlagKind, about: readonly Row[]): Flag[] =>
			about.length ? [{ kind, rows: about.slice(0, looked).map(({ seq }) => seq), used: about.length }] : [];
		if (isEmpty(lot[0]!.reason!)) return one('emptyReason', lot);
		return one(
			'besideClause',
			lot.filter((row) => isBeside(row, texts))
		);
	});
	for (const alike of byReason(rows)) {
		const matters = unrelated(alike);
		if (matters.length > 1) flags.push({ kind: 'sameReason', rows: matters.map(({ seq }) => seq), used: alike.length });
	}
	return flags.sort((a, b) => a.rows[0]! - b.rows[0]! || (a.kind < b.kind ? -1 : 1));
}

/** 空泛: nothing is left of it without thanks and assurances. */
export const isEmpty = (reason: string): boolean => Array.from(withoutPoliteness(reason)).length < leastSaid;

/** 未触及条款: no telling word of the clause, of what was said, or of any clause that it names. */
function isBeside(row: Row, clauses: ReadonlyMap<string, string>): boolean {
	const reason = row.reason ?? '';
	if (/第[一二三四五六七八九十百零〇\d]+[条款项章]/u.test(reason)) return false;
	const about = [
		row.title,
		...(row.clauseNo ? [clauses.get(row.clauseNo) ?? ''] : [...clauses.values()]),
		...(row.changedClause ?? '').split('、').map((no) => clauses.get(no) ?? ''),
		...row.opinions.slice(0, looked).map(({ text }) => text)
	].join('\n');
	const words = tellingPairs(about);
	for (const pair of tellingPairs(withoutPoliteness(reason))) if (words.has(pair)) return false;
	return true;
}

/** Rows by the letters of their reason. What was adopted is answered by the clause that changes. */
function lotsOf(rows: readonly Row[]): Map<string, Row[]> {
	const lots = new Map<string, Row[]>();
	for (const row of rows) {
		if (!row.reason || row.outcome === 'adopted') continue;
		const key = fold(row.reason).replace(/[^\p{L}\p{N}]/gu, '');
		const lot = lots.get(key);
		if (lot) lot.push(row);
		else lots.set(key, [row]);
	}
	return lots;
}

/** Rows whose reasons are the same text, each lot with two rows at least. */
function byReason(rows: readonly Row[]): Row[][] {
	const exact = [...lotsOf(rows)].filter(([, lot]) => !isEmpty(lot[0]!.reason!));
	const lots = exact.map(([key, lot]) => ({ text: profile(key), lot }));
	if (lots.length > mostCompared) return lots.filter(({ lot }) => lot.length > 1).map(({ lot }) => lot);
	const joined: { text: Profile; lot: Row[] }[] = [];
	for (const { text, lot } of lots) {
		const known = joined.find((one) => similarity(one.text, text) >= sameText);
		if (known) known.lot.push(...lot);
		else joined.push({ text, lot: [...lot] });
	}
	return joined.filter(({ lot }) => lot.length > 1).map(({ lot }) => lot);
}

/** One row of each matter among rows with one reason; rows of one matter say alike things. */
function unrelated(lot: readonly Row[]): Row[] {
	const matters: { row: Row; words: Set<string> }[] = [];
	for (const row of lot) {
		if (matters.length >= looked) break;
		const words = tellingPairs(saidIn(row));
		if (!matters.some((one) => alike(one.words, words))) matters.push({ row, words });
	}
	return matters.map(({ row }) => row);
}

const saidIn = (row: Row): string => [row.title, ...row.opinions.slice(0, looked).map(({ text }) => text)].join('\n');

/** Two matters share at least some of their telling words: of the shorter one's, the part that the other has. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [few, many] = one.size <= other.size ? [one, other] : [other, one];
	if (few.size === 0) return true;
	let common = 0;
	for (const pair of few) if (many.has(pair)) common++;
	return common / few.size >= sameMatter;
}
