/** The published feedback: what people said, and what we decided (3.3). Pure: from rows to the edition's content. */
import type { Refusals, Tally } from '#server/opinions';
import { outcomes, type Outcome } from '../../feedback/types.ts';
import type { Channel } from '../../opinions/types.ts';
import type { Handled } from './queries.ts';

export type FeedbackRow = {
	seq: number;
	/** Numbers of the opinions that this row answers, and who said them as the public reads it. */
	opinions: { no: string; submitter: string; forMinor: boolean; channel: Channel; text: string }[];
	count: number;
	title: string;
	clauseNo: string | null;
	outcome: Outcome;
	reason: string | null;
	changedClause: string | null;
	changedText: string | null;
};

export type FeedbackContent = {
	title: string;
	unit: string;
	period: { opensOn: string; lastDay: string };
	/** 意见征集情况: every received opinion by state; channels, stances and clauses of the valid ones, grounds of the others. */
	said: Tally & Refusals & { byClause: { clauseNo: string | null; count: number }[] };
	/** 意见采纳情况. */
	decided: { totals: Record<Outcome, number>; rows: FeedbackRow[] };
	zero: boolean;
	narrative: string;
	nextStep: string;
};

/** One row for each group and answer: members of a group that were answered differently stand in rows of their own. */
export function rowsOf(handled: readonly Handled[]): FeedbackRow[] {
	const rows = new Map<string, FeedbackRow>();
	for (const one of handled) {
		const { opinion, disposition } = one;
		if (!disposition) throw new Error(`opinion ${opinion.no} has no outcome`);
		const answer = JSON.stringify([
			disposition.kind,
			disposition.reason,
			disposition.changedClause,
			disposition.changedText
		]);
		const key = `${one.groupId ?? opinion.id}\n${one.groupId ? answer : ''}`;
		const row = rows.get(key) ?? emptyRow(rows.size + 1, one);
		row.opinions.push({
			no: opinion.no,
			submitter: opinion.submitterShown,
			forMinor: opinion.forMinor,
			channel: opinion.channel,
			text: opinion.publicText ?? opinion.text
		});
		row.count = row.opinions.length;
		if (row.clauseNo !== one.clauseNo) row.clauseNo = null;
		rows.set(key, row);
	}
	return [...rows.values()];
}

/** The sums of a table of rows; the public page computes the same from what it shows. */
export function totalsOf(rows: readonly Pick<FeedbackRow, 'outcome' | 'count'>[]): Record<Outcome, number> {
	const totals = Object.fromEntries(outcomes.map((kind) => [kind, 0])) as Record<Outcome, number>;
	for (const row of rows) totals[row.outcome] += row.count;
	return totals;
}

/** Valid opinions by clause as printed, in the order of the first one; `null` is the draft as a whole. */
export function clausesOf(handled: readonly Handled[]): { clauseNo: string | null; count: number }[] {
	const counts = new Map<string | null, number>();
	for (const { clauseNo } of handled) counts.set(clauseNo, (counts.get(clauseNo) ?? 0) + 1);
	return [...counts].map(([clauseNo, count]) => ({ clauseNo, count }));
}

function emptyRow(seq: number, { opinion, groupTitle, clauseNo, disposition }: Handled): FeedbackRow {
	const text = opinion.staffDigest ?? opinion.publicText ?? opinion.text;
	return {
		seq,
		opinions: [],
		count: 0,
		title: groupTitle ?? text,
		clauseNo,
		outcome: disposition!.kind,
		reason: disposition!.reason,
		changedClause: disposition!.changedClause,
		changedText: disposition!.changedText
	};
}
