/** ZIP archives of any size (ZIP64), written to a file part by part: nothing is held but the list of names. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

type Measured = { bytes: number; sha256: string };
type Part = { name: Buffer; crc: number; packed: number; bytes: number; offset: number };

export type ZipWriter = {
	/** One part from its pieces; answers with the length and digest of its content. */
	add(name: string, content: Iterable<string> | AsyncIterable<Uint8Array | string>, level?: number): Promise<Measured>;
	/** The directory, and the digest of all bytes before it as the archive's comment. Durable when it returns. */
	finish(): Promise<void>;
	close(): Promise<void>;
};

/** Deflated, names in UTF-8, lengths after the content: they are not known before. */
const flags = 0x0808;
const [needed, deflated, dosDate] = [45, 8, 0x0021];
const beyond = 0xffffffff;
/** The comment: `sha256:` and the digest of all that stands before the digest. */
export const sealLength = 64;
const sealPrefix = 'sha256:';

/** Makes the file, which must not exist. */
export async function createZip(path: string): Promise<ZipWriter> {
	const file = await open(path, 'wx');
	const whole = createHash('sha256');
	const parts: Part[] = [];
	let offset = 0;

	async function write(...pieces: Buffer[]) {
		for (const piece of pieces) {
			whole.update(piece);
			await file.writeFile(piece);
			offset += piece.length;
		}
	}

	async function add(
		path: string,
		content: Iterable<string> | AsyncIterable<Uint8Array | string>,
		level = 6
	): Promise<Measured> {
		const part: Part = { name: Buffer.from(path), crc: 0, packed: 0, bytes: 0, offset };
		const sha256 = createHash('sha256');
		const extra = fields([1, 2], [16, 2], [0, 8], [0, 8]);
		await write(
			fields([0x04034b50, 4], [needed, 2], [flags, 2], [deflated, 2], [0, 2], [dosDate, 2], [0, 4]),
			fields([beyond, 4], [beyond, 4], [part.name.length, 2], [extra.length, 2]),
			part.name,
			extra
		);
		const start = offset;
		await pipeline(
			async function* () {
				for await (const piece of content) {
					const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
					part.crc = crc32(bytes, part.crc);
					part.bytes += bytes.length;
					sha256.update(bytes);
					yield bytes;
				}
			},
			createDeflateRaw({ level }),
			async (packed: AsyncIterable<Buffer>) => {
				for await (const piece of packed) await write(piece);
			}
		);
		part.packed = offset - start;
		await write(fields([0x08074b50, 4], [part.crc, 4], [part.packed, 8], [part.bytes, 8]));
		parts.push(part);
		return { bytes: part.bytes, sha256: sha256.digest('hex') };
	}

	async function finish() {
		const directory = offset;
		for (const part of parts) await write(entryOf(part), part.name, lengthsOf(part));
		const [end, size] = [offset, offset - directory];
		await write(
			fields([0x06064b50, 4], [44, 8], [needed, 2], [needed, 2], [0, 4], [0, 4]),
			fields([parts.length, 8], [parts.length, 8], [size, 8], [directory, 8]),
			fields([0x07064b50, 4], [0, 4], [end, 8], [1, 4]),
			fields([0x06054b50, 4], [0, 4], [0xffff, 2], [0xffff, 2], [beyond, 4], [beyond, 4]),
			fields([sealPrefix.length + sealLength, 2]),
			Buffer.from(sealPrefix)
		);
		await file.writeFile(whole.digest('hex'));
		await file.sync();
	}
	return { add, finish, close: () => file.close() };
}

const entryOf = ({ name, crc }: Part) =>
	Buffer.concat([
		fields([0x02014b50, 4], [needed, 2], [needed, 2], [flags, 2], [deflated, 2], [0, 2], [dosDate, 2], [crc, 4]),
		fields([beyond, 4], [beyond, 4], [name.length, 2], [28, 2], [0, 2], [0, 2], [0, 2], [0, 4], [beyond, 4])
	]);

const lengthsOf = ({ bytes, packed, offset }: Part) => fields([1, 2], [24, 2], [bytes, 8], [packed, 8], [offset, 8]);

/** Whole numbers one after another, little-endian, each in so many bytes. */
function fields(...list: [value: number, bytes: 2 | 4 | 8][]): Buffer {
	const buffer = Buffer.alloc(list.reduce((sum, [, bytes]) => sum + bytes, 0));
	let at = 0;
	for (const [value, bytes] of list) {
		if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
		else buffer.writeUIntLE(value, at, bytes);
		at += bytes;
	}
	return buffer;
}
