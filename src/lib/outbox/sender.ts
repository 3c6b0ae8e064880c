/**
 * Sends what waits, in its order, until the server has it: exactly once by the server's own rule (the same said twice is
 * answered as the first time), so that a try whose answer was lost may be made again.
 */
import { verdictOf, type Verdict } from './answer.ts';
import { markFields } from './entry.ts';
import { asHeader } from './headers.ts';
import type { Due, Outbox } from './store.ts';

/** Pauses after failed tries, in milliseconds: `online` is told before a network works. Then it waits for the next call. */
export const pauses = [0, 2000, 8000, 30_000];

export type Sending = {
	outbox: Outbox;
	/** Network, without anything in between. */
	ask: typeof fetch;
	now: () => number;
	rest: (ms: number) => Promise<void>;
	/** An entry has changed. */
	tell: () => void;
};

/** The server keeps a file that belongs to nothing yet for 24 hours. */
const keptMs = 20 * 3_600_000;

/** What a call of `send` came to. */
export type Ended = 'empty' | 'noNetwork' | 'signedOut';

/** Sends until nothing is due. One at a time in the whole browser: the caller holds the lock. */
export async function send(sending: Sending): Promise<Ended> {
	for (const pause of pauses) {
		await sending.rest(pause);
		const ended = await once(sending);
		if (ended !== 'noNetwork') return ended;
	}
	return 'noNetwork';
}

async function once(sending: Sending): Promise<Ended> {
	const { outbox, now, tell } = sending;
	let ahead: number | null | undefined;
	const passed = new Set<string>();
	for (;;) {
		// Asked anew each time: what was added or edited meanwhile is seen.
		const [due] = (await outbox.due()).filter(({ id, revision }) => !passed.has(`${id} ${revision}`));
		if (!due) return 'empty';
		ahead ??= await clockAhead(sending);
		if (ahead === undefined) return 'noNetwork';
		const own = await outbox.own();
		// Written before somebody signed in here: whether it is theirs, only they know.
		if (due.owner === 'device' && own) {
			await outbox.needsYou(due, '');
			tell();
			continue;
		}
		await outbox.trying(due.id, now());
		tell();
		const verdict = await trySending(sending, due, own ? `own-${own.tag}` : 'all', ahead).catch((): Verdict => ({
			done: 'later'
		}));
		if (verdict.done === 'sent') await outbox.sent(due, verdict.place, now());
		else if (verdict.done === 'needsYou') await outbox.needsYou(due, verdict.why);
		else await outbox.trying(due.id, 0);
		if (verdict.done === 'signedOut' && due.owner !== 'device') await outbox.signedOut();
		tell();
		if (verdict.done === 'later') return 'noNetwork';
		if (verdict.done === 'signedOut') {
			if (due.owner !== 'device') return 'signedOut';
			await outbox.needsYou(due, '');
			tell();
		}
		passed.add(`${due.id} ${due.revision}`);
	}
}

/** By how many milliseconds this device's clock is ahead of the server's; null if it does not say; undefined without network. */
async function clockAhead({ ask, now }: Sending): Promise<number | null | undefined> {
	try {
		const response = await ask('/healthz', { cache: 'no-store', redirect: 'manual', credentials: 'omit' });
		// A network that wants a password first answers with a page of its own.
		if (!/json/.test(response.headers.get('content-type') ?? '') || response.status >= 500) return undefined;
		const at = Date.parse(((await response.json()) as { now?: string }).now ?? '');
		return Number.isNaN(at) ? null : Math.round(now() - at);
	} catch {
		return undefined;
	}
}

async function trySending(sending: Sending, due: Due, as: string, ahead: number | null): Promise<Verdict> {
	const { ask, outbox } = sending;
	let entry = due;
	for (const [at, { token, keptAt = 0 }] of due.body.files.entries()) {
		if (token !== undefined && Math.abs(sending.now() - keptAt) < keptMs) continue;
		const kept = await keepFile(sending, entry, at, as);
		if ('done' in kept) return kept;
		entry = kept;
	}
	const form = new FormData();
	const own = new Set<string>([...Object.values(markFields), 'staged[]']);
	for (const [name, value] of entry.body.fields) if (!own.has(name)) form.append(name, value);
	for (const [name, value] of entry.body.fields) if (name === 'staged[]') form.append(name, value);
	for (const { token } of entry.body.files) form.append('staged[]', token!);
	form.append(markFields.id, due.id);
	form.append(markFields.writtenAt, new Date(due.madeAt).toISOString());
	form.append(markFields.clockAhead, ahead === null ? '' : String(ahead));
	const headers = { accept: 'application/json', 'x-sveltekit-action': 'true', [asHeader]: as };
	const verdict = await verdictOf(
		await ask(due.body.send, { method: 'POST', body: form, headers, redirect: 'manual', cache: 'no-store' })
	);
	// What the server kept of the files may have been too old: with the next try by hand they are sent anew.
	if (verdict.done === 'needsYou') {
		for (const at of entry.body.files.keys()) entry = await outbox.fileKept(entry, at);
	}
	return verdict;
}

/** One file at a time: what has arrived is not sent again when the network breaks off at the next one. */
async function keepFile({ ask, outbox, now }: Sending, due: Due, at: number, as: string): Promise<Due | Verdict> {
	const { file } = await outbox.file(due, due.body, at);
	const form = new FormData();
	form.append('file', file);
	const headers = { accept: 'application/json', [asHeader]: as };
	const response = await ask('/outbox/files', { method: 'POST', body: form, headers, redirect: 'manual' });
	const read = (await response.json().catch(() => undefined)) as { token?: string; why?: string } | undefined;
	if (response.status === 200 && read?.token) return outbox.fileKept(due, at, { token: read.token, keptAt: now() });
	if (response.status === 413 || response.status === 422) return { done: 'needsYou', why: read?.why ?? '' };
	return { done: 'later' };
}
