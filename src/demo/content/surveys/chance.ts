/** Chance that falls the same way each time: the demo is the same district whenever it is laid out. */
export type Chance = {
	/** True in this share of the cases. */
	yes(share: number): boolean;
	/** One of the keys, each as often as its weight says. */
	one<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
	/** Those whose share came up, in their order, at least one and at most so many. */
	some<Key extends string>(shares: Readonly<Record<Key, number>>, most?: number): Key[];
	/** A whole number from `low` to `high`. */
	between(low: number, high: number): number;
	/** The keys in an order that follows their weights. */
	order<Key extends string>(weights: Readonly<Record<Key, number>>): Key[];
};

export function chance(seed: number): Chance {
	let state = seed;
	// mulberry32
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const keysOf = <Key extends string>(weights: Readonly<Record<Key, number>>) => Object.keys(weights) as Key[];
	const one = <Key extends string>(weights: Readonly<Record<Key, number>>): Key => {
		const keys = keysOf(weights);
		let left = next() * keys.reduce((sum, key) => sum + weights[key], 0);
		return keys.find((key) => (left -= weights[key]) < 0) ?? keys.at(-1)!;
	};
	const order = <Key extends string>(weights: Readonly<Record<Key, number>>): Key[] => {
		const rest = { ...weights };
		return keysOf(weights).map(() => {
			const key = one(rest);
			delete rest[key];
			return key;
		});
	};
	return {
		yes: (share) => next() < share,
		one,
		some: (shares, most = Infinity) => {
			const picked = keysOf(shares).filter((key) => next() < shares[key]);
			return picked.length > 0 ? picked.slice(0, most) : [one(shares)];
		},
		between: (low, high) => low + Math.floor(next() * (high - low + 1)),
		order
	};
}
