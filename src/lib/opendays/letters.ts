/** Bytes as capitals and digits without look-alikes (Crockford's base32): a QR code holds them densely, and people can type them. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function toLetters(bytes: Uint8Array): string {
	let out = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			out += alphabet[(held >> bits) & 31];
		}
		held &= (1 << bits) - 1;
	}
	return bits > 0 ? out + alphabet[(held << (5 - bits)) & 31] : out;
}

/** The bytes that gave exactly these letters; undefined where there are none. */
export function fromLetters(letters: string): Uint8Array<ArrayBuffer> | undefined {
	const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
	let at = 0;
	let held = 0;
	let bits = 0;
	for (const letter of letters) {
		const value = alphabet.indexOf(letter);
		if (value < 0) return undefined;
		held = (held << 5) | value;
		bits += 5;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = (held >> bits) & 255;
		}
		held &= (1 << bits) - 1;
	}
	// One text a value: no other letters stand for the same bytes.
	return held === 0 && bits < 5 ? bytes : undefined;
}
