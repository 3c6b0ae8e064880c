/** A mainland mobile number as eleven digits, from whatever way people write one; undefined if it is none. */
export function mobileOf(text: string): string | undefined {
	const plain = text.normalize('NFKC').replace(/[\s\-–—()]/g, '');
	return /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(plain)?.[1];
}

/** As it is shown to its owner: 138****1234. */
export const maskedMobile = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

/** Six digits, from whatever way people type them; undefined if they are none. */
export function sixDigitsOf(text: string): string | undefined {
	const plain = text.normalize('NFKC').replace(/\s/g, '');
	return /^\d{6}$/.test(plain) ? plain : undefined;
}
