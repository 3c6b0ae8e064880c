import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { maskedMobile } from '#lib/identity/phone.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, residentOf } from '#lib/web/page.ts';
import { closeSession } from '#lib/web/session.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const resident = residentOf(event);
	const own = await feedback.listOwn(resident);
	const sheets = (await surveys.listSigned(resident)).filter(({ voidedAt }) => !voidedAt);
	const until = await identity.mayCloseUntil(resident, event.locals.sessionId);
	const { values } = await organisation.ruleProfile();
	return {
		phone: maskedMobile((await identity.ownDetails(resident)).phone),
		shown: [...new Set(own.filter(({ state }) => state !== 'withdrawn').map(({ submitterShown }) => submitterShown))],
		opinions: own.length,
		sheets: sheets.length,
		withdrawable: [...own, ...sheets].filter(({ mayNotWithdraw }) => mayNotWithdraw.length === 0).length,
		months: values.contactMonths,
		until: until && clock.now() < until ? until : null
	};
});

export const actions = {
	default: formAction(v.object({}), async (_nothing, event: RequestEvent) => {
		await identity.closeAccount(residentOf(event), event.locals.sessionId);
		await closeSession(event);
		event.setHeaders({ 'clear-site-data': '"storage"' });
		redirect(303, href('/sign-in?closed'));
	})
};
