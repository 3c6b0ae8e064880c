/**
 * Files on their way through the steps of a form: kept already, owned by nobody yet. What the form carries is a token;
 * only what this installation has sealed opens again, so nobody attaches a file that they have not sent.
 */
import * as v from 'valibot';
import * as clock from '#server/clock';
import { decrypt, encrypt } from '#server/secrets';
import { keepEvidence, type Evidence, type UploadedFile } from './evidence.ts';
import { keep } from './files.ts';

export type Staged = Evidence & { token: string };

export const goodMs = 24 * 3_600_000;
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

function opened(token: string, begin: string): unknown {
	try {
		const text = decrypt(token);
		return text.startsWith(begin) ? JSON.parse(text.slice(begin.length)) : undefined;
	} catch {
		return undefined;
	}
}
