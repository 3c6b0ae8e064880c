/**
 * What became of each clause of a draft in its next version, as the program would say it: sure where the texts say so,
 * a question with its candidates where they do not. Pure and deterministic; a person confirms it.
 */
import {
	compareDrafts,
	contained,
	restOf,
	shapeOfClause,
	sharedWith,
	type Change,
	type Comparable,
	type Shape
} from '../compare/index.ts';
import type { LineageKind } from '../../../drafts/lineage.ts';

/** Indexes into the two lists of clauses; `score` 0 to 1. */
export type Candidate = { to: number; score: number };
export type ProposedLink = {
	from: number[];
	to: number[];
	/**
	 * `unsure` asks: `from` is one clause of the older version, `to` holds the best guess, if there is one; or a clause of
	 * the newer one alone, which is new unless an answer says otherwise.
	 */
	kind: LineageKind | 'unsure';
	score: number;
	/** Of an unsure clause: what it may have become, the most likely first. */
	candidates: Candidate[];
};

/** An edited clause at least this like the older one (Dice over pairs of signs) is the same clause without asking. */
const sure = 0.55;
/** Something at least this like a clause is shown as what it may have become. */
const worthAsking = 0.3;
/** So much of what a clause no longer says, found in another one, may be a part that was cut off, from `shortest` pairs on. */
const mayBePart = 0.4;
const shortest = 8;
const mostCandidates = 4;

/** Every clause of both versions stands in exactly one link, in the order of the new version as it is read. */
export function proposeLineage(old: readonly Comparable[], fresh: readonly Comparable[]): ProposedLink[] {
	const { changes } = compareDrafts({ clauses: old }, { clauses: fresh });
	const [before, after] = [old, fresh].map((list) => list.map(shapeOfClause)) as [Shape[], Shape[]];
	// What stayed word for word is nobody's candidate.
	const open = new Set(changes.filter(({ similarity }) => similarity < 1).flatMap((change) => change.new));
	const partners = new Map(changes.flatMap((change) => change.new.map((to) => [to, change] as const)));
	const others = [...open];
	const commonWith = sharedWith(others.map((to) => after[to]!));
	const likeness = (from: number) => {
		const common = commonWith(before[from]!);
		return others.flatMap((to, at) => (common[at]! > 0 ? [{ to, common: common[at]! }] : []));
	};
	const gains = new Map<number, Shape>();
	const gained = (to: number) => {
		const own = partners.get(to)?.old[0];
		const gain = gains.get(to) ?? (own === undefined ? after[to]! : restOf(after[to]!, before[own]!));
		gains.set(to, gain);
		return gain;
	};
	const links = changes.map((change) => {
		const [from] = change.old;
		if (from === undefined) return linkOf(change, change.similarity);
		if (change.kind === 'kept' || change.kind === 'moved') {
			const copies = change.outOfOrder ? after.filter(({ key }) => key === before[from]!.key).length : 1;
			if (copies === 1) return linkOf(change, 1);
		}
		const candidates = candidatesOf(from, change, { before, after, likeness, partners, gained });
		if (change.old.length > 1 || change.new.length > 1) return linkOf(change, wholeScore(change, before, after));
		return isSure(change, candidates) ? linkOf(change, change.similarity) : asked(change, candidates);
	});
	// Whether a clause is new hangs on the answers to the questions in which it is offered.
	const offered = new Set(links.flatMap(({ candidates }) => candidates.map(({ to }) => to)));
	return links.map((link) => (link.kind === 'added' && offered.has(link.to[0]!) ? { ...link, kind: 'unsure' } : link));
}

type Sides = {
	before: readonly Shape[];
	after: readonly Shape[];
	/** The open new clauses that have something in common with an old one, and how many pairs of signs. */
	likeness: (from: number) => { to: number; common: number }[];
	/** New clause → the change it is in. */
	partners: ReadonlyMap<number, Change>;
	/** What a new clause says beyond its own older one. */
	gained: (to: number) => Shape;
};

/**
 * The clauses of the new version that a clause may have become: its partner, new ones that are like it, and those in
 * which stands what it no longer says itself.
 */
function candidatesOf(from: number, change: Change, { before, after, likeness, partners, gained }: Sides): Candidate[] {
	const partner = change.new[0];
	const certain = partner !== undefined && change.similarity >= sure;
	const rest = partner === undefined ? before[from]! : restOf(before[from]!, after[partner]!);
	const found: Candidate[] = partner === undefined ? [] : [{ to: partner, score: change.similarity }];
	for (const { to, common } of likeness(from)) {
		const free = partners.get(to)?.kind === 'added';
		if (to === partner || (certain && !free)) continue;
		const part = rest.size >= shortest ? contained(rest, gained(to)) : 0;
		const { size } = after[to]!;
		const dice = (2 * common) / (before[from]!.size + size);
		const whole = free && !certain ? Math.max(dice, (0.8 * common) / size) : 0;
		if (part >= (certain ? mayBePart : worthAsking) || whole >= worthAsking)
			found.push({ to, score: Math.max(part, whole) });
	}
	return found.sort((a, b) => b.score - a.score || a.to - b.to).slice(0, mostCandidates);
}

/** The same clause by its words, and nothing that it lost or might have become as well. */
const isSure = (change: Change, candidates: readonly Candidate[]) =>
	(change.kind === 'removed' || change.similarity >= sure) && candidates.every(({ to }) => to === change.new[0]);

const linkOf = ({ kind, old, new: fresh }: Change, score: number): ProposedLink => ({
	from: inOrderOf(old),
	to: inOrderOf(fresh),
	kind,
	score,
	candidates: []
});

const asked = (change: Change, candidates: Candidate[]): ProposedLink => ({
	...linkOf(change, change.similarity),
	kind: 'unsure',
	candidates
});

/** How much of the parts of a split or merged clause is found in the whole. */
function wholeScore({ old, new: fresh }: Change, before: readonly Shape[], after: readonly Shape[]): number {
	const whole = old.length === 1 ? before[old[0]!]! : after[fresh[0]!]!;
	const parts = old.length === 1 ? fresh.map((at) => after[at]!) : old.map((at) => before[at]!);
	return Math.min(...parts.map((part) => contained(part, whole)));
}

const inOrderOf = (list: readonly number[]) => [...list].sort((a, b) => a - b);
