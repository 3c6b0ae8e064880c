/** Figures as they are published: two decimals, half up, reckoned on whole numbers so that nothing is lost on the way. */

/** Percent to two decimals; 0 of nothing is 0. The percentages of one question may add up to 99.99 or 100.01. */
export function percent(count: number, base: number): number {
	return base === 0 ? 0 : ratio(count * 100, base);
}

/** `sum` by `n`, of whole numbers not below nought, to two decimals. */
export function ratio(sum: number, n: number): number {
	return Math.floor((sum * 200 + n) / (2 * n)) / 100;
}

/** How often each value was given. Values are whole numbers: points, or hundredths of a figure. */
export type Spread = Map<number, number>;

/** The mean to two decimals of values that count `unit` to the one. */
export function mean(spread: Spread, unit: 1 | 100): number | undefined {
	let sum = 0n;
	let n = 0n;
	for (const [value, count] of spread) {
		sum += BigInt(value) * BigInt(count);
		n += BigInt(count);
	}
	if (n === 0n) return undefined;
	const hundredths = unit === 1 ? sum * 100n : sum;
	return Number(floorDivide(2n * hundredths + n, 2n * n)) / 100;
}

/** The middle value; of an even number of them what lies between the two in the middle. */
export function median(spread: Spread, unit: 1 | 100): number | undefined {
	const values = [...spread].sort(([a], [b]) => a - b);
	const n = values.reduce((sum, [, count]) => sum + count, 0);
	if (n === 0) return undefined;
	const at = (place: number) => {
		let passed = 0;
		return values.find(([, count]) => (passed += count) > place)![0];
	};
	return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / (2 * unit);
}

function floorDivide(a: bigint, b: bigint): bigint {
	const whole = a / b;
	return a % b < 0n ? whole - 1n : whole;
}
