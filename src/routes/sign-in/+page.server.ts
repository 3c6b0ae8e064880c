import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import { codeForm, phoneForm } from '#lib/identity/forms.ts';
import { maskedMobile } from '#lib/identity/phone.ts';
import { href } from '#lib/ui/href.ts';
import { samePath } from '#lib/web/display.ts';
import { formAction } from '#lib/web/form-action.ts';
import { openSession } from '#lib/web/session.ts';
import type { RequestEvent } from './$types';

const travelling = { to: v.optional(v.string(), '') };
const after = (to: string | null) => samePath(to || href('/me'));

export const load = ({ url, locals, request }) => {
	const asked = url.searchParams;
	const to = after(asked.get('to'));
	const again = asked.has('again');
	if (request.method === 'GET' && locals.actor.kind === 'resident' && !again) redirect(303, to);
	return { to, again, out: asked.has('out'), closed: asked.has('closed') };
};

export const actions = {
	code: formAction(v.object({ ...phoneForm.entries, ...travelling }), async ({ phone, to }, event: RequestEvent) => {
		const { againAt } = await identity.requestCode(phone, event.getClientAddress());
		const seconds = Math.ceil((againAt.getTime() - clock.now().getTime()) / 1000);
		return { sent: { phone: maskedMobile(phone), seconds }, values: { phone, to }, issues: {}, refusal: null };
	}),
	enter: formAction(
		v.object({ ...codeForm.entries, ...travelling }),
		async ({ phone, code, to }, event: RequestEvent) => {
			await openSession(event, await identity.signInResident(phone, code));
			redirect(303, after(to));
		}
	)
};
