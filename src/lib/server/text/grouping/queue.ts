/** Two clusters that may be joined, as they were when they were compared. */
export type Pair = { score: number; a: number; b: number; ageA: number; ageB: number };

/** The pair with the highest score first. Equal scores keep an order that depends on the pairs alone. */
export class PairQueue {
	private readonly heap: Pair[] = [];

	push(pair: Pair): void {
		let at = this.heap.length;
		this.heap.push(pair);
		while (at > 0) {
			const above = (at - 1) >> 1;
			if (!before(pair, this.heap[above]!)) break;
			this.heap[at] = this.heap[above]!;
			at = above;
		}
		this.heap[at] = pair;
	}

	pop(): Pair | undefined {
		const [first] = this.heap;
		const last = this.heap.pop();
		if (!last || this.heap.length === 0) return first;
		let at = 0;
		for (;;) {
			let below = 2 * at + 1;
			if (below >= this.heap.length) break;
			if (below + 1 < this.heap.length && before(this.heap[below + 1]!, this.heap[below]!)) below++;
			if (!before(this.heap[below]!, last)) break;
			this.heap[at] = this.heap[below]!;
			at = below;
		}
		this.heap[at] = last;
		return first;
	}
}

function before(one: Pair, other: Pair): boolean {
	return one.score !== other.score ? one.score > other.score : one.a !== other.a ? one.a < other.a : one.b < other.b;
}
