import * as v from 'valibot';
import type { RequestEvent } from '@sveltejs/kit';
import { refuseIf } from '#server/actor';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import * as sms from '#server/sms';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: { locals: App.Locals; url: URL }) => {
	refuseIf(messages.mayNotTryGateway(staffOf(event)));
	return { state: sms.gatewayState(), host: sms.gatewayHost(), ...(await messages.countWaiting()) };
});

export const actions = {
	test: formAction(v.object({ phone: v.string() }), async ({ phone }, { locals }: RequestEvent) => {
		const { name } = await organisation.site();
		return { trial: await messages.sendTest(locals.actor, { phone, site: name }) };
	})
};
