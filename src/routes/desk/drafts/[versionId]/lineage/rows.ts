/** The rows of the lineage form: one for each older clause, what is asked first, what plainly stayed last. */
import type { AskedLink, ClauseRevision, DiffPart, Lineage, LineageProposal } from '#server/drafts';
import { gone } from '#lib/drafts/lineage.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Values } from '#lib/web/form-action.ts';

export type Row = {
	position: number;
	old: ClauseRevision;
	kind: AskedLink['kind'];
	/** What is chosen: id of a new clause, `gone`, or '' where a person is asked. */
	became: string;
	also: string;
	options: { value: string; label: string }[];
	/** New clauses to read beside the old one. */
	beside: ClauseRevision[];
	parts: DiffPart[];
	/** How many opinions go with it. */
	said: number;
};
export type Rows = { asked: Row[]; changed: Row[]; kept: Row[]; added: ClauseRevision[] };

/** Clauses before and after the likely one that the list offers; every other one can be named by its number. */
const around = 3;

/**
 * @param confirmed what was confirmed before, from the same version
 * @param values what was chosen in a form that was refused
 * @param parts what changed in the words of an edited clause, by its older revision
 */
export function rowsOf(
	{ old, fresh, links }: LineageProposal,
	confirmed: Pick<Lineage, 'links'> | undefined,
	values: Values | undefined,
	said: ReadonlyMap<string, number>,
	parts: ReadonlyMap<string, DiffPart[]>
): Rows {
	const proposed = new Map(links.flatMap((link) => link.from.map((clause) => [clause.id, link] as const)));
	const decided = new Map((confirmed?.links ?? []).flatMap((link) => link.from.map(({ id }) => [id, link] as const)));
	const rows = old.map((clause): Row => {
		const link = proposed.get(clause.id)!;
		const settled = decided.get(clause.id);
		const kind = settled?.kind ?? link.kind;
		const to = settled?.to ?? link.to;
		const offered = link.candidates.map((one) => one.clause);
		const first = kind === 'unsure' ? '' : (to[0]?.id ?? gone);
		const near = fresh.slice(...window(to[0] ?? offered[0], clause, old.length, fresh.length));
		const key = `p${clause.position}`;
		const beside = kind === 'unsure' ? offered : to;
		return {
			...{ position: clause.position, old: clause, kind, beside },
			became: text(values?.[`became[${key}]`]) ?? first,
			also:
				text(values?.[`also[${key}]`]) ??
				to
					.slice(1)
					.map(({ no }) => no)
					.join('、'),
			options: [...optionsOf(link, [...to, ...offered, ...near]), { value: gone, label: m.drafts_lineage_gone() }],
			parts: kind === 'edited' ? (parts.get(clause.id) ?? []) : [],
			said: said.get(clause.clauseId) ?? 0
		};
	});
	const targets = new Set(rows.flatMap(({ beside }) => beside.map(({ id }) => id)));
	return {
		asked: rows.filter(({ kind }) => kind === 'unsure'),
		changed: rows.filter(({ kind }) => kind !== 'unsure' && kind !== 'kept'),
		kept: rows.filter(({ kind }) => kind === 'kept'),
		added: fresh.filter(({ id }) => !targets.has(id))
	};
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

function window(likely: ClauseRevision | undefined, clause: ClauseRevision, old: number, fresh: number) {
	const at = likely ? likely.position - 1 : Math.round((clause.position / old) * fresh) - 1;
	return [Math.max(at - around, 0), at + around + 1] as const;
}

function optionsOf({ candidates }: AskedLink, clauses: readonly ClauseRevision[]) {
	const likeness = new Map(candidates.map(({ clause, score }) => [clause.id, score]));
	const seen = new Set<string>();
	return clauses.flatMap((clause) => {
		if (seen.has(clause.id)) return [];
		seen.add(clause.id);
		const score = likeness.get(clause.id);
		const start = [...clause.text.replace(/\s+/gu, ' ')].slice(0, 16).join('');
		const facts = { no: clause.no, start, percent: Math.round(100 * (score ?? 0)) };
		const label = score === undefined ? m.drafts_lineage_option(facts) : m.drafts_lineage_option_like(facts);
		return [{ value: clause.id, label }];
	});
}
