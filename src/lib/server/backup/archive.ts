/** Reading an archive: nothing of it is believed before all of it was read. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as v from 'valibot';
import { Refusal } from '#server/actor';
import { sealOf, UnreadableZip, walkZip, type WalkedPart } from '#server/zip';
import { keysPart, manifestForm, manifestPart, partOfFile, partOfTable, version, type Manifest } from './manifest.ts';

/** `sha256` and `bytes` of the archive itself. */
export type Checked = { manifest: Manifest; sha256: string; bytes: number };

/** Reads every byte and every part. Refuses what is no archive, was cut or changed, and names the part that is bad. */
export async function check(path: string): Promise<Checked> {
	await refuseForeign(path);
	const { whole, sha256, bytes } = await sealOf(path);
	const manifest = await manifestOf(path);
	const expected = expectedParts(manifest);
	let files = 0;
	let before = '';
	for await (const part of partsOf(path)) {
		const digest = await digestOf(path, part);
		if (part.name.startsWith('files/')) {
			const named = part.name.slice(-64);
			if (part.name !== partOfFile(named) || digest !== named || part.name <= before) throw damaged(path, part.name);
			before = part.name;
			files++;
		} else if (part.name !== manifestPart) {
			if (expected.get(part.name) !== digest) throw damaged(path, part.name);
			expected.delete(part.name);
		}
	}
	for (const [missing] of expected) throw damaged(path, missing);
	if (files !== manifest.files.count) throw damaged(path, 'files/');
	// Every part is whole: what was changed lies between them.
	if (!whole) throw damaged(path, 'zip');
	return { manifest, sha256, bytes };
}

/** The parts one after another. An archive without its end, or with a broken list of parts, is refused. */
export async function* partsOf(path: string): AsyncGenerator<WalkedPart> {
	try {
		yield* walkZip(path);
	} catch (reason) {
		if (reason instanceof UnreadableZip) throw new Refusal('backup_cut', { facts: { path } });
		throw reason;
	}
}

/** What the archive says of itself. Not checked against its parts. */
export async function manifestOf(path: string): Promise<Manifest> {
	for await (const part of partsOf(path)) {
		if (part.name !== manifestPart) continue;
		const text = await textOf(path, part);
		const said: unknown = parsed(text);
		const foreign = said as { format?: string; version?: number };
		if (foreign?.format === 'wenji-backup' && (foreign.version ?? 0) > version) {
			throw new Refusal('backup_formatNewer', { facts: { path } });
		}
		const { success, output } = v.safeParse(manifestForm, said);
		if (!success) throw damaged(path, manifestPart);
		return output;
	}
	throw damaged(path, manifestPart);
}

export async function textOf(path: string, part: WalkedPart): Promise<string> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of contentOf(path, part)) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
}

export const damaged = (path: string, part: string) => new Refusal('backup_damaged', { facts: { path, part } });

async function* contentOf(path: string, part: WalkedPart): AsyncGenerator<Uint8Array> {
	try {
		yield* part.chunks();
	} catch (reason) {
		throw reason instanceof UnreadableZip ? damaged(path, part.name) : reason;
	}
}

async function digestOf(path: string, part: WalkedPart): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of contentOf(path, part)) hash.update(chunk);
	return hash.digest('hex');
}

function expectedParts({ tables, keys }: Manifest): Map<string, string> {
	const parts = new Map(tables.map(({ name, sha256 }) => [partOfTable(name), sha256]));
	if (keys.sha256) parts.set(keysPart, keys.sha256);
	return parts;
}

/** The first part of an archive begins it. */
async function refuseForeign(path: string): Promise<void> {
	const file = await open(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
		if (buffer.readUInt32LE() !== 0x04034b50) throw new Refusal('backup_notArchive', { facts: { path } });
	} finally {
		await file.close();
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
