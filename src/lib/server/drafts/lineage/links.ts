/** What a confirmed lineage must hold: every clause of both versions once, and nothing that no kind of change describes. */
import { Refusal } from '#server/actor';
import { inOrder, shapeOfClause, similarity, type Comparable } from '../compare/index.ts';
import type { LineageKind } from '../../../drafts/lineage.ts';

/** Clauses of the older and of the newer version; one side may be empty. */
export type Link<Clause> = { from: readonly Clause[]; to: readonly Clause[] };
type Numbered = Comparable & { id: string };
export type CheckedLink<Clause> = { kind: LineageKind; from: Clause[]; to: Clause[] };

/**
 * Looks the ids of the links up, says what each link is, and puts them into the order in which the new version is read.
 * Refuses a clause that is mapped twice, one that is left out or belongs to neither version, and several clauses that
 * became several others at once.
 */
export function checkLinks<Clause extends Numbered>(
	old: readonly Clause[],
	fresh: readonly Clause[],
	links: readonly Link<string>[]
): CheckedLink<Clause>[] {
	const [before, after] = [lookUp(old), lookUp(fresh)];
	const found = links
		.map(({ from, to }) => ({ from: from.map((id) => before.take(id)), to: to.map((id) => after.take(id)) }))
		.filter(({ from, to }) => from.length + to.length > 0);
	const left = [...before.left(), ...after.left()];
	if (left.length > 0) throw new Refusal('drafts_lineageLeftOut', { facts: { nos: list(left), count: left.length } });
	const tangled = found.find(({ from, to }) => from.length > 1 && to.length > 1);
	if (tangled)
		throw new Refusal('drafts_lineageTangled', { facts: { old: list(tangled.from), fresh: list(tangled.to) } });
	return named(inReadingOrder(found, old, fresh), old, fresh);
}

function lookUp<Clause extends Numbered>(clauses: readonly Clause[]) {
	const open = new Map(clauses.map((clause) => [clause.id, clause]));
	const known = new Map(open);
	return {
		take(id: string): Clause {
			const clause = open.get(id);
			open.delete(id);
			if (clause) return clause;
			const twice = known.get(id);
			if (twice) throw new Refusal('drafts_lineageTwice', { facts: { no: twice.no } });
			throw new Refusal('drafts_lineageOther');
		},
		left: () => [...open.values()]
	};
}

const list = (clauses: readonly { no: string }[]) =>
	clauses
		.slice(0, 10)
		.map(({ no }) => no)
		.join('、');

/** As one reads the new version; a removed clause stands behind the one it used to follow. */
function inReadingOrder<Clause extends Numbered>(
	links: readonly { from: Clause[]; to: Clause[] }[],
	old: readonly Clause[],
	fresh: readonly Clause[]
) {
	const [oldAt, newAt] = [positions(old), positions(fresh)];
	const sorted = links.map(({ from, to }) => ({
		from: from.sort((a, b) => oldAt.get(a.id)! - oldAt.get(b.id)!),
		to: to.sort((a, b) => newAt.get(a.id)! - newAt.get(b.id)!)
	}));
	const becameAt = new Map(
		sorted.flatMap(({ from, to }) => (to[0] ? from.map(({ id }) => [id, newAt.get(to[0]!.id)!] as const) : []))
	);
	const place = ({ from, to }: { from: Clause[]; to: Clause[] }): number => {
		if (to[0]) return newAt.get(to[0].id)!;
		for (let at = oldAt.get(from[0]!.id)! - 1; at >= 0; at--) {
			const now = becameAt.get(old[at]!.id);
			if (now !== undefined) return now + 0.5;
		}
		return -1;
	};
	const first = ({ from }: { from: Clause[] }) => (from[0] ? oldAt.get(from[0].id)! : -1);
	return sorted
		.map((link) => ({ link, at: place(link) }))
		.sort((a, b) => a.at - b.at || first(a.link) - first(b.link))
		.map(({ link }) => link);
}

const positions = (clauses: readonly Numbered[]) => new Map(clauses.map(({ id }, at) => [id, at]));

/** Says of each link what it is. Equal texts are kept as long as they keep their order among the others. */
function named<Clause extends Numbered>(
	links: readonly { from: Clause[]; to: Clause[] }[],
	old: readonly Clause[],
	fresh: readonly Clause[]
): CheckedLink<Clause>[] {
	const [oldAt, newAt] = [positions(old), positions(fresh)];
	const single = links
		.filter(({ from, to }) => from.length === 1 && to.length === 1)
		.map((link) => ({ link, same: similarity(shapeOfClause(link.from[0]!), shapeOfClause(link.to[0]!)) === 1 }))
		.sort((a, b) => oldAt.get(a.link.from[0]!.id)! - oldAt.get(b.link.from[0]!.id)!);
	const steady = inOrder(
		single.map(({ link }) => newAt.get(link.to[0]!.id)!),
		single.map(({ same }) => (same ? 2 : 1))
	);
	const kinds = new Map<object, LineageKind>(
		single.map(({ link, same }, at) => [link, same ? (steady.has(at) ? 'kept' : 'moved') : 'edited'])
	);
	const kindOf = ({ from, to }: { from: Clause[]; to: Clause[] }): LineageKind =>
		from.length === 0 ? 'added' : to.length === 0 ? 'removed' : to.length > 1 ? 'split' : 'merged';
	return links.map((link) => ({ ...link, kind: kinds.get(link) ?? kindOf(link) }));
}
