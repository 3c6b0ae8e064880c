/** The keys of the installation inside an archive: only with a passphrase, from which scrypt makes the key that seals them. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import { keysFolder } from '#server/secrets';

type KeyFiles = Record<string, string>;

/** 128 MB and about half a second for one guess. */
const cost = { N: 2 ** 17, r: 8, p: 1 };
const maxmem = 256 * 1024 * 1024;
const purpose = Buffer.from('wenji backup keys 1');
const shortest = 12;

const derived = promisify(scrypt) as (
	phrase: string,
	salt: Buffer,
	length: number,
	options: ScryptOptions
) => Promise<Buffer>;

const sealedForm = v.object({
	kdf: v.literal('scrypt'),
	N: v.literal(cost.N),
	r: v.literal(cost.r),
	p: v.literal(cost.p),
	cipher: v.literal('aes-256-gcm'),
	salt: v.string(),
	nonce: v.string(),
	tag: v.string(),
	body: v.string()
});
const filesForm = v.record(v.pipe(v.string(), v.regex(/^[\w.-]+\.key$/)), v.string());

/** The key files of this installation, by name. */
export function keyFiles(): KeyFiles {
	if (!existsSync(keysFolder)) return {};
	const names = readdirSync(keysFolder).filter((name) => name.endsWith('.key'));
	return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(keysFolder, name), 'utf8').trim()]));
}

/** By which a key is known again, and nothing else. */
export const marksOf = (files: KeyFiles) =>
	Object.values(files)
		.map((key) => createHmac('sha256', Buffer.from(key, 'hex')).update('wenji backup').digest('hex'))
		.sort();

export function refuseWeak(passphrase: string): void {
	if (passphrase === '') throw new Refusal('backup_passphraseMissing');
	if ([...passphrase].length < shortest) throw new Refusal('backup_passphraseShort', { facts: { least: shortest } });
}

export async function sealKeys(files: KeyFiles, passphrase: string): Promise<string> {
	const [salt, nonce] = [randomBytes(16), randomBytes(12)];
	const cipher = createCipheriv('aes-256-gcm', await keyFrom(passphrase, salt), nonce);
	cipher.setAAD(purpose);
	const body = Buffer.concat([cipher.update(JSON.stringify(files), 'utf8'), cipher.final()]);
	const [s, n, t, b] = [salt, nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64'));
	return JSON.stringify({ kdf: 'scrypt', ...cost, cipher: 'aes-256-gcm', salt: s, nonce: n, tag: t, body: b });
}

/** Refuses a passphrase that does not open them. */
export async function openKeys(sealed: string, passphrase: string): Promise<KeyFiles> {
	if (passphrase === '') throw new Refusal('backup_passphraseNeeded');
	const { salt, nonce, tag, body } = v.parse(sealedForm, JSON.parse(sealed));
	const key = await keyFrom(passphrase, Buffer.from(salt, 'base64'));
	const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
	decipher.setAAD(purpose);
	decipher.setAuthTag(Buffer.from(tag, 'base64'));
	let text: string;
	try {
		text = Buffer.concat([decipher.update(Buffer.from(body, 'base64')), decipher.final()]).toString('utf8');
	} catch {
		throw new Refusal('backup_passphraseWrong');
	}
	return v.parse(filesForm, JSON.parse(text));
}

/** Writes keys into an installation that has none. The answer takes them away again. */
export function placeKeys(files: KeyFiles): () => void {
	mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
	for (const [name, key] of Object.entries(files)) {
		writeFileSync(join(keysFolder, name), `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
	}
	return () => Object.keys(files).forEach((name) => rmSync(join(keysFolder, name), { force: true }));
}

const keyFrom = (passphrase: string, salt: Buffer) =>
	derived(passphrase.normalize('NFC'), salt, 32, { ...cost, maxmem });
