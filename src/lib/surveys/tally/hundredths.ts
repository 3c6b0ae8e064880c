/** A figure with at most two decimals as a whole number of hundredths; 0.29 × 100 would be 28.999…. */
export function toHundredths(figure: number): number {
	return Math.round(figure * 100);
}
