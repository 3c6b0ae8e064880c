/** Reads a form while it streams in: text is kept whatever happens, an oversized file is laid aside and named. */
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import busboy from '@fastify/busboy';

export type FormFile = { field: string; name: string; bytes: Uint8Array };
export type ReadForm = {
	fields: [string, string][];
	files: FormFile[];
	/** Files that were too large, or one too many: named, not kept. */
	oversized: { field: string; name: string }[];
};
export type FormLimits = { fileBytes: number; files: number };

export const usualLimits: FormLimits = { fileBytes: 10 * 1024 * 1024, files: 3 };

/** @throws only if the body breaks off or is no form */
export async function readForm(request: Request, limits: FormLimits = usualLimits): Promise<ReadForm> {
	const type = request.headers.get('content-type') ?? '';
	const result: ReadForm = { fields: [], files: [], oversized: [] };
	if (!type.startsWith('multipart/form-data')) {
		for (const [name, value] of await request.formData())
			if (typeof value === 'string') result.fields.push([name, value]);
		return result;
	}
	if (!request.body) return result;
	const parser = busboy({
		headers: { 'content-type': type },
		limits: { fileSize: limits.fileBytes, fieldSize: 2 * 1024 * 1024, fields: 2000, files: limits.files + 20 }
	});
	parser.on('field', (name, value) => result.fields.push([name, value]));
	parser.on('file', (field, stream, name) => {
		const chunks: Buffer[] = [];
		let cut = result.files.length >= limits.files;
		stream.on('data', (chunk: Buffer) => {
			if (!cut) chunks.push(chunk);
		});
		stream.on('limit', () => {
			cut = true;
			chunks.length = 0;
		});
		stream.on('end', () => {
			if (!name) return;
			if (cut) result.oversized.push({ field, name });
			else if (chunks.length) result.files.push({ field, name, bytes: Buffer.concat(chunks) });
		});
	});
	await new Promise<void>((resolve, reject) => {
		parser.on('finish', resolve);
		parser.on('error', reject);
		Readable.fromWeb(request.body as NodeStream)
			.on('error', reject)
			.pipe(parser);
	});
	return result;
}
