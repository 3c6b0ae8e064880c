/**
 * Files on their way through the steps of a form: kept already, owned by nobody yet. What the form carries is a token;
 * only what this installation has sealed opens again, so nobody attaches a file that they have not sent.
 */
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { inArray } from 'drizzle-orm';
import * as v from 'valibot';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { decrypt, encrypt } from '#server/secrets';
import { keepEvidence, type Evidence, type UploadedFile } from './evidence.ts';
import { filesFolder, keep } from './files.ts';
import { files } from './schema.ts';

export type Staged = Evidence & { token: string };

const goodMs = 24 * 3_600_000;
/** What a token may still open is not swept: an hour for the one who sends at the last moment. */
const keptMs = goodMs + 3_600_000;
const prefix = 'staged:';

const sealed = v.object({
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	name: v.string(),
	mime: v.string(),
	size: v.number(),
	expires: v.number()
});

/** Checks and keeps a picture or PDF for 24 hours. Refuses as `keepEvidence` does. */
export async function stage(file: UploadedFile): Promise<Staged> {
	return seal(await keepEvidence(file), prefix);
}

/**
 * Keeps for 24 hours what its owner's module has checked itself. Only who names the same purpose opens the token: what
 * was held as a draft is no evidence for an opinion.
 */
export async function hold(file: UploadedFile & { mime: string }, purpose: string): Promise<Staged> {
	const { name, mime, bytes } = file;
	return seal({ ...(await keep(bytes)), name, mime }, heldPrefix(purpose));
}

/** The file behind a token of `hold`; undefined if it is forged, for another purpose or more than 24 hours old. */
export const held = (token: string, purpose: string) => unseal(token, heldPrefix(purpose));

const heldPrefix = (purpose: string) => `held:${purpose}:`;

function seal({ sha256, name, mime, size }: Evidence, begin: string): Staged {
	const expires = clock.now().getTime() + goodMs;
	return { sha256, name, mime, size, token: encrypt(begin + JSON.stringify({ sha256, name, mime, size, expires })) };
}

/** The file behind a token; undefined if the token is forged or more than 24 hours old. */
export const unstage = (token: string) => unseal(token, prefix);

function unseal(token: string, begin: string): Staged | undefined {
	const { output, success } = v.safeParse(sealed, opened(token, begin));
	if (!success || output.expires <= clock.now().getTime()) return undefined;
	const { expires: _expires, ...file } = output;
	return { ...file, token };
}

/** Removes files that nobody has attached within a day, and what a write that broke off has left. For the timetable. */
export async function sweepUnattached(): Promise<number> {
	const before = clock.now().getTime() - keptMs;
	let removed = 0;
	for (const folder of await readdir(filesFolder).catch(() => [])) {
		const paths = (await readdir(join(filesFolder, folder))).map((name) => ({
			name,
			path: join(filesFolder, folder, name)
		}));
		const old = [];
		for (const one of paths) if (await isOlder(one.path, before)) old.push(one);
		const owned = await attached(old.map(({ name }) => name));
		for (const { name, path } of old) {
			// The same file may have come once more while we were looking.
			if (owned.has(name) || !(await isOlder(path, before))) continue;
			await unlink(path).then(() => removed++, missing);
		}
	}
	return removed;
}

function opened(token: string, begin: string): unknown {
	try {
		const text = decrypt(token);
		return text.startsWith(begin) ? JSON.parse(text.slice(begin.length)) : undefined;
	} catch {
		return undefined;
	}
}

/** `keep` writes our own clock's time on a file. */
const isOlder = (path: string, before: number) =>
	stat(path).then(
		({ mtimeMs }) => mtimeMs < before,
		() => false
	);

async function attached(digests: readonly string[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (let from = 0; from < digests.length; from += 500) {
		const some = inArray(files.sha256, digests.slice(from, from + 500));
		for (const { sha256 } of await db.selectDistinct({ sha256: files.sha256 }).from(files).where(some))
			found.add(sha256);
	}
	return found;
}

function missing(reason: NodeJS.ErrnoException) {
	if (reason.code !== 'ENOENT') throw reason;
}
