/** From what a person chose for each older clause to links. New clauses that nothing became are new. */
import { Refusal } from '#server/actor';
import { labelOf } from '../compare/index.ts';
import { gone } from '../../../drafts/lineage.ts';
import type { Link } from './links.ts';

type Clause = { id: string; no: string };
export type LineageAnswer = {
	/** What the clause became: the id of a new clause, `gone`, or '' while nobody has said. */
	became: string;
	/** Numbers of further new clauses into which it was split, as printed: 第八十条、第八十一条. */
	also: string;
};

/** @param answers by position among the older clauses, from 1 */
export function answeredLinks(
	old: readonly Clause[],
	fresh: readonly Clause[],
	answers: ReadonlyMap<number, LineageAnswer>
): Link<string>[] {
	const open: string[] = [];
	const targets = old.map(({ no }, at) => {
		const { became = '', also = '' } = answers.get(at + 1) ?? {};
		const further = numbered(fresh, also);
		if (became === gone && further.length > 0) throw new Refusal('drafts_lineageContradicts', { facts: { no } });
		if (became === '' && further.length === 0) open.push(no);
		return became === gone || became === '' ? further : [became, ...further];
	});
	if (open.length > 0) {
		const facts = { nos: open.slice(0, 10).join('、'), count: open.length };
		throw new Refusal('drafts_lineageUnanswered', { facts });
	}
	return joined(old, fresh, targets);
}

function numbered(fresh: readonly Clause[], text: string): string[] {
	return text
		.split(/[、，,；;\n]/u)
		.filter((part) => part.trim())
		.map((part) => {
			const found = fresh.filter(({ no }) => labelOf(no) === labelOf(part));
			if (found.length !== 1) throw new Refusal('drafts_lineageNoSuch', { facts: { no: part.slice(0, 20) } });
			return found[0]!.id;
		});
}

/** Older clauses that became the same new one belong to one link; the rest of the new ones stand alone. */
function joined(old: readonly Clause[], fresh: readonly Clause[], targets: readonly string[][]): Link<string>[] {
	const links: { from: string[]; to: string[] }[] = [];
	const holder = new Map<string, { from: string[]; to: string[] }>();
	for (const [at, to] of targets.entries()) {
		const known = to.map((id) => holder.get(id)).find((link) => link);
		const link = known ?? { from: [], to: [] };
		if (!known) links.push(link);
		link.from.push(old[at]!.id);
		// Named twice by one clause it stays twice, and is refused as such.
		link.to.push(...to.filter((id, index) => to.indexOf(id) !== index || holder.get(id) !== link));
		for (const id of to) holder.set(id, link);
	}
	for (const { id } of fresh) if (!holder.has(id)) links.push({ from: [], to: [id] });
	return links;
}
