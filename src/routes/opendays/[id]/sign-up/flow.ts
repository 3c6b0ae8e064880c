/**
 * Signing up on one page: who comes, the telephone and its code, the agreement. Every answer carries what was typed; the
 * server alone decides what counts.
 */
import { fail, redirect } from '@sveltejs/kit';
import type { Actor } from '#server/actor';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { freshSignUp, type SignUpState } from '#lib/opendays/sign-up-state.ts';
import { mostCompanions } from '#lib/opendays/types.ts';
import { href } from '#lib/ui/href.ts';
import { byField, inWords } from '#lib/web/by-field.ts';
import { refusalStatus } from '#lib/web/refusal-status.ts';
import { openSession } from '#lib/web/session.ts';
import { identified, sendCode, verifyFields } from '#lib/web/verify.ts';
import { words } from '#lib/web/words.ts';
import type { RequestEvent as Event } from './$types';
import { fields, readSent, written, type Sent } from './form.ts';

/** One more row for a companion. */
export async function add(event: Event) {
	const sent = await readSent(event.request);
	const { maxCompanions } = await opendays.findPublic(event.params.id);
	const at = sent.companions.length;
	if (at >= Math.min(maxCompanions, mostCompanions)) {
		const companions = words('opendays_tooManyCompanions', { most: maxCompanions });
		return fail(409, stateOf(sent, { issues: { companions } }));
	}
	const companions = [...sent.companions, { name: '', ageBand: '' }];
	return stateOf({ ...sent, companions }, { added: at });
}

/** The row that the address names is taken out. */
export async function drop(event: Event) {
	const sent = await readSent(event.request);
	const row = event.url.searchParams.get('row');
	return stateOf({ ...sent, companions: sent.companions.filter((_, at) => String(at) !== row) });
}

export async function askForCode(event: Event) {
	const sent = await readSent(event.request);
	try {
		return stateOf(sent, { sent: await sendCode(sent.values.phone ?? '', event.getClientAddress()) });
	} catch (reason) {
		return refused(reason, sent);
	}
}

export async function send(event: Event) {
	const sent = await readSent(event.request);
	const session = await opendays.findPublic(event.params.id);
	const { input, issues } = written(session, sent);
	const same = input && (await opendays.findSame(event.locals.actor, session.id, input));
	if (same) redirect(303, href(`/me/tickets/${same.id}`));
	const closed = mayNotNow(session);
	if (closed.length) return fail(409, stateOf(sent, { refusal: closed.map((code) => words(code)).join(' ') }));
	const { hash } = await organisation.privacyNotice();
	const { consent, phone = '' } = sent.values;
	if (consent !== hash) issues.consent = words(consent ? 'identity_noticeChanged' : 'opendays_noConsent');
	const signedIn = event.locals.actor.kind === 'resident';
	const typed = signedIn ? { right: null, issues: {} } : identified(phone, sent.code);
	Object.assign(issues, typed.issues);
	// The code was not used up: who only forgot a name need not type it again.
	if (!input || Object.keys(issues).length) return fail(422, stateOf(sent, { issues }));
	let id: string;
	try {
		if (typed.right) await openSession(event, await identity.signInResident(typed.right.phone, typed.right.code));
		({ id } = await opendays.signUp(event.locals.actor, session.id, input));
	} catch (reason) {
		return refused(reason, sent);
	}
	redirect(303, href(`/me/tickets/${id}`));
}

/** Anybody, and now: who signs up is asked later. */
export function mayNotNow(session: opendays.SessionView): string[] {
	const anybody: Actor = { kind: 'resident', id: '' };
	return opendays.mayNotSignUp(anybody, session.phase);
}

function refused(reason: unknown, sent: Sent) {
	const { issues, other, codes } = byField(reason, { ...verifyFields, ...fields });
	// A code that was taken is not shown again: whoever sent it is signed in.
	return fail(refusalStatus(codes), stateOf({ ...sent, code: '' }, { issues, refusal: other }));
}

function stateOf(sent: Sent, more: Partial<SignUpState> = {}): SignUpState {
	const state = { ...freshSignUp, ...sent, ...more };
	return { ...state, words: inWords(state.refusal, state.issues) };
}
