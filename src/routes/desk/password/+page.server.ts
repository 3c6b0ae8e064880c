import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identity from '#server/identity';
import { changePasswordForm } from '#lib/identity/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { deskPath, keepForm, readKept } from '#lib/web/kept-form.ts';
import { staffOf } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';

const travelling = { to: v.optional(v.string(), ''), kept: v.optional(v.string(), '') };

export const load = ({ locals, url }) => ({
	due: locals.passwordDue,
	days: identity.passwordDays,
	to: deskPath(url.searchParams.get('to') ?? href('/desk'))
});

export const actions = {
	change: formAction(v.object({ ...changePasswordForm.entries, ...travelling }), async (input, event: RequestEvent) => {
		const { id, roles } = staffOf(event);
		await identity.changePassword(event.locals.actor, input);
		// Every session of the account has ended; this browser has just proved whose it is.
		const { name, attributes } = identity.sessionCookie(event.url.protocol === 'https:');
		const level = identity.needsTotp(roles) ? 'totp' : 'password';
		event.cookies.set(name, await identity.startSession(`staff:${id}`, level), attributes);
		const to = deskPath(input.to || href('/desk'));
		if (!readKept(input.kept)) redirect(303, to);
		return { step: 'done' as const, to, kept: input.kept };
	}),
	/** The hook sends forms of the desk here while the password is due. */
	resume: async ({ request, url }) => {
		const kept = keepForm(await readForm(request, { fileBytes: 1, files: 0 }));
		return { step: 'change' as const, to: deskPath(url.searchParams.get('to')), kept };
	}
};
