import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '#server/config';

/** data: encryption of personal data; lookup: keyed hashes of phones and codes; journal: the seal on the journal's head. */
const names = ['data', 'lookup', 'journal'] as const;
export type KeyName = (typeof names)[number];

export const keysFolder = join(config.dataDir, 'keys');
const fileOf = (name: KeyName) => join(keysFolder, `${name}.key`);

export class MissingKeys extends Error {
	constructor() {
		super(
			'DATA_DIR/keys 里没有密钥：请先运行一次 npm run wenji -- init。\n' +
				'There are no keys under DATA_DIR/keys: run `npm run wenji -- init` once.'
		);
	}
}

export const hasKeys = () => names.every((name) => existsSync(fileOf(name)));

/** Makes the keys that are missing, readable by the owner only. Existing keys are never replaced. */
export function ensureKeys(): { made: KeyName[]; folder: string } {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	const made = names.filter((name) => !existsSync(fileOf(name)));
	for (const name of made) {
		writeFileSync(fileOf(name), `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
	}
	return { made, folder: keysFolder };
}

const loaded = new Map<KeyName, KeyObject>();

export function keyOf(name: KeyName): KeyObject {
	const known = loaded.get(name);
	if (known) return known;
	if (!hasKeys()) {
		if (config.mode === 'production') throw new MissingKeys();
		ensureKeys();
	}
	const bytes = Buffer.from(readFileSync(fileOf(name), 'utf8').trim(), 'hex');
	if (bytes.length !== 32) throw new Error(`${fileOf(name)} does not hold 32 bytes in hexadecimal`);
	const key = createSecretKey(bytes);
	loaded.set(name, key);
	return key;
}
