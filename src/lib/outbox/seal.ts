/** Sealing on the device: AES-GCM under a key that no script can read out of the browser. */

export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

const algorithm = 'AES-GCM';

/** A key of this device alone, for what is written by somebody who is not signed in. */
export const deviceKey = (): Promise<CryptoKey> =>
	crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);

/** The key of a resident as the server gives it (32 bytes, base64url), and the name by which entries know whose they are. */
export async function residentKey(text: string): Promise<{ owner: string; key: CryptoKey }> {
	const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const [digest, key] = await Promise.all([
		crypto.subtle.digest('SHA-256', bytes),
		crypto.subtle.importKey('raw', bytes, algorithm, false, ['encrypt', 'decrypt'])
	]);
	return { owner: hex(new Uint8Array(digest).slice(0, 8)), key };
}

/** `about`: what the sealed bytes belong to; opened as anything else they are nothing. */
export async function seal(key: CryptoKey, about: string, bytes: BufferSource): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const name = { name: algorithm, iv, additionalData: new TextEncoder().encode(about) };
	return { iv, bytes: await crypto.subtle.encrypt(name, key, bytes) };
}

/** @throws if the key is another one or the bytes were changed */
export const open = (key: CryptoKey, about: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> =>
	crypto.subtle.decrypt({ name: algorithm, iv, additionalData: new TextEncoder().encode(about) }, key, bytes);

/** 16 characters that nobody guesses or meets again. */
export const mark = (): string => hex(crypto.getRandomValues(new Uint8Array(8)));

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Tells the same form from another one. */
export async function digestOf(fields: readonly [string, string][], files: readonly ArrayBuffer[]): Promise<string> {
	const each = await Promise.all(
		files.map(async (bytes) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
	);
	const text = new TextEncoder().encode(JSON.stringify([fields, each]));
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}
