import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as identity from '#server/identity';
import { changePasswordForm } from '#lib/identity/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { staffOf } from '#lib/web/page.ts';

export const actions = {
	default: formAction(changePasswordForm, async (input, event: RequestEvent) => {
		const { id, roles } = staffOf(event);
		await identity.changePassword(event.locals.actor, input);
		// Every session of the account has ended; this browser has just proved whose it is.
		const { name, attributes } = identity.sessionCookie(event.url.protocol === 'https:');
		const level = identity.needsTotp(roles) ? 'totp' : 'password';
		event.cookies.set(name, await identity.startSession(`staff:${id}`, level), attributes);
		redirect(303, href('/desk'));
	})
};
