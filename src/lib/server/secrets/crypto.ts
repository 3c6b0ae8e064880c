import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { dataKey, sealingKey } from './keys.ts';

/**
 * How a sealed text begins: it tells the key, and a later key's is greater, letter by letter. Guards of the tables hold
 * that what is sealed is never sealed anew with an earlier key.
 */
export const sealMark = (key: number) => (key === 1 ? 'v1.' : `w${String(key).padStart(4, '0')}.`);

/** Text → the mark of the newest key + base64url of nonce, tag and AES-256-GCM ciphertext. */
export function encrypt(plain: string): string {
	const key = sealingKey();
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', dataKey(key), nonce);
	const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return sealMark(key) + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The text of what `encrypt` made. Throws if it was altered, or its key is not there. */
export function decrypt(sealed: string): string {
	const [mark, number] = /^(?:v1|w(\d{4}))\./.exec(sealed) ?? [];
	if (!mark) throw new Error('not an encrypted value');
	const bytes = Buffer.from(sealed.slice(mark.length), 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', dataKey(Number(number ?? 1)), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** 160 bits of chance in base32 without look-alikes. */
export function token(characters = 32): string {
	const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
	let out = '';
	while (out.length < characters) {
		for (const byte of randomBytes(characters)) {
			if (byte < 248 && out.length < characters) out += alphabet[byte % 31];
		}
	}
	return out;
}

/** What is stored of a token: its SHA-256. */
export const tokenHash = (value: string) => createHash('sha256').update(value).digest('hex');

/** Comparison in constant time of two strings of any length. */
export function sameText(a: string, b: string): boolean {
	const [left, right] = [tokenHash(a), tokenHash(b)].map((value) => Buffer.from(value, 'hex')) as [Buffer, Buffer];
	return timingSafeEqual(left, right);
}
