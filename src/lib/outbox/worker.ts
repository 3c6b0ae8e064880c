/// <reference lib="webworker" />
/**
 * The service worker's part of the outbox: a form whose network fails is kept on the device, and sent when the network is
 * back. It works for pages without script and for browsers without Background Sync: each page that is opened, and each
 * that is looked at again, asks the worker to send.
 */
import { letGo, outbox, tell } from './device.ts';
import { markFields, type Place } from './entry.ts';
import { placeOf } from './routes.ts';
import { send } from './sender.ts';

declare const self: ServiceWorkerGlobalScope & {
	registration: ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } };
};

export const syncTag = 'wenji-outbox';
const lockName = 'wenji-outbox';
/** A form without files whose answer takes longer is taken for lost: sent once more it is answered as the first time. */
const patienceMs = 30_000;
/** How long what is written now waits for what waits already. */
const turnMs = 4000;

/** The entry that its writer goes on with, until it is seen where that leads. */
let posted: string | undefined;
let sending: Promise<void> | undefined;
let wake: (() => void) | undefined;
/** How many tries the network has failed: who waits for their turn need not wait for the next. */
let failures = 0;

export type FormTools = {
	/** What the site says of a page's title, from the copies on the device. */
	titleOf: (path: string) => Promise<string>;
	/** A page that shows what could not be kept, to be copied by hand. */
	notKept: (url: URL, fields: [string, string][]) => Promise<Response>;
	waitUntil: (work: Promise<unknown>) => void;
};

/** A posted form: from the network, else into the outbox. Undefined for forms that are never kept. */
export function answerForm(request: Request, tools: FormTools): Promise<Response> | undefined {
	const url = new URL(request.url);
	const place = placeOf(url);
	return place && answered(request, url, place, tools);
}

async function answered(request: Request, url: URL, place: Place & { ready: boolean }, tools: FormTools) {
	const now = Date.now();
	// Read beside the sending: afterwards the body is gone.
	const form = request.clone().formData();
	form.catch(() => undefined);
	const last = place.send === url.pathname + url.search;
	const response =
		last && !(await isItsTurn(place)) ? undefined : await impatient(request, form).catch(() => undefined);
	const typed = await form.catch(() => undefined);
	if (response && response.status !== 502 && response.status !== 504) {
		if (typed) tools.waitUntil(follow(typed, response));
		return response;
	}
	if (!typed) return response ?? Response.error();
	const { fields, files } = partsOf(typed);
	try {
		const { ready, ...where } = place;
		const said = { title: await tools.titleOf(place.activity), excerpt: excerptOf(fields) };
		const instead = textOf(typed, markFields.id) || undefined;
		// Who goes on with an entry wrote it when it was first kept.
		const madeAt = Math.min(now, Date.parse(textOf(typed, markFields.writtenAt)) || now);
		const id = await (await outbox()).keep({ ...where, ready, ...said, fields, files, madeAt, instead });
		tell();
		tools.waitUntil(self.registration.sync?.register(syncTag).catch(() => undefined) ?? Promise.resolve());
		tools.waitUntil(flush());
		const english = /^\/en(\/|$)/.test(url.pathname) ? '/en' : '';
		return Response.redirect(`${url.origin}${english}/outbox?kept=${id}`, 303);
	} catch {
		return tools.notKept(url, fields);
	}
}

function partsOf(typed: FormData) {
	const fields: [string, string][] = [];
	const files: { field: string; file: File }[] = [];
	const marks = new Set<string>(Object.values(markFields));
	for (const [field, value] of typed) {
		if (typeof value !== 'string') {
			if (value.name) files.push({ field, file: value });
			// A code is good for five minutes.
		} else if (field !== 'code' && !marks.has(field)) fields.push([field, value]);
	}
	return { fields, files };
}

/** What was written before about the same is sent before; answers whether that is done. */
async function isItsTurn({ activity }: Place): Promise<boolean> {
	const until = Date.now() + turnMs;
	try {
		const box = await outbox();
		const waits = async () => (await box.due()).some(({ body }) => body.activity === activity);
		const before = failures;
		if (await waits()) void flush();
		for (let pause = 0; await waits(); pause = 50) {
			if (Date.now() > until || failures > before) return false;
			await new Promise((done) => setTimeout(done, pause));
		}
		return true;
	} catch {
		// Where nothing can be kept nothing waits.
		letGo();
		return true;
	}
}

/** The network's answer, or nothing after a while; a form with files may take as long as it needs. */
async function impatient(request: Request, form: Promise<FormData>): Promise<Response> {
	const answer = fetch(request);
	const late = new Promise<never>((_, fail) => {
		setTimeout(() => {
			form.then(
				(typed) => [...typed.values()].every((value) => typeof value === 'string') && fail(new Error('no answer')),
				() => undefined
			);
		}, patienceMs);
	});
	return Promise.race([answer, late]);
}

/** A form that goes on with an entry was answered: a redirect tells by its aim whether it was taken. */
async function follow(form: FormData, response: Response): Promise<void> {
	const id = textOf(form, markFields.id);
	if (!id || response.type !== 'opaqueredirect') return;
	posted = id;
	await (await outbox()).posted(id);
}

/** A page is asked for: after a form that went on with an entry it tells whether that was taken. */
export async function arrived(path: string): Promise<void> {
	if (!posted) return;
	const id = posted;
	posted = undefined;
	const box = await outbox();
	if (/^(\/en)?\/sign-in$/.test(path)) await box.notPosted(id);
	else await box.remove(id);
	tell();
}

/** Sends what waits, one at a time in the whole browser; where it pauses after a failed try, it goes on at once. */
export function flush(): Promise<void> {
	wake?.();
	sending ??= run().finally(() => (sending = undefined));
	return sending;
}

async function run(): Promise<void> {
	try {
		const box = await outbox();
		if (await box.isEmpty()) return;
		const ask: typeof fetch = (input, init) => fetch(input, init);
		await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
			if (lock) await send({ outbox: box, ask, now: Date.now, rest, tell });
		});
	} catch {
		letGo();
	}
}

function rest(ms: number): Promise<void> {
	if (ms > 0) failures++;
	return new Promise<void>((done) => {
		const timer = setTimeout(done, ms);
		wake = () => {
			clearTimeout(timer);
			done();
		};
	}).then(() => void (wake = undefined));
}

const textOf = (form: FormData, name: string) => {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
};

/** The first of what somebody has written, for their own list. */
function excerptOf(fields: readonly [string, string][]): string {
	const written = fields.find(([name, value]) => /^(text|appeal)$/.test(name) && value.trim())?.[1] ?? '';
	const text = written.trim().replaceAll(/\s+/g, ' ');
	return text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
}
