import { Refusal } from '#server/actor';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Reads text of unknown encoding: byte order mark, zeros of UTF-16, then UTF-8 if all of it is valid, then GB18030. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
	const encoding = marked(bytes) ?? wide(bytes);
	if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
	for (const candidate of ['utf-8', 'gb18030'] as const) {
		const text = strictly(bytes, candidate);
		if (text === undefined) continue;
		if (text.includes('\0')) throw new Refusal('spreadsheets_notTable', { facts: { found: 'binary' } });
		return { text, encoding: candidate };
	}
	throw new Refusal('spreadsheets_unknownEncoding');
}

function marked([a, b, c]: Uint8Array): Encoding | undefined {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return undefined;
}

/** UTF-16 without a mark: separators and digits leave a zero at every other byte, text without NUL never does. */
function wide(bytes: Uint8Array): Encoding | undefined {
	const zeros = [0, 0];
	const sample = bytes.subarray(0, 4096);
	sample.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
	const [even, odd] = zeros as [number, number];
	if (bytes.length % 2 === 1 || even + odd < 2) return undefined;
	if (even === 0) return 'utf-16le';
	return odd === 0 ? 'utf-16be' : undefined;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
