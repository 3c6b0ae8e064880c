import { existsSync } from 'node:fs';
import { rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import { currentLevel, dialect, migrationsOf, snapshot, tablesAfter, UnknownMigrations, type Rows } from '#server/db';
import { createZip, type ZipWriter } from '#server/zip';
import program from '../../../../package.json' with { type: 'json' };
import { check } from './archive.ts';
import { addFiles } from './files.ts';
import { keyFiles, marksOf, refuseWeak, sealKeys } from './keys.ts';
import { keysPart, manifestPart, partOfTable, version, type Manifest } from './manifest.ts';
import { foreign } from './refused.ts';
import { linesOf } from './tables.ts';

/** `sha256` and `bytes` of the archive. */
export type Made = { path: string; sha256: string; bytes: number; manifest: Manifest };

/**
 * Writes one archive of the open database, its files and, where a passphrase is given, its keys: one instant of it,
 * while others go on writing. It grows as FILE.partial, is read again whole, and is called FILE only then.
 */
export async function make(path: string, passphrase?: string): Promise<Made> {
	if (existsSync(path)) throw new Refusal('backup_exists', { facts: { path } });
	if (!existsSync(dirname(path))) throw new Refusal('backup_folderMissing', { facts: { folder: dirname(path) } });
	if (passphrase !== undefined) refuseWeak(passphrase);
	const growing = `${path}.partial`;
	await removeAbandoned(growing);
	const zip = await createZip(growing);
	// Its time tells a backup under way from one that was killed.
	const alive = setInterval(() => void utimes(growing, clock.now(), clock.now()).catch(() => {}), abandonedMs / 6);
	try {
		await snapshot((rows) => write(zip, rows, passphrase));
		await zip.finish();
		await zip.close();
		const checked = await check(growing);
		await rename(growing, path);
		return { path, ...checked };
	} catch (reason) {
		await zip.close().catch(() => {});
		await rm(growing, { force: true });
		throw reason;
	} finally {
		clearInterval(alive);
	}
}

async function write(zip: ZipWriter, rows: Rows, passphrase: string | undefined): Promise<void> {
	const level = await currentLevel().catch(async (reason: unknown) => {
		throw reason instanceof UnknownMigrations ? await foreign(reason) : reason;
	});
	if (level === 0) throw new Refusal('backup_nothing');
	const madeAt = clock.now().toISOString();
	const migrations = migrationsOf(dialect)
		.slice(0, level)
		.map(({ tag }) => tag);
	let head: Manifest['journal'] = null;
	const tables: Manifest['tables'] = [];
	for (const shape of tablesAfter(level)) {
		let count = 0;
		const lines = linesOf(shape, rows, (row) => {
			count++;
			if (shape.name === 'journal_head') head = { seq: row.seq as number, hash: row.hash as string };
		});
		const part = await zip.add(partOfTable(shape.name), lines);
		tables.push({ name: shape.name, columns: shape.columns, rows: count, ...part });
	}
	const files = await addFiles(zip, rows);
	const keys = await addKeys(zip, passphrase);
	const manifest: Manifest = {
		...{ format: 'wenji-backup', version, program: program.version, engine: dialect, madeAt, migrations },
		...{ tables, files, keys, journal: head }
	};
	await zip.add(manifestPart, [`${JSON.stringify(manifest, null, '\t')}\n`]);
}

async function addKeys(zip: ZipWriter, passphrase: string | undefined): Promise<Manifest['keys']> {
	const files = keyFiles();
	const marks = marksOf(files);
	if (passphrase === undefined) return { marks, sha256: null };
	if (marks.length === 0) throw new Refusal('backup_keysNotThere');
	const { sha256 } = await zip.add(keysPart, [await sealKeys(files, passphrase)]);
	return { marks, sha256 };
}

const abandonedMs = 30_000;

/** What a killed backup has left. One that still grows is left alone. */
async function removeAbandoned(growing: string): Promise<void> {
	const found = await stat(growing).catch(() => undefined);
	if (!found) return;
	if (Math.abs(clock.now().getTime() - found.mtimeMs) < abandonedMs)
		throw new Refusal('backup_underWay', { facts: { path: growing } });
	await rm(growing);
}
