/**
 * A new version made of a real law by operations that are known, so that what became of each article is known as well:
 * articles left out, put in from another law, moved, cut in two, joined, changed a little and changed a lot; then all
 * are numbered anew.
 */
import { writeNumeral } from '../../../src/lib/server/drafts/parse/numerals.ts';
import { complete, type Edge } from './gold.ts';
import type { Law } from './laws.ts';

export type Made = { newer: Law; edges: Edge[] };
type Piece = { text: string; from: number[] };

/** The same law, the same strangers, the same seed: the same version. */
export function nextVersion(law: Law, strangers: readonly string[], seed: number): Made {
	const random = dice(seed);
	const pieces: Piece[] = [];
	const moved: Piece[] = [];
	for (let at = 0; at < law.clauses.length; at++) {
		const { text } = law.clauses[at]!;
		const [sentences, chance] = [text.split(/(?<=[。；\n])/u).filter((one) => one.trim()), random()];
		const next = law.clauses[at + 1];
		if (chance < 0.05) continue;
		if (chance < 0.1 && sentences.length > 1 && text.length > 60) {
			const cut = 1 + Math.floor(random() * (sentences.length - 1));
			pieces.push({ text: sentences.slice(0, cut).join(''), from: [at] });
			pieces.push({ text: sentences.slice(cut).join(''), from: [at] });
		} else if (chance < 0.14 && next) {
			pieces.push({ text: `${text}\n${next.text}`, from: [at, ++at] });
		} else if (chance < 0.18) moved.push({ text, from: [at] });
		else if (chance < 0.35) pieces.push({ text: little(text, random), from: [at] });
		else if (chance < 0.4 && sentences.length > 1) {
			pieces.push({ text: alot(sentences, strangers, random), from: [at] });
		} else pieces.push({ text, from: [at] });
		if (random() < 0.06) pieces.push({ text: strangers[Math.floor(random() * strangers.length)]!, from: [] });
	}
	for (const piece of moved) pieces.splice(Math.floor(random() * (pieces.length + 1)), 0, piece);
	const clauses = pieces.map(({ text }, at) => ({ no: `第${writeNumeral(at + 1)}条`, text }));
	const edges = pieces.flatMap(({ from }, to) => from.map((at) => [at, to] as const));
	return {
		newer: { title: law.title, clauses },
		edges: complete(edges, law.clauses.length, clauses.length)
	};
}

/** As amendments are: another authority, a longer list, another figure. */
function little(text: string, random: () => number): string {
	const changes = [
		(one: string) => one.replace(/应当/u, '必须'),
		(one: string) => one.replace(/。/u, '，并向社会公布。'),
		(one: string) => one.replace(/环境保护/u, '生态环境').replace(/人民政府/u, '人民政府及其有关部门'),
		(one: string) => one.replace(/[一二三五]百元/u, '八百元').replace(/[二三五]日/u, '十日')
	];
	const changed = changes[Math.floor(random() * changes.length)]!(text);
	return changed === text ? `${text}具体办法另行制定。` : changed;
}

/** Half of the sentences exchanged for those of another article. */
function alot(sentences: readonly string[], strangers: readonly string[], random: () => number): string {
	const kept = sentences.slice(0, Math.ceil(sentences.length / 2)).join('');
	return kept + strangers[Math.floor(random() * strangers.length)]!.slice(0, kept.length);
}

/** Numbers from 0 to 1 that come again with the same seed. */
function dice(seed: number): () => number {
	let state = seed * 7919 + 17;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}
