import { createHash, randomUUID } from 'node:crypto';
import { isRedirect, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { anonymous } from '#server/actor';
import * as backup from '#server/backup';
import { now } from '#server/clock';
import { config } from '#server/config';
import { close, isUnstorable } from '#server/db';
import * as identity from '#server/identity';
import * as jobs from '#server/jobs';
import * as journal from '#server/journal';
import * as log from '#server/log';
import * as metrics from '#server/metrics';
import * as organisation from '#server/organisation';
import * as runs from '#server/runs';
import { hasKeys, MissingKeys } from '#server/secrets';
import { displayCookie, fillHtml, isDesk, parseDisplay } from '#lib/web/display.ts';
import { href, plainPath } from '#lib/ui/href.ts';
import { isGatePage } from '#lib/gate/address.ts';
import { keepHeader, keepOf } from '#lib/offline/keep.ts';
import { asHeader, notAsHeader } from '#lib/outbox/headers.ts';
import { localeOf, withLocale } from '#lib/web/locale.ts';
import { offerPages } from './server/page-cache/source.ts';

export const init: ServerInit = async () => {
	if (config.mode === 'production' && !hasKeys()) throw new MissingKeys();
	const release = await runs.beTheOnlyServer();
	const run = await runs.begin();
	await backup.open().catch(async (reason: unknown) => {
		throw await backup.inWords(reason);
	});
	await organisation.seed().catch((reason: unknown) => {
		if (!isUnstorable(reason)) throw reason;
	});
	await run.report();
	offerPages({ version: journal.length, observe: metrics.observeRequest });
	const stop = jobs.start();
	process.once('sveltekit:shutdown', () => {
		stop();
		run.end();
		void close().finally(release);
	});
};

export const handle: Handle = async (input) => {
	const { request, route } = input.event;
	const began = performance.now();
	let status = 500;
	try {
		const response = await answer(input);
		status = response.status;
		return response;
	} catch (reason) {
		if (isRedirect(reason)) status = reason.status;
		throw reason;
	} finally {
		metrics.observeRequest(request.method, route.id, status, (performance.now() - began) / 1000);
	}
};

const answer: Handle = ({ event, resolve }) => {
	const locale = localeOf(event.url.pathname);
	return withLocale(
		locale,
		async () => {
			event.locals.locale = locale;
			event.locals.display = parseDisplay(event.cookies.get(displayCookie));
			await recognise(event);
			const misled = isSomebodyElse(event);
			if (lostItsSession(event)) redirect(307, resumeAt(event.url, '/desk/sign-in'));
			if (needsNewPassword(event)) {
				if (event.request.method === 'POST') redirect(307, resumeAt(event.url, '/desk/password'));
				redirect(303, href(`/desk/password?to=${encodeURIComponent(event.url.pathname + event.url.search)}`));
			}
			const { display } = event.locals;
			const response = await resolve(event, {
				transformPageChunk: ({ html }) => fillHtml(html, display, locale, event.url.pathname),
				// The sheets stand in the first lines of the page: a header that names them again tells nobody anything new.
				preload: () => false
			});
			if (response.ok && event.request.method === 'GET' && !event.locals.unkept) markKept(event, response);
			if (misled) response.headers.set(notAsHeader, 'yes');
			if (isGatePage(event.url.pathname)) allowReader(response);
			const personal = event.locals.actor.kind !== 'anonymous' || event.request.method !== 'GET';
			if (personal || /^\/(me|desk|lookup|sign-in)(\/|$)/.test(plainPath(event.url.pathname))) {
				response.headers.set('cache-control', 'private, no-store');
				// The browser would take what it kept from when nobody was signed in, and with it whose that was.
				response.headers.delete('etag');
			}
			return response;
		},
		event.url.origin
	);
};

/** What reads codes where the browser does not is compiled in the page: there, and nowhere else. */
function allowReader(response: Response): void {
	const policy = response.headers.get('content-security-policy') ?? '';
	response.headers.set('content-security-policy', policy.replace(/script-src 'self'/, "$& 'wasm-unsafe-eval'"));
}

/** What a device may keep of the page for when there is no network. */
function markKept({ url, locals }: Parameters<Handle>[0]['event'], response: Response): void {
	const { kind } = locals.actor;
	const own = kind === 'resident' ? markOf(locals.sessionId) : '';
	const keep = kind === 'system' ? '' : keepOf(plainPath(url.pathname), kind, own, now());
	if (keep) response.headers.set(keepHeader, keep);
}

/** What a device knows a signing in by. */
const markOf = (sessionId: string) => createHash('sha256').update(`kept ${sessionId}`).digest('hex').slice(0, 12);

/**
 * What waited on a device is said by whoever wrote it: a request that comes from there says as whom, and where somebody
 * else is signed in by now, or nobody, it is nobody's. Answers whether that was so.
 */
function isSomebodyElse({ request, locals }: Parameters<Handle>[0]['event']): boolean {
	const as = request.headers.get(asHeader);
	if (as === null) return false;
	const own = locals.actor.kind === 'resident' ? `own-${markOf(locals.sessionId)}` : 'all';
	if (as === own) return false;
	Object.assign(locals, { actor: anonymous, actorName: '', sessionId: '' });
	return true;
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: 'not found' };
	const id = randomUUID().slice(0, 8);
	log.error('request.failed', error, { id, status, method: event.request.method, route: event.route.id });
	return { message: isUnstorable(error) ? 'the database cannot be written' : 'something went wrong', id };
};

/** Who asks: the roles are read anew at each request, so what was taken away is gone at once. */
async function recognise(event: Parameters<Handle>[0]['event']): Promise<void> {
	const { name } = identity.sessionCookie(event.url.protocol === 'https:');
	const sessionId = event.cookies.get(name) ?? '';
	const found = sessionId ? await identity.authenticate(sessionId) : null;
	event.locals.actor = found?.actor ?? anonymous;
	event.locals.actorName = found?.displayName ?? '';
	event.locals.passwordDue = found?.passwordDue ?? null;
	event.locals.sessionId = found ? sessionId : '';
}

/** A form of the desk sent after the session ended: its text must not be lost. */
function lostItsSession({ request, url, locals }: Parameters<Handle>[0]['event']): boolean {
	const path = plainPath(url.pathname);
	return request.method === 'POST' && isDesk(url.pathname) && path !== '/desk/sign-in' && locals.actor.kind !== 'staff';
}

/** A password that is too old, or that somebody else has set, opens nothing but its own page. */
function needsNewPassword({ url, locals }: Parameters<Handle>[0]['event']): boolean {
	const open = /^\/desk\/(sign-in|password)$/.test(plainPath(url.pathname));
	return locals.passwordDue !== null && isDesk(url.pathname) && !open;
}

/** 307 keeps method and body: the page gets the whole form and hands it on when it is done. */
function resumeAt(url: URL, page: '/desk/sign-in' | '/desk/password'): string {
	const prefix = url.pathname.startsWith('/en/') ? '/en' : '';
	return `${prefix}${page}?/resume&to=${encodeURIComponent(url.pathname + url.search)}`;
}
