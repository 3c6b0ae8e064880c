import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as clock from '#server/clock';
import { config } from '#server/config';

/** lookup: keyed hashes of phones and codes; journal: the seal on the journal's head. */
const names = ['lookup', 'journal'] as const;
export type KeyName = (typeof names)[number];

/**
 * A key for the encryption of personal data. The one with the highest number seals what is new; the others open what
 * they have sealed. Number 1 is `data.key`, the later ones `data-2.key`, `data-3.key` …
 */
export type DataKey = { number: number; path: string; since: Date };

export const keysFolder = join(config.dataDir, 'keys');
const fileOf = (name: string) => join(keysFolder, `${name}.key`);
const nameOf = (number: number) => (number === 1 ? 'data' : `data-${number}`);

export class MissingKeys extends Error {
	constructor() {
		super(
			'DATA_DIR/keys 里没有密钥：请先运行一次 npm run wenji -- init。\n' +
				'There are no keys under DATA_DIR/keys: run `npm run wenji -- init` once.'
		);
	}
}

export const hasKeys = () => names.every((name) => existsSync(fileOf(name))) && listDataKeys().length > 0;

/** Makes the keys that are missing, readable by the owner only. Existing keys are never replaced. */
export function ensureKeys(): { made: string[]; folder: string } {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	const made = names.filter((name) => !existsSync(fileOf(name))) as string[];
	if (listDataKeys().length === 0) made.unshift(nameOf(1));
	made.forEach(makeKey);
	return { made, folder: keysFolder };
}

/** The keys for personal data that are there, lowest number first. */
export function listDataKeys(): DataKey[] {
	if (!existsSync(keysFolder)) return [];
	const numbers = readdirSync(keysFolder).flatMap((file) => {
		const [, number = '1'] = /^data(?:-([1-9]\d{0,3}))?\.key$/.exec(file) ?? ['', ''];
		return number === '' ? [] : Number(number);
	});
	return numbers
		.sort((a, b) => a - b)
		.map((number) => ({ number, path: fileOf(nameOf(number)), since: statSync(fileOf(nameOf(number))).mtime }));
}

/** Makes the next key for personal data; every process seals with it a few seconds later. Answers with its number. */
export function addDataKey(): number {
	const number = (listDataKeys().at(-1)?.number ?? 0) + 1;
	makeKey(nameOf(number));
	newest = undefined;
	return number;
}

/** A key is there whole or not at all: another process may look for it at any moment. */
function makeKey(name: string): void {
	const growing = join(keysFolder, `.${name}-${randomBytes(6).toString('hex')}`);
	writeFileSync(growing, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
	try {
		linkSync(growing, fileOf(name));
	} finally {
		rmSync(growing);
	}
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

const loaded = new Map<string, KeyObject>();

export const dataKey = (number: number) => load(nameOf(number));
export const keyOf = (name: KeyName) => load(name);

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
