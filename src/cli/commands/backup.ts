/** `wenji backup FILE`, `wenji backup check FILE`, `wenji restore FILE`: they open the database in their own way. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import * as backup from '#server/backup';
import { config } from '#server/config';
import { close, open } from '#server/db';
import { words } from '../words.ts';

/** Reads the database as it is: an upgrade is not the business of a backup. `ok` is false if files are lacking. */
export async function backupMake(args: string[]): Promise<unknown> {
	const { path, values } = read(args);
	const passphrase = values['with-keys'] ? await passphraseOf(values) : undefined;
	const began = performance.now();
	if (config.dialect === 'sqlite' && !existsSync(config.databaseUrl)) throw new Refusal('backup_nothing');
	await open({ migrate: false });
	try {
		const made = await backup.make(path, passphrase);
		const seconds = Math.round((performance.now() - began) / 100) / 10;
		const { lacking } = made.manifest.files;
		const next =
			lacking.length > 0
				? await words('backup_madeLacking', { count: lacking.length })
				: await words(passphrase === undefined ? 'backup_madeWithoutKeys' : 'backup_made');
		return { ok: lacking.length === 0, file: path, ...described(made), seconds, next };
	} finally {
		await close();
	}
}

/** Reads a whole archive, and touches nothing else. */
export async function backupCheck(args: string[]): Promise<unknown> {
	const { path } = read(args);
	return { ok: true, file: path, ...described(await backup.check(path)), next: await words('backup_whole') };
}

export async function restore(args: string[]): Promise<unknown> {
	const { path, values } = read(args);
	const began = performance.now();
	const { manifest, sha256, written, keys, journalVerified } = await backup.restore(path, await passphraseOf(values));
	return {
		file: path,
		sha256,
		database: config.dialect,
		rows: rowsOf(manifest),
		files: { count: manifest.files.count, written, lacking: manifest.files.lacking },
		journal: manifest.journal && { ...manifest.journal, verified: journalVerified },
		keys,
		seconds: Math.round((performance.now() - began) / 100) / 10,
		next: await words(keys === 'missing' ? 'backup_restoredKeysMissing' : 'backup_restored')
	};
}

function described({ manifest, sha256, bytes }: backup.Checked) {
	const { program, engine, madeAt, migrations, tables, files, keys, journal } = manifest;
	return {
		...{ sha256, bytes, madeAt, program, engine, migrations: migrations.length },
		tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
		content: contentOf(tables),
		...{ rows: rowsOf(manifest), files, journal, withKeys: keys.sha256 !== null }
	};
}

/** The same for the same rows, on whichever engine they lie. */
const contentOf = (tables: backup.Checked['manifest']['tables']) =>
	createHash('sha256')
		.update(tables.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
		.digest('hex');

const rowsOf = ({ tables }: backup.Checked['manifest']) => tables.reduce((sum, { rows }) => sum + rows, 0);

function read(args: string[]) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { 'with-keys': { type: 'boolean' }, 'passphrase-stdin': { type: 'boolean' } }
	});
	const [path, more] = positionals;
	if (!path || more !== undefined) throw new Refusal('backup_fileNeeded');
	return { path: resolve(path), values };
}

/** Never as an argument, where it stays in the history. */
async function passphraseOf(values: { 'passphrase-stdin'?: boolean | undefined }): Promise<string> {
	if (!values['passphrase-stdin']) return config.backupPassphrase;
	return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}
