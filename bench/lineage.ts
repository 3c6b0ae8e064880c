/**
 * How well the proposed lineage does on real regulations: `node bench/lineage.ts [--wrong]`. Reads ../shared/data, where
 * that is. Laws with two versions against what a person read; every law against a version made of it.
 */
import { nextVersion } from '../tests/support/lineage/constructed.ts';
import { edgesOf, families } from '../tests/support/lineage/gold.ts';
import { allLaws, lawOf, lawsAreHere } from '../tests/support/lineage/laws.ts';
import { measure, sum, type Figures } from '../tests/support/lineage/measure.ts';

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`);

function print(name: string, figures: Figures, ms: number): void {
	const { known, said, right, asked, offered, wrong } = figures;
	console.log(
		`${name}: known ${known}, said ${said}, precision ${share(right, said)}, recall ${share(right, known)}; ` +
			`asked ${asked}, right answer offered ${share(offered, asked)}; ${ms.toFixed(0)} ms`
	);
	if (process.argv.includes('--wrong')) for (const one of wrong) console.log(`  ${one}`);
}

if (!lawsAreHere) console.log('no laws here: nothing to measure');
else {
	for (const family of families) {
		const [older, newer] = [await lawOf(family.older), await lawOf(family.newer)];
		const started = performance.now();
		const figures = measure(older, newer, edgesOf(family, older, newer));
		print(`${family.older} → ${family.newer}`, figures, performance.now() - started);
	}
	const laws = await allLaws();
	const made = [1, 2, 3].flatMap((seed) =>
		laws.map((law, at) => {
			const strangers = laws[(at + 7 * seed) % laws.length]!.clauses.map(({ text }) => text);
			return { law, ...nextVersion(law, strangers, seed * 1000 + at) };
		})
	);
	const started = performance.now();
	const figures = sum(made.map(({ law, newer, edges }) => measure(law, newer, edges)));
	print(`${laws.length} laws, three made versions each`, figures, performance.now() - started);
}
