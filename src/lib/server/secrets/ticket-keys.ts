/**
 * Keys that sign tickets (Ed25519). Their files hold the 32 bytes from which both halves are made; which one is in use, and
 * the public halves, the database says: a key that is lost is followed by another, and what it signed is still checked.
 */
import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileOf, keysFolder, makeKey, nameOf } from './numbered.ts';

/** PKCS #8 around the 32 bytes of an Ed25519 key (RFC 8410). */
const around = Buffer.from('302e020100300506032b657004220420', 'hex');
const loaded = new Map<number, KeyObject>();

function privateKey(number: number): KeyObject | undefined {
	const known = loaded.get(number);
	if (known) return known;
	const file = fileOf(nameOf('ticket', number));
	if (!existsSync(file)) return undefined;
	const seed = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
	if (seed.length !== 32) throw new Error(`${file} does not hold 32 bytes in hexadecimal`);
	const key = createPrivateKey({ key: Buffer.concat([around, seed]), format: 'der', type: 'pkcs8' });
	loaded.set(number, key);
	return key;
}

/** The public half, 32 bytes; undefined where the key is not on this machine. */
export function ticketPublicKey(number: number): Uint8Array | undefined {
	const key = privateKey(number);
	return key && createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** Makes the key of that number; another process may have made it at the same moment. */
export function makeTicketKey(number: number): void {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	try {
		makeKey(nameOf('ticket', number));
	} catch (reason) {
		if ((reason as { code?: string }).code !== 'EEXIST') throw reason;
	}
}

/** 64 bytes; undefined where the key is not on this machine. */
export function signTicket(number: number, body: string): Uint8Array | undefined {
	const key = privateKey(number);
	return key && sign(null, Buffer.from(body), key);
}
