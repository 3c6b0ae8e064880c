/** The files under DATA_DIR/files on their way into an archive and out of it. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesFolder, pathOf } from '#server/attachments';
import type { Rows } from '#server/db';
import type { ZipWriter } from '#server/zip';
import { partOfFile, type Lacking } from './manifest.ts';

type Packed = { count: number; bytes: number; lacking: Lacking };

/** All files that rows name, and those that nobody has attached yet. Damaged ones stay out and are named. */
export async function addFiles(zip: ZipWriter, rows: Rows): Promise<Packed> {
	const packed: Packed = { count: 0, bytes: 0, lacking: [] };
	for (let at = 0; at < 256; at++) {
		const prefix = at.toString(16).padStart(2, '0');
		const named = new Set<string>();
		const query = `select distinct sha256 from files where sha256 like '${prefix}%'`;
		for await (const row of rows(query)) named.add(row.sha256 as string);
		for (const sha256 of [...new Set([...named, ...(await stored(prefix))])].sort()) {
			const state = await stateOf(sha256);
			if (state === 'whole') {
				// Pictures and PDFs are packed already.
				const { bytes } = await zip.add(partOfFile(sha256), createReadStream(pathOf(sha256)), 1);
				packed.count++;
				packed.bytes += bytes;
			} else if (named.has(sha256)) {
				packed.lacking.push({ sha256, why: state });
			}
		}
	}
	return packed;
}

const stored = async (prefix: string) =>
	(await readdir(join(filesFolder, prefix)).catch(() => [])).filter((name) => /^[0-9a-f]{64}$/.test(name));

async function stateOf(sha256: string): Promise<'whole' | 'missing' | 'damaged'> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(pathOf(sha256))) hash.update(chunk as Buffer);
	} catch (reason) {
		return (reason as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged';
	}
	return hash.digest('hex') === sha256 ? 'whole' : 'damaged';
}

/** Writes one file, whole or not at all; false if it is there already, as it should be. */
export async function placeFile(sha256: string, content: AsyncIterable<Uint8Array>): Promise<boolean> {
	if ((await stateOf(sha256)) === 'whole') return false;
	const path = pathOf(sha256);
	await mkdir(dirname(path), { recursive: true });
	const growing = `${path}.${randomBytes(6).toString('hex')}`;
	const file = await open(growing, 'wx');
	try {
		for await (const chunk of content) await file.writeFile(chunk);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(growing, path);
	return true;
}

export async function removeFiles(digests: readonly string[]): Promise<void> {
	for (const sha256 of digests) await rm(pathOf(sha256), { force: true });
}
