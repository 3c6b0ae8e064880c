/** The positions of a heaviest increasing subsequence: the items that keep their order when as little as possible moves. */
export function inOrder(values: readonly number[], weights: readonly number[]): Set<number> {
	const best: number[] = [];
	const before: number[] = [];
	values.forEach((value, at) => {
		best[at] = weights[at]!;
		before[at] = -1;
		for (let earlier = 0; earlier < at; earlier++) {
			if (values[earlier]! < value && best[earlier]! + weights[at]! > best[at]!) {
				best[at] = best[earlier]! + weights[at]!;
				before[at] = earlier;
			}
		}
	});
	const kept = new Set<number>();
	let at = best.reduce((top, score, index) => (score > (best[top] ?? -1) ? index : top), -1);
	for (; at >= 0; at = before[at]!) kept.add(at);
	return kept;
}
