/**
 * Keyed hashes (HMAC-SHA-256, hex) for look-up without the plain value. `purpose` keeps equal values of two uses apart.
 * A hash begins with the mark of its key: none for the first, so that a later one is greater, letter by letter.
 */
import { createHmac } from 'node:crypto';
import * as clock from '#server/clock';
import { journalKey, knownLookupKeys, lookupKey } from './keys.ts';

export const hashMark = (key: number) => (key === 1 ? '' : `w${String(key).padStart(4, '0')}.`);
const keyOfHash = (hash: string) => Number(/^w(\d{4})\./.exec(hash)?.[1] ?? 1);

/** With the key of that number, or with the one for what may be hashed with any. */
export function keyedHash(purpose: string, value: string, key = hashingKey()): string {
	return hashMark(key) + hmac(lookupKey(key), `${purpose}\0${value}`);
}

/** With each key there is, that for what is new first: under which of them a row stands, is seen when it is found. */
export function keyedHashes(purpose: string, value: string): string[] {
	const first = hashingKey();
	const others = knownLookupKeys().flatMap(({ number }) => (number === first ? [] : number));
	return [first, ...others].map((key) => keyedHash(purpose, value, key));
}

/** With the key that made the other hash: to compare the two. */
export const hashLike = (other: string, purpose: string, value: string) =>
	keyedHash(purpose, value, other === '' ? undefined : keyOfHash(other));

/** The seal on the end of the journal, with a key of its own that nothing else has. */
export const journalHash = (value: string) => hmac(journalKey(), `journal head\0${value}`);

/** Until then not every process knows of a new key. */
const settleMs = 15_000;

/** The latest key that every process knows; of keys that are all new, the first. */
function hashingKey(): number {
	const keys = knownLookupKeys();
	if (keys.length === 1) return keys[0]!.number;
	const known = clock.machine() - settleMs;
	return (keys.findLast(({ since }) => since.getTime() <= known) ?? keys[0]!).number;
}

const hmac = (key: Parameters<typeof createHmac>[1], text: string) =>
	createHmac('sha256', key).update(text).digest('hex');
