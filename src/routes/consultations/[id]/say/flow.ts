/**
 * The steps of speaking, all in one form: write → verify the phone and agree → check → send. Every step carries what was
 * typed; whatever is wrong leads back to the step that can mend it, with the text kept.
 */
import { fail, redirect } from '@sveltejs/kit';
import { type Actor, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { maskName, normalise } from '#server/text';
import { maskedMobile } from '#lib/identity/phone.ts';
import type { OpinionInput } from '#lib/opinions/forms.ts';
import { textOf, type SayState } from '#lib/opinions/say.ts';
import { readWritten, type Written } from '#lib/outbox/written.ts';
import { href } from '#lib/ui/href.ts';
import { byField, inWords, type Issues } from '#lib/web/by-field.ts';
import { refusalStatus } from '#lib/web/refusal-status.ts';
import { openSession } from '#lib/web/session.ts';
import type { ReadForm } from '#lib/web/read-form.ts';
import { identified, sendCode } from '#lib/web/verify.ts';
import { words } from '#lib/web/words.ts';
import { readAnswers, takeFiles, type Answers } from './answers.ts';
import type { RequestEvent as Event } from './$types';
import { fields, written } from './checks.ts';

export type Wanted = 'edit' | 'check' | 'code' | 'send';

export async function advance(event: Event, wanted: Wanted) {
	const { answers, form } = await readAnswers(event);
	const notice = await consultations.findPublic(event.params.id);
	const closed = mayNotNow(notice);
	const late = closed.length > 0 ? writtenInTime(notice, answers) : undefined;
	if (closed.length && !late) return (await sentBefore(event, notice, answers, form)) ?? stopped(answers, closed);
	const unanswerable = late ? await mayNotArrive(notice, late, event.locals.actor) : [];
	if (unanswerable.length) return stopped(answers, unanswerable);
	await takeFiles(answers, form, event.getClientAddress());
	const { input, issues } = await written(notice, answers);
	if (wanted === 'edit') return edit(event, answers);
	if (!input || Object.keys(issues).length) return fail(422, stateOf('write', answers, { issues }));
	if (wanted === 'code') return askForCode(event, answers);
	const known = await identify(event, answers, wanted);
	if ('status' in known || 'step' in known) return known;
	if (late) return arrive(event, answers, input, known, late);
	return wanted === 'send' ? send(event, answers, input, known) : check(answers, input, known);
}

/** Back to writing; where the clause itself is to be changed, it is chosen from all. */
function edit({ url }: Event, answers: Answers) {
	const choose = url.searchParams.get('choose') ?? '';
	return stateOf('write', { ...answers, values: { ...answers.values, choose } });
}

type Known = { actor: ResidentActor; consent: string };

/** Who speaks, and that they agreed to the notice in force. Answers with the step that asks for what is missing. */
async function identify(event: Event, answers: Answers, wanted: Wanted) {
	const { actor } = event.locals;
	const asked = textOf(answers.values, 'asked') !== '';
	const { hash } = await organisation.privacyNotice();
	const signedIn = actor.kind === 'resident';
	if (!signedIn && wanted === 'send') {
		return fail(409, stateOf('verify', answers, { refusal: words('say_sessionOver') }));
	}
	const { right, issues } = signedIn
		? { right: null, issues: {} as Issues }
		: identified(textOf(answers.values, 'phone'), answers.code);
	const agreed = textOf(answers.values, 'consent') === hash || (await identity.hasConsent(actor, 'opinion'));
	if (!agreed) issues.consent = words(answers.values.consent ? 'identity_noticeChanged' : 'opinions_noConsent');
	const forMinor = textOf(answers.values, 'forMinor') !== '';
	if (forMinor && !answers.values.minorConsent) issues.minorConsent = words('opinions_noMinorConsent');
	if (Object.keys(issues).length) {
		if (!asked) return stateOf('verify', answers);
		// The code was not used up: who only forgot to tick a box need not type it again.
		return fail(422, stateOf('verify', { ...answers, values: { ...answers.values, code: answers.code } }, { issues }));
	}
	if (signedIn) return { actor, consent: hash } satisfies Known;
	try {
		await openSession(event, await identity.signInResident(right!.phone, right!.code));
	} catch (reason) {
		const { issues, other, codes } = byField(reason, fields);
		return fail(refusalStatus(codes), stateOf('verify', answers, { issues, refusal: other }));
	}
	return { actor: event.locals.actor as ResidentActor, consent: hash } satisfies Known;
}

async function askForCode(event: Event, answers: Answers) {
	try {
		const sent = await sendCode(textOf(answers.values, 'phone'), event.getClientAddress());
		return stateOf('verify', answers, { sent });
	} catch (reason) {
		const { issues, other, codes } = byField(reason, fields);
		return fail(refusalStatus(codes), stateOf('verify', answers, { issues, refusal: other }));
	}
}

async function check(answers: Answers, input: OpinionInput, { actor, consent }: Known) {
	const name = normalise(input.name);
	const { phone } = await identity.ownDetails(actor);
	const shown = input.submitterType === 'unit' || input.showName ? name : maskName(name);
	const values = { ...answers.values, text: normalise(input.text), name, consent };
	return stateOf('check', { ...answers, values }, { shown, phone: maskedMobile(phone) });
}

async function send(event: Event, answers: Answers, input: OpinionInput, { actor, consent }: Known) {
	let no: string;
	try {
		({ no } = await opinions.submit(actor, event.params.id, { ...input, consent }, answers.files));
	} catch (reason) {
		const { issues, other, codes } = byField(reason, fields);
		const late = codes.includes('opinions_closed') && readWritten(answers.fields, clock.now());
		if (late) return arrive(event, answers, input, { actor, consent }, late);
		if (isOver(codes)) return stopped(answers, codes);
		if (!Object.keys(issues).length) return fail(409, await again(answers, input, actor, other));
		const step = issues.consent || issues.minorConsent ? 'verify' : 'write';
		return fail(409, stateOf(step, answers, { issues, refusal: other }));
	}
	redirect(303, href(`/consultations/${event.params.id}/say/receipt?no=${no}`));
}

/** Written in time and come late: recorded as it is, without a further look; a clerk decides. */
async function arrive(event: Event, answers: Answers, input: OpinionInput, { actor, consent }: Known, late: Written) {
	let arrived: opinions.Arrived;
	try {
		arrived = await opinions.arriveLate(actor, event.params.id, { ...input, consent }, late, answers.files);
	} catch (reason) {
		const { issues, other, codes } = byField(reason, fields);
		if (isOver(codes)) return stopped(answers, codes);
		const step = issues.consent || issues.minorConsent ? 'verify' : 'write';
		return fail(409, stateOf(step, answers, { issues, refusal: other }));
	}
	const { opinion, id } = arrived;
	redirect(303, href(opinion ? `/consultations/${event.params.id}/say/receipt?no=${opinion.no}` : `/me?late=${id}`));
}

const over = ['opinions_closed', 'opinions_cancelled', 'opinions_lateAnswered', 'opinions_tooManyLate'];
const isOver = (codes: readonly string[]) => codes.some((code) => over.includes(code));

/** It was there in time, and only its answer was lost: the receipt is the same, whenever it is asked for. */
async function sentBefore(event: Event, notice: consultations.ConsultationView, answers: Answers, form: ReadForm) {
	if (event.locals.actor.kind !== 'resident') return undefined;
	await takeFiles(answers, form, event.getClientAddress());
	const { input } = await written(notice, answers);
	const first = input && (await opinions.findSame(event.locals.actor, notice.id, input, answers.files));
	if (first) redirect(303, href(`/consultations/${notice.id}/say/receipt?no=${first.no}`));
	return undefined;
}

/** What an outbox has sent says when it was written; undefined where that lies outside of the period. */
function writtenInTime({ activity }: consultations.ConsultationView, { fields: given }: Answers): Written | undefined {
	const written = readWritten(given, clock.now());
	return written && activity.opensAt <= written.corrected && written.corrected < activity.closesAt
		? written
		: undefined;
}

/** Before anybody verifies a number in vain. Whoever is signed in may have been there before, and is answered alike. */
async function mayNotArrive(notice: consultations.ConsultationView, late: Written, actor: Actor): Promise<string[]> {
	if (actor.kind === 'resident') return [];
	return opinions.obstaclesToLate({ kind: 'resident', id: '' }, notice.activity, late.corrected, clock.now());
}

async function again(answers: Answers, input: OpinionInput, actor: ResidentActor, refusal: string) {
	const state = await check(answers, input, { actor, consent: textOf(answers.values, 'consent') });
	return { ...state, refusal, words: refusal };
}

/** Online, and now: who speaks is asked later. */
function mayNotNow(notice: consultations.ConsultationView): string[] {
	const anybody: Actor = { kind: 'resident', id: '' };
	return opinions.mayNotSubmit(anybody, notice.phase);
}

const stopped = (answers: Answers, codes: readonly string[]) =>
	fail(409, stateOf('stopped', answers, { refusal: codes.map((code) => words(code)).join(' ') }));

function stateOf(step: SayState['step'], { values, files }: Answers, more: Partial<SayState> = {}): SayState {
	const kept = files.map(({ token, name, size }) => ({ token, name, size }));
	const { refusal = '', issues = {} } = more;
	const said = { refusal, issues, words: inWords(refusal, issues) };
	return { step, values, files: kept, sent: null, shown: '', phone: '', ...more, ...said };
}
