import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyOf, type KeyName } from './keys.ts';

/** Text → `v1.` + base64url of nonce, tag and AES-256-GCM ciphertext. */
export function encrypt(plain: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', keyOf('data'), nonce);
	const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The text of what `encrypt` made. Throws if it was altered or another key made it. */
export function decrypt(sealed: string): string {
	if (!sealed.startsWith('v1.')) throw new Error('not an encrypted value');
	const bytes = Buffer.from(sealed.slice(3), 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', keyOf('data'), bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A keyed hash (HMAC-SHA-256, hex) for look-up without the plain value. `purpose` keeps equal values of two uses apart. */
export function keyedHash(purpose: string, value: string, key: KeyName = 'lookup'): string {
	return createHmac('sha256', keyOf(key)).update(`${purpose}\0${value}`).digest('hex');
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
