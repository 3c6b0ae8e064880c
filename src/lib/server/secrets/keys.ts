import { createSecretKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { fileOf, keysFolder, listNumbered, makeKey, nameOf, type NumberedKey } from './numbered.ts';

export class MissingKeys extends Error {
	constructor() {
		super(
			'DATA_DIR/keys 里没有密钥：请先运行一次 npm run wenji -- init。\n' +
				'There are no keys under DATA_DIR/keys: run `npm run wenji -- init` once.'
		);
	}
}

/** data: encryption of personal data; lookup: keyed hashes of numbers and codes; journal: the seal on the journal's head. */
const families = ['data', 'lookup'] as const;
const isThere = (family: (typeof families)[number]) => listNumbered(family).length > 0;

export const hasKeys = () => families.every(isThere) && existsSync(fileOf('journal'));

/** Makes the keys that are missing, readable by the owner only. Existing keys are never replaced. */
export function ensureKeys(): { made: string[]; folder: string } {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	const made: string[] = families.filter((family) => !isThere(family));
	if (!existsSync(fileOf('journal'))) made.push('journal');
	made.forEach(makeKey);
	return { made, folder: keysFolder };
}

/** The keys for personal data. The one with the highest number seals what is new; the others open what they have sealed. */
export const listDataKeys = () => listNumbered('data');
/** The keys for keyed hashes; which one makes those that must be unique, the database says (`keyInForce`). */
export const listLookupKeys = () => listNumbered('lookup');

/** Makes the next key for personal data; every process seals with it a few seconds later. Answers with its number. */
export function addDataKey(): number {
	const number = (listDataKeys().at(-1)?.number ?? 0) + 1;
	makeKey(nameOf('data', number));
	newest = undefined;
	return number;
}

/** Makes the next key for keyed hashes. Answers with its number. */
export function addLookupKey(): number {
	const number = (listLookupKeys().at(-1)?.number ?? 0) + 1;
	makeKey(nameOf('lookup', number));
	lookupKeysAnew();
	return number;
}

const lookEveryMs = 5_000;
let newest: { number: number; at: number } | undefined;

/** The number of the key that seals what is new. */
export function sealingKey(): number {
	const now = clock.machine();
	if (newest && Math.abs(now - newest.at) < lookEveryMs) return newest.number;
	prepare();
	newest = { number: listDataKeys().at(-1)!.number, at: now };
	return newest.number;
}

let lookup: { keys: NumberedKey[]; at: number } | undefined;

/** The keys for hashes as this process knows them: as they were at the most five seconds ago. Lowest number first. */
export function knownLookupKeys(): readonly NumberedKey[] {
	if (lookup && Math.abs(clock.machine() - lookup.at) < lookEveryMs) return lookup.keys;
	return lookupKeysAnew();
}

export function lookupKeysAnew(): readonly NumberedKey[] {
	prepare();
	lookup = { keys: listLookupKeys(), at: clock.machine() };
	// At once: by the time it is asked for, it may have been taken away.
	for (const { number } of lookup.keys) lookupKey(number);
	return lookup.keys;
}

const loaded = new Map<string, KeyObject>();

export const dataKey = (number: number) => load(nameOf('data', number));
export const lookupKey = (number: number) => load(nameOf('lookup', number));
export const journalKey = () => load('journal');

function load(name: string): KeyObject {
	const known = loaded.get(name);
	if (known) return known;
	prepare();
	const bytes = Buffer.from(readFileSync(fileOf(name), 'utf8').trim(), 'hex');
	if (bytes.length !== 32) throw new Error(`${fileOf(name)} does not hold 32 bytes in hexadecimal`);
	const key = createSecretKey(bytes);
	loaded.set(name, key);
	return key;
}

function prepare(): void {
	if (hasKeys()) return;
	if (config.mode === 'production') throw new MissingKeys();
	ensureKeys();
}
