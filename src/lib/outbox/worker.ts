/// <reference lib="webworker" />
/**
 * The service worker's part of the outbox: a form whose network fails is kept on the device, and sent when the network is
 * back. It works for pages without script and for browsers without Background Sync: each page that is opened, and each
 * that is looked at again, asks the worker to send.
 */
import { channelName, markFields } from './entry.ts';
import { placeOf } from './routes.ts';
import { send } from './sender.ts';
import { openOutbox, type Outbox } from './store.ts';

declare const self: ServiceWorkerGlobalScope & {
	registration: ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } };
};

export const syncTag = 'wenji-outbox';
const lockName = 'wenji-outbox';
/** A form without files whose answer takes longer is taken for lost: sent once more it is answered as the first time. */
const patienceMs = 30_000;

let opened: Promise<Outbox> | undefined;
/** Undefined until it was looked: nothing to send and nobody to tell apart costs a page nothing. */
let idle: boolean | undefined;
/** The entry that its writer goes on with, until it is seen where that leads. */
let posted: string | undefined;
let sending: Promise<void> | undefined;
/** Where somebody signs out as soon as there is a network; undefined until it was looked. */
let leaving: string | undefined;

function outbox(): Promise<Outbox> {
	opened ??= openOutbox();
	opened.catch(() => (opened = undefined));
	return opened;
}

function tell(): void {
	const channel = new BroadcastChannel(channelName);
	channel.postMessage('changed');
	channel.close();
}

/** What the site says of a page's title, from the copies on the device. */
type TitleOf = (path: string) => Promise<string>;
/** A page that shows what could not be kept, to be copied by hand. */
type NotKept = (url: URL, fields: [string, string][]) => Promise<Response>;

/** A posted form: from the network, else into the outbox. Undefined for forms that are never kept. */
export function answerForm(
	request: Request,
	{ titleOf, notKept, waitUntil }: { titleOf: TitleOf; notKept: NotKept; waitUntil: (work: Promise<unknown>) => void }
): Promise<Response> | undefined {
	const url = new URL(request.url);
	const place = placeOf(url);
	if (!place) return undefined;
	const madeAt = Date.now();
	// Read beside the sending: afterwards the body is gone.
	const form = request.clone().formData();
	form.catch(() => undefined);
	return (async () => {
		const response = await impatient(request, form).catch(() => undefined);
		const typed = await form.catch(() => undefined);
		if (response && response.status !== 502 && response.status !== 504) {
			if (typed) waitUntil(follow(typed, response));
			return response;
		}
		if (!typed) return response ?? Response.error();
		const fields: [string, string][] = [];
		const files: { field: string; file: File }[] = [];
		const marks = new Set<string>(Object.values(markFields));
		for (const [field, value] of typed) {
			if (typeof value !== 'string') {
				if (value.name) files.push({ field, file: value });
			} else if (field !== 'code' && !marks.has(field)) fields.push([field, value]);
		}
		try {
			const { ready, ...where } = place;
			const said = { title: await titleOf(place.activity), excerpt: excerptOf(fields) };
			const instead = textOf(typed, markFields.id) || undefined;
			const id = await (await outbox()).keep({ ...where, ready, ...said, fields, files, madeAt, instead });
			idle = false;
			tell();
			waitUntil(self.registration.sync?.register(syncTag).catch(() => undefined) ?? Promise.resolve());
			waitUntil(flush());
			const english = /^\/en(\/|$)/.test(url.pathname) ? '/en' : '';
			return Response.redirect(`${url.origin}${english}/outbox?kept=${id}`, 303);
		} catch {
			return notKept(url, fields);
		}
	})();
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

/**
 * A page came from the network; `who` as it says itself (`all`, `own-TAG`, or nobody's). Keys come and go with the
 * signing in, and what waits is sent.
 */
export async function online(who: string): Promise<void> {
	const tag = /^own-(\w+)$/.exec(who)?.[1];
	if (idle && !tag) return;
	try {
		const box = await outbox();
		const own = await box.own();
		if (own && own.tag !== tag) await box.signedOut();
		if (tag && own?.tag !== tag) await learn(box, tag);
		if (own?.tag !== tag) tell();
	} catch {
		// Where nothing can be kept there is nothing to send.
		return;
	}
	await flush();
}

async function learn(box: Outbox, tag: string): Promise<void> {
	const response = await fetch('/outbox/key', { cache: 'no-store' }).catch(() => undefined);
	if (response?.status !== 200) return;
	const { key } = (await response.json()) as { key: string };
	await box.signedIn(tag, key);
}

/** Whoever signs out leaves nothing that can be read. `still`: the address that the server has to be told at, or ''. */
export async function leave(still: string): Promise<void> {
	leaving = still;
	try {
		const box = await outbox();
		await box.signedOut();
		await box.leaving(still);
	} catch {
		// Nothing is kept here; this worker remembers for as long as it lives.
	}
	tell();
}

/** Whoever signed out without network is signed out before anything else; answers whether somebody was. */
export async function signOutFirst(): Promise<boolean> {
	leaving ??= await outbox().then(
		(box) => box.leaving(),
		() => ''
	);
	if (!leaving) return false;
	const response = await fetch(leaving, { method: 'POST', redirect: 'manual', body: new URLSearchParams() });
	if (response.type !== 'opaqueredirect' && !response.ok) return false;
	await leave('');
	return true;
}

/** Sends what waits; one at a time in the whole browser. */
export function flush(): Promise<void> {
	sending ??= run().finally(() => (sending = undefined));
	return sending;
}

async function run(): Promise<void> {
	try {
		const box = await outbox();
		if (await box.isEmpty()) {
			idle = (await box.own()) === undefined;
			return;
		}
		const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
		await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
			if (lock) await send({ outbox: box, ask: (input, init) => fetch(input, init), now: Date.now, rest, tell });
		});
	} catch {
		// A device that lets nothing be read now is asked again by the next page.
		opened = undefined;
	}
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
