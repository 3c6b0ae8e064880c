import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableZip } from './read.ts';
import { sealLength } from './stream.ts';

export type WalkedPart = {
	name: string;
	/** The content. Throws `UnreadableZip` where it is not what was written. */
	chunks(): AsyncGenerator<Uint8Array>;
};

/** The parts of an archive on disk, in the order of its directory. Memory does not grow with their number. */
export async function* walkZip(path: string): AsyncGenerator<WalkedPart> {
	const zip = await openPromise(path, { autoClose: false }).catch(unreadable);
	try {
		const entries = zip.eachEntry();
		for (;;) {
			const { done, value: entry } = await entries.next().catch(unreadable);
			if (done) return;
			yield { name: entry.fileName, chunks: () => contentOf(zip, entry) };
		}
	} finally {
		zip.close();
	}
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
	let crc = 0;
	try {
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			crc = crc32(chunk as Uint8Array, crc);
			yield chunk as Uint8Array;
		}
	} catch (reason) {
		unreadable(reason);
	}
	if (crc !== entry.crc32) throw new UnreadableZip('damaged', 'checksum');
}

/**
 * Reads every byte of an archive that `createZip` made. `whole`: it is as it was written. `sha256`: of the file, as
 * `sha256sum` says it.
 */
export async function sealOf(path: string): Promise<{ whole: boolean; sha256: string; bytes: number }> {
	const { size } = await stat(path);
	const body = createHash('sha256');
	const end = Math.max(0, size - sealLength);
	if (end > 0) for await (const chunk of createReadStream(path, { end: end - 1 })) body.update(chunk as Buffer);
	const file = await open(path);
	try {
		const seal = Buffer.alloc(size - end);
		await file.read(seal, 0, seal.length, end);
		const sha256 = body.copy().update(seal).digest('hex');
		return { whole: seal.toString('latin1') === body.digest('hex'), sha256, bytes: size };
	} finally {
		await file.close();
	}
}

function unreadable(reason: unknown): never {
	// The disk's own errors (EIO, ENOENT) are no damage of the archive.
	if (reason instanceof UnreadableZip || (reason as NodeJS.ErrnoException).syscall) throw reason;
	throw new UnreadableZip('damaged', reason instanceof Error ? reason.message : String(reason));
}
