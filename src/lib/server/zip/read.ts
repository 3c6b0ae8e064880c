import { fromBufferPromise, type Entry } from 'yauzl';

/** Bytes and numbers of entries; `inflated` bounds all entries together as the central directory declares them. */
export type ZipLimits = { entries: number; inflated: number };

export type Zip = {
	names: readonly string[];
	has(name: string): boolean;
	/** Declared size in bytes after inflation; 0 for a name that is not there. */
	size(name: string): number;
	/** Streams one entry. Throws `UnreadableZip` if it is missing, damaged or longer than declared. */
	chunks(name: string): AsyncGenerator<Uint8Array>;
	/** One whole entry of at most `limit` bytes. */
	read(name: string, limit?: number): Promise<Buffer>;
};

/** `bomb`: it would inflate beyond the limits. `encrypted`: an entry needs a password. `damaged`: anything else. */
export class UnreadableZip extends Error {
	readonly reason: 'damaged' | 'bomb' | 'encrypted';
	constructor(reason: 'damaged' | 'bomb' | 'encrypted', more?: string) {
		super(more ? `${reason}: ${more}` : reason);
		this.name = 'UnreadableZip';
		this.reason = reason;
	}
}

const usual: ZipLimits = { entries: 5000, inflated: 256 * 1024 * 1024 };

/**
 * Reads the central directory and refuses what it declares beyond the limits. That is enough against bombs, because
 * yauzl ends an entry that inflates beyond its declared size, and entries sharing their bytes are counted each.
 */
export async function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Promise<Zip> {
	const { entries: maxEntries, inflated } = { ...usual, ...limits };
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const zip = await fromBufferPromise(buffer).catch(damaged);
	if (zip.entryCount > maxEntries) throw new UnreadableZip('bomb', `${zip.entryCount} entries`);
	const entries = new Map<string, Entry>();
	let total = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			if (entry.fileName.endsWith('/')) continue;
			if (entry.isEncrypted()) throw new UnreadableZip('encrypted');
			total += entry.uncompressedSize;
			if (total > inflated) throw new UnreadableZip('bomb', `more than ${inflated} bytes`);
			// two entries of one name: each reader would see another document
			if (entries.has(entry.fileName)) throw new UnreadableZip('damaged', 'a name comes twice');
			entries.set(entry.fileName, entry);
		}
	} catch (error) {
		return damaged(error);
	}

	async function* chunks(name: string): AsyncGenerator<Uint8Array> {
		const entry = entries.get(name);
		if (!entry) throw new UnreadableZip('damaged', 'a part is missing');
		try {
			const stream = await zip.openReadStreamPromise(entry);
			for await (const chunk of stream) yield chunk as Uint8Array;
		} catch (error) {
			damaged(error);
		}
	}
	return {
		names: [...entries.keys()],
		has: (name) => entries.has(name),
		size: (name) => entries.get(name)?.uncompressedSize ?? 0,
		chunks,
		read: async (name, limit = inflated) => {
			if ((entries.get(name)?.uncompressedSize ?? 0) > limit) throw new UnreadableZip('bomb', 'one part is too large');
			return Buffer.concat(await Array.fromAsync(chunks(name)));
		}
	};
}

function damaged(error: unknown): never {
	if (error instanceof UnreadableZip) throw error;
	throw new UnreadableZip('damaged', error instanceof Error ? error.message : String(error));
}
