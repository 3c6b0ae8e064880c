import { bare, doubtful, sure, type Marker } from './markers.ts';

export type Candidate = Marker & { line: number };

/** How far back a predecessor is looked for; a clause with more false starts before it than this is not met in practice. */
const reach = 400;

function follows(before: Candidate, after: Candidate): boolean {
	return (
		(after.ordinal === before.ordinal && after.sub === before.sub + 1) ||
		(after.ordinal === before.ordinal + 1 && after.sub === 0)
	);
}

/** What it is worth that `after` comes next: the successor earns, a gap costs, going back is impossible. */
function step(before: Candidate | undefined, after: Candidate): number {
	if (!before) return after.ordinal === 1 && after.sub === 0 ? 3 : -1 - Math.min(after.ordinal, 20) * 0.1;
	if (follows(before, after)) return 2;
	const same = after.ordinal === before.ordinal && after.sub === before.sub;
	if (same) return before.weight === sure && after.weight === sure ? -2.5 : -Infinity;
	const forward = after.ordinal > before.ordinal || (after.ordinal === before.ordinal && after.sub > before.sub);
	return forward ? -1 - Math.min(after.ordinal - before.ordinal, 20) * 0.1 : -Infinity;
}

function best(candidates: readonly Candidate[]): Candidate[] {
	const scores: number[] = [];
	const before: number[] = [];
	candidates.forEach((candidate, index) => {
		scores[index] = candidate.weight + step(undefined, candidate);
		before[index] = -1;
		for (let earlier = Math.max(0, index - reach); earlier < index; earlier++) {
			const score = scores[earlier]! + candidate.weight + step(candidates[earlier], candidate);
			if (score > scores[index]!) {
				scores[index] = score;
				before[index] = earlier;
			}
		}
	});
	const chain: Candidate[] = [];
	let at = scores.indexOf(Math.max(...scores.slice(-reach * 10), ...scores.slice(0, reach * 10)));
	for (; at >= 0; at = before[at]!) chain.push(candidates[at]!);
	return chain.reverse();
}

/**
 * The lines that really begin clauses, out of all that begin with such a number. 第三条规定的… in running text looks
 * like a clause; that it stands where no 第三条 is due betrays it. The choice is the sequence with the most weight.
 * Clearly separated numbers that stand outside the sequence are kept (a misprinted number must not swallow a
 * clause); `doubts` names them.
 */
export function plausible(candidates: readonly Candidate[]): { chain: Candidate[]; doubts: Candidate[] } {
	if (candidates.length === 0) return { chain: [], doubts: [] };
	const sequence = best(candidates);
	const mostlyBare = sequence.filter((each) => each.weight === bare).length > sequence.length / 2;
	const fits = (each: Candidate, index: number) => {
		const previous = sequence[index - 1];
		const next = sequence[index + 1];
		return (previous ? follows(previous, each) : each.ordinal === 1) && (!next || follows(each, next));
	};
	const accepted = sequence.filter(
		(each, index) => each.weight === sure || (fits(each, index) && (each.weight > doubtful || mostlyBare))
	);
	const inside = new Set(accepted);
	const doubts = candidates.filter((each) => each.weight === sure && !inside.has(each));
	return { chain: [...accepted, ...doubts].sort((a, b) => a.line - b.line), doubts };
}
