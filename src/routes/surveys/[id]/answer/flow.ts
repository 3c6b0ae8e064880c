/**
 * The steps of answering, all in one form: answer → verify (telephone) → check → send; where an invitation is asked for,
 * it comes first. Every step carries what was answered; whatever is wrong leads back to the step that can mend it. The
 * server alone decides what counts.
 */
import { fail, redirect } from '@sveltejs/kit';
import { Refusal, type Actor } from '#server/actor';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { maskedMobile } from '#lib/identity/phone.ts';
import { freshState, type AskState } from '#lib/surveys/asking.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { readSheet } from '#lib/surveys/fields.ts';
import { href } from '#lib/ui/href.ts';
import { byField, inWords, type Issues } from '#lib/web/by-field.ts';
import { refusalStatus } from '#lib/web/refusal-status.ts';
import { openSession } from '#lib/web/session.ts';
import { identified, sendCode, verifyFields } from '#lib/web/verify.ts';
import { words } from '#lib/web/words.ts';
import { readSent, type Sent } from './form.ts';
import { forgetInvitation, keepInvitation, shownBy } from './marks.ts';
import type { RequestEvent as Event } from './$types';

export type Wanted = 'begin' | 'edit' | 'check' | 'code' | 'send';

const fields = {
	...verifyFields,
	surveys_noConsent: 'consent',
	surveys_noCode: 'invitation',
	surveys_codeUnknown: 'invitation'
};

export async function advance(event: Event, wanted: Wanted) {
	const sent = await readSent(event.request);
	const survey = await surveys.findPublic(event.params.id);
	if (wanted === 'send') await answerAsBefore(event, survey, sent);
	const closed = mayNotNow(survey);
	if (closed.length) return stopped(sent, closed);
	if (wanted === 'begin') return beginByCode(event, survey, sent);
	const { definition, number } = await surveys.asked(survey.id);
	if (wanted === 'edit') return stateOf('answer', sent);
	const corrected = await surveys.correctionsSince(survey.id, sent.version);
	if (corrected.length) return fail(409, stateOf('answer', sent, { corrected }));
	const faults = faultsOf(definition, sent);
	if (Object.keys(faults).length) return fail(422, stateOf('answer', sent, { faults }));
	if (wanted === 'code') return askForCode(event, sent);
	const unknown = await identify(event, survey, sent, wanted);
	if (unknown) return unknown;
	if (wanted === 'check') return check(event, survey, sent);
	return send(event, survey, { ...sent, version: number }, definition);
}

/** These very answers are there already, and only the receipt was lost: whenever they come again, it is the same. */
async function answerAsBefore(event: Event, survey: surveys.SurveyView, sent: Sent): Promise<void> {
	const { definition } = await surveys.asked(survey.id);
	const { answers } = readSheet(definition, sent.fields);
	const shown = shownBy(event, survey, sent.values.invitation);
	const same = await surveys.findSame(event.locals.actor, survey.id, { ...shown, answers, version: sent.version });
	if (same) redirect(303, href(`/surveys/${survey.id}/answer/receipt?no=${same.no}`));
}

/** The code of an invitation, before the first question: whoever has none need not answer in vain. */
async function beginByCode(event: Event, survey: surveys.SurveyView, sent: Sent) {
	const shown = shownBy(event, survey, sent.values.invitation);
	try {
		await surveys.findOwn(event.locals.actor, survey.id, shown);
	} catch (reason) {
		return refused(reason, sent);
	}
	keepInvitation(event, survey, shown.code ?? '');
	redirect(303, href(`/surveys/${survey.id}/answer?begun`));
}

/** Somebody else with an invitation of their own: the device forgets the code. */
export async function leave(event: Event) {
	const survey = await surveys.findPublic(event.params.id);
	forgetInvitation(event, survey);
	redirect(303, href(`/surveys/${survey.id}/answer`));
}

/** Anybody, and now: who answers is asked later. */
function mayNotNow(survey: surveys.SurveyView): string[] {
	const anybody: Actor = { kind: 'resident', id: '' };
	return surveys.mayNotAnswer(anybody, survey, survey.phase);
}

function faultsOf(definition: Definition, sent: Sent): Issues {
	const { faults, answers } = readSheet(definition, sent.fields);
	if (faults.length === 0 && Object.keys(answers).length === 0) {
		const first = definition.entries.find(({ kind }) => kind !== 'section');
		return { [first?.id ?? '']: words('surveys_nothingAnswered') };
	}
	return Object.fromEntries(faults.map(({ question, code, facts }) => [question, words(code, facts)]));
}

/** Who answers, where that is asked; undefined where it is known. Answers with the step that asks for what is missing. */
async function identify(event: Event, survey: surveys.SurveyView, sent: Sent, wanted: Wanted) {
	if (survey.onePer === 'device') return undefined;
	const asked = sent.values.asked !== '';
	if (survey.onePer === 'code') {
		const shown = shownBy(event, survey, sent.values.invitation);
		try {
			await surveys.findOwn(event.locals.actor, survey.id, shown);
			keepInvitation(event, survey, shown.code ?? '');
			return undefined;
		} catch (reason) {
			if (!asked) return stateOf('verify', sent);
			return refused(reason, sent);
		}
	}
	const { actor } = event.locals;
	const signedIn = actor.kind === 'resident';
	if (!signedIn && wanted === 'send') {
		return fail(409, stateOf('verify', sent, { refusal: words('say_sessionOver') }));
	}
	const { hash } = await organisation.privacyNotice();
	const typed = identified(sent.values.phone ?? '', sent.code);
	const issues: Issues = signedIn ? {} : { ...typed.issues };
	const { consent } = sent.values;
	const agreed = consent === hash || (await identity.hasConsent(actor, 'survey'));
	if (!agreed) issues.consent = words(consent ? 'identity_noticeChanged' : 'surveys_noConsent');
	if (Object.keys(issues).length) {
		if (!asked) return stateOf('verify', sent);
		// The code was not used up: who only forgot to tick a box need not type it again.
		return fail(422, stateOf('verify', sent, { issues, code: sent.code }));
	}
	if (signedIn) return undefined;
	try {
		await openSession(event, await identity.signInResident(typed.right!.phone, typed.right!.code));
		return undefined;
	} catch (reason) {
		return refused(reason, sent);
	}
}

async function askForCode(event: Event, sent: Sent) {
	try {
		return stateOf('verify', sent, { sent: await sendCode(sent.values.phone ?? '', event.getClientAddress()) });
	} catch (reason) {
		return refused(reason, sent);
	}
}

/** What is sent, to be looked at once more; who has answered before reads what becomes of that. */
async function check(event: Event, survey: surveys.SurveyView, sent: Sent) {
	const { actor } = event.locals;
	const own = await ownSheet(event, survey, sent);
	if (own && !survey.changeable) {
		return fail(409, stateOf('stopped', sent, { standing: own.no, refusal: alreadyWords(own.no) }));
	}
	const consent = survey.onePer === 'person' ? (await organisation.privacyNotice()).hash : '';
	const phone = actor.kind === 'resident' ? maskedMobile((await identity.ownDetails(actor)).phone) : '';
	// Now, and not beside the sheet, so that the journal does not tell whose an anonymous one is.
	if (consent && survey.anonymous) await identity.consent(actor, consent, 'survey');
	const values = { ...sent.values, consent, replaces: own?.no ?? '' };
	return stateOf('check', { ...sent, values }, { phone });
}

async function send(event: Event, survey: surveys.SurveyView, sent: Sent, definition: Definition) {
	const { replaces, invitation = '' } = sent.values;
	// What an outbox sends has not gone by the check, which puts in what was agreed to before.
	const agreed = survey.onePer === 'person' && (await identity.hasConsent(event.locals.actor, 'survey'));
	const consent = sent.values.consent || (agreed ? (await organisation.privacyNotice()).hash : '');
	const shown = shownBy(event, survey, invitation);
	const { answers } = readSheet(definition, sent.fields);
	const input = { ...shown, answers, version: sent.version, ...(consent && { consent }) };
	let no: string;
	try {
		const work = replaces ? surveys.change : surveys.submit;
		({ no } = await work(event.locals.actor, survey.id, input));
	} catch (reason) {
		return notSent(reason, event, survey, sent);
	}
	redirect(303, href(`/surveys/${survey.id}/answer/receipt?no=${no}`));
}

/** What was refused at the last moment, each back where it can be mended. */
async function notSent(reason: unknown, event: Event, survey: surveys.SurveyView, sent: Sent) {
	if (reason instanceof surveys.VersionChanged) {
		return fail(409, stateOf('answer', sent, { corrected: reason.changes }));
	}
	const { issues, other, codes } = byField(reason, fields);
	if (Object.keys(issues).length) return fail(409, stateOf('verify', sent, { issues, refusal: other }));
	const is = (...named: string[]) => codes.some((code) => named.includes(code));
	if (is('surveys_closed', 'surveys_cancelled', 'surveys_tallied')) return stopped(sent, codes);
	if (is('surveys_answeredAlready')) {
		const no = reason instanceof Refusal ? String(reason.facts.no) : '';
		return fail(409, stateOf('stopped', sent, { standing: no, refusal: alreadyWords(no) }));
	}
	const again = await check(event, survey, sent);
	return 'status' in again
		? again
		: fail(409, { ...again, refusal: is('surveys_answeredMayChange') ? '' : other, words: other });
}

/** What this visitor has sent before; undefined also for whoever shows nothing of themselves yet. */
export async function ownSheet(event: Event | Parameters<typeof shownBy>[0], survey: surveys.SurveyView, sent?: Sent) {
	try {
		const { actor } = (event as Event).locals;
		return await surveys.findOwn(actor, survey.id, shownBy(event, survey, sent?.values.invitation));
	} catch (reason) {
		if (reason instanceof Refusal) return undefined;
		throw reason;
	}
}

const alreadyWords = (no: string) => words('surveys_answeredAlready', { no });

function refused(reason: unknown, sent: Sent) {
	const { issues, other, codes } = byField(reason, fields);
	return fail(refusalStatus(codes), stateOf('verify', sent, { issues, refusal: other }));
}

const stopped = (sent: Sent, codes: readonly string[]) =>
	fail(409, stateOf('stopped', sent, { refusal: codes.map((code) => words(code)).join(' ') }));

function stateOf(step: AskState['step'], { fields, values }: Sent, more: Partial<AskState> = {}): AskState {
	const state = { ...freshState, step, fields, values, ...more };
	const corrected = state.corrected.length ? words('ask_corrected') : '';
	return { ...state, words: inWords(state.refusal || corrected, state.issues, state.faults) };
}
