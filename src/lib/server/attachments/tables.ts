/** A table on its way from its preview to its entry: kept a day, opened only by the token that this installation sealed. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import * as clock from '#server/clock';
import { decrypt, encrypt } from '#server/secrets';
import type { UploadedFile } from './evidence.ts';
import { keep, pathOf } from './files.ts';

export type StagedTable = { token: string; name: string };

const goodMs = 24 * 3_600_000;
/** Not that of staged pictures: what was never inspected may not become an attachment. */
const prefix = 'table:';

const sealed = v.object({
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	name: v.string(),
	expires: v.number()
});

/** Keeps a table that whoever reads it has found readable. It is swept a day later. */
export async function stageTable({ name, bytes }: UploadedFile): Promise<StagedTable> {
	const { sha256 } = await keep(bytes);
	const expires = clock.now().getTime() + goodMs;
	return { name, token: encrypt(prefix + JSON.stringify({ sha256, name, expires })) };
}

/** The table behind a token; undefined if the token is forged, too old, or the file was swept. */
export async function readStagedTable(token: string): Promise<UploadedFile | undefined> {
	const { output, success } = v.safeParse(sealed, opened(token));
	if (!success || output.expires <= clock.now().getTime()) return undefined;
	const bytes = await readFile(pathOf(output.sha256)).catch(() => undefined);
	return bytes && { name: output.name, bytes };
}

function opened(token: string): unknown {
	try {
		const text = decrypt(token);
		return text.startsWith(prefix) ? JSON.parse(text.slice(prefix.length)) : undefined;
	} catch {
		return undefined;
	}
}
