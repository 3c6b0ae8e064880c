import { count, sql } from 'drizzle-orm';
import { Refusal } from '#server/actor';
import { config } from '#server/config';
import {
	alone,
	db,
	dialect,
	isEmpty,
	Locked,
	migrationsOf,
	rebuild,
	tablesAfter,
	type Rebuilding,
	type TableShape
} from '#server/db';
import * as journal from '#server/journal';
import { hasKeys } from '#server/secrets';
import { check, damaged, partsOf, textOf } from './archive.ts';
import { placeFile, removeFiles } from './files.ts';
import { keyFiles, marksOf, openKeys, placeKeys } from './keys.ts';
import { keysPart, partOfTable, type Manifest } from './manifest.ts';
import { insertLines } from './tables.ts';

/** `keys`: `restored` from the archive, `present` before, or `missing` still. `written`: files that were not there. */
export type Restored = {
	manifest: Manifest;
	sha256: string;
	written: number;
	keys: 'restored' | 'present' | 'missing';
	journalVerified: boolean;
};

/**
 * Reads an archive into the configured database, which must be empty. Everything is checked before anything is
 * written; what fails afterwards leaves the database as empty as it was.
 */
export async function restore(path: string, passphrase = ''): Promise<Restored> {
	await refuseLiving();
	const { manifest, sha256 } = await check(path);
	const shapes = shapesOf(manifest);
	const keys = await keysFor(path, manifest, passphrase);
	try {
		return await alone(0, async () => {
			await refuseLiving();
			const done = await write(path, manifest, shapes, keys);
			return { manifest, sha256, ...done };
		});
	} catch (reason) {
		throw reason instanceof Locked ? new Refusal('backup_restoreUnderWay', { facts: { where } }) : reason;
	}
}

/** Without the password that an address may hold. */
const where = dialect === 'sqlite' ? config.databaseUrl : placeOf(new URL(config.databaseUrl));

function placeOf({ host, pathname }: URL): string {
	return host + pathname;
}

async function refuseLiving(): Promise<void> {
	if (!(await isEmpty())) throw new Refusal('backup_living', { facts: { where } });
}

/** The tables as the archive has them. Refuses an archive of a newer or of another program. */
function shapesOf({ migrations, tables }: Manifest): TableShape[] {
	const known = migrationsOf(dialect).map(({ tag }) => tag);
	const facts = { archive: migrations.at(-1) ?? '', program: known.at(-1) ?? '' };
	if (migrations.length > known.length) throw new Refusal('backup_archiveNewer', { facts });
	const shapes = tablesAfter(migrations.length);
	const listed = (list: readonly { name: string; columns: Record<string, string> }[]) =>
		journal.canonical(list.map(({ name, columns }) => ({ name, columns })));
	const same = migrations.every((tag, at) => tag === known[at]) && listed(shapes) === listed(tables);
	if (!same) throw new Refusal('backup_archiveOther', { facts });
	return shapes;
}

/** The keys to be put in place; null where those that are there are the right ones, or where there are none to put. */
async function keysFor(path: string, { keys }: Manifest, passphrase: string): Promise<Record<string, string> | null> {
	const present = marksOf(keyFiles());
	if (keys.marks.every((mark) => present.includes(mark))) return null;
	if (present.length > 0) throw new Refusal('backup_keysOther');
	if (!keys.sha256) return null;
	for await (const part of partsOf(path)) {
		if (part.name === keysPart) return openKeys(await textOf(path, part), passphrase);
	}
	throw damaged(path, keysPart);
}

async function write(path: string, manifest: Manifest, shapes: TableShape[], keys: Record<string, string> | null) {
	const written: string[] = [];
	const takeKeysAway = keys ? placeKeys(keys) : undefined;
	try {
		for await (const { name, chunks } of partsOf(path)) {
			const sha256 = name.slice(-64);
			if (name.startsWith('files/') && (await placeFile(sha256, chunks()))) written.push(sha256);
		}
		const journalVerified = await rebuild(manifest.migrations.length, {
			fill: (into) => fill(path, manifest, shapes, into),
			confirm: () => confirm(path, manifest)
		});
		const state = keys ? ('restored' as const) : hasKeys() ? ('present' as const) : ('missing' as const);
		return { written: written.length, keys: state, journalVerified };
	} catch (reason) {
		await removeFiles(written);
		takeKeysAway?.();
		throw reason;
	}
}

async function fill(path: string, { tables }: Manifest, shapes: TableShape[], into: Rebuilding): Promise<void> {
	const waiting = new Map(shapes.map((shape) => [partOfTable(shape.name), shape]));
	for await (const { name, chunks } of partsOf(path)) {
		const shape = waiting.get(name);
		if (shape) await insertLines(shape, chunks(), into);
	}
	for (const { name, rows } of tables) {
		const [found] = await db.select({ rows: count() }).from(sql`${sql.identifier(name)}`);
		if (found!.rows !== rows) throw damaged(path, partOfTable(name));
	}
}

/** The chain of the journal up to its sealed end. Without the keys the seal cannot be read: then it waits for them. */
async function confirm(path: string, manifest: Manifest): Promise<boolean> {
	if (!hasKeys()) return false;
	const { ok, head } = await journal.verify();
	const same = journal.canonical(head) === journal.canonical(manifest.journal);
	if (!ok || !same) throw damaged(path, partOfTable('journal_entries'));
	return true;
}
