import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { freshState } from '#lib/surveys/asking.ts';
import { fieldsOf } from '#lib/surveys/fields.ts';
import type { Answers } from '#lib/surveys/answers.ts';
import { m } from '#lib/paraglide/messages.js';
import { page } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { advance, leave, ownSheet } from './flow.ts';
import { draftKey, keptInvitation, markDevice, sameCode } from './marks.ts';

export const load = page(async (event: PageServerLoadEvent) => {
	const { params, locals, url } = event;
	const survey = await surveys.findPublic(params.id);
	markDevice(event, survey);
	const own = await begun(event, survey);
	// The mark of a device or the code of an invitation opens what one person has answered.
	if (locals.actor.kind !== 'resident' && (own !== freshState || url.search)) locals.unkept = true;
	const { definition, number, pictures } = await surveys.asked(survey.id);
	const { hash, version, sections } = await organisation.privacyNotice(locals.locale);
	return {
		survey,
		...{ definition, version: number, pictures },
		now: clock.now(),
		signedIn: locals.actor.kind === 'resident',
		agreed: await identity.hasConsent(locals.actor, 'survey'),
		privacy: { hash, version, sections },
		invitation: url.searchParams.get('invitation') ?? '',
		withdrawn: /^\d{7}D\d{5,}$/.exec(url.searchParams.get('withdrawn') ?? '')?.[0] ?? '',
		draftKey: draftKey(event, survey),
		begun: own
	};
});

export const actions = {
	begin: page((event: RequestEvent) => advance(event, 'begin')),
	leave: page(leave),
	edit: page((event: RequestEvent) => advance(event, 'edit')),
	check: page((event: RequestEvent) => advance(event, 'check')),
	code: page((event: RequestEvent) => advance(event, 'code')),
	send: page((event: RequestEvent) => advance(event, 'send'))
};

/** How the flow begins for this visitor: with nothing, with what they may change, or not at all. */
async function begun(event: PageServerLoadEvent, survey: surveys.SurveyView) {
	const anybody: Actor = { kind: 'resident', id: '' };
	const codes = surveys.mayNotAnswer(anybody, survey, survey.phase);
	if (codes.length) return { ...freshState, step: 'stopped' as const, refusal: words(codes[0]!) };
	if (survey.onePer === 'code' && !(await invited(event, survey))) {
		const refusal = event.url.searchParams.has('begun') ? m.ask_code_not_kept() : '';
		return { ...freshState, step: 'verify' as const, refusal };
	}
	const own = await ownSheet(event, survey);
	// The form names the code itself: what is sent later, from the outbox of a device, must not go by another's.
	const code = survey.onePer === 'code' ? { invitation: keptInvitation(event) } : undefined;
	if (!own) return code ? { ...freshState, values: code } : freshState;
	if (!survey.changeable) {
		const refusal = words('surveys_answeredAlready', { no: own.no });
		return { ...freshState, step: 'stopped' as const, standing: own.no, refusal };
	}
	return { ...freshState, fields: fieldsOf(JSON.parse(own.answers) as Answers), values: { ...code, replaces: own.no } };
}

/** The device keeps a code of this survey, and nobody has come with another one. */
async function invited(event: PageServerLoadEvent, survey: surveys.SurveyView): Promise<boolean> {
	const code = keptInvitation(event);
	const brought = event.url.searchParams.get('invitation');
	if (brought && !sameCode(brought, code)) return false;
	try {
		await surveys.findOwn(event.locals.actor, survey.id, { code });
		return true;
	} catch (reason) {
		if (reason instanceof Refusal) return false;
		throw reason;
	}
}
