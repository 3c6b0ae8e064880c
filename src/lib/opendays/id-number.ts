/** 公民身份号码 of 18 characters whose last one is right (GB 11643-1999), in capitals; undefined if it is none. */
export function idNumberOf(text: string): string | undefined {
	const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
	if (!/^\d{17}[\dX]$/.test(plain)) return undefined;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((total, weight, place) => total + weight * Number(plain[place]), 0);
	return '10X98765432'[sum % 11] === plain[17] ? plain : undefined;
}
