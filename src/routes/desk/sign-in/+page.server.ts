import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as identity from '#server/identity';
import { staffSignInForm, totpForm } from '#lib/identity/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { deskPath, keepForm, readKept } from '#lib/web/kept-form.ts';
import { readForm } from '#lib/web/read-form.ts';

const travelling = { to: v.optional(v.string(), ''), kept: v.optional(v.string(), '') };
const cookieOf = (event: RequestEvent) => identity.sessionCookie(event.url.protocol === 'https:');

export const load = async (event) => {
	const { locals, url, request, cookies } = event;
	const to = deskPath(url.searchParams.get('to') ?? href('/desk'));
	if (request.method === 'GET' && locals.actor.kind === 'staff') redirect(303, to);
	// Shown only as the answer to a right password: the secret is on no page that can be asked for by its address.
	const pending = request.method === 'POST' ? (cookies.get(cookieOf(event).name) ?? '') : '';
	return { to, enrolment: pending ? await identity.enrolment(pending) : null };
};

export const actions = {
	password: formAction(v.object({ ...staffSignInForm.entries, ...travelling }), async (input, event: RequestEvent) =>
		goOn(event, await identity.signInStaff(input, event.getClientAddress()), input)
	),
	code: formAction(v.object({ ...totpForm.entries, ...travelling }), async (input, event: RequestEvent) => {
		const pending = event.cookies.get(cookieOf(event).name) ?? '';
		return goOn(event, await identity.confirmTotp(pending, input.code, event.getClientAddress()), input);
	}),
	/** The hook sends the forms of ended sessions here. */
	resume: async ({ request, url }) => {
		const kept = keepForm(await readForm(request, { fileBytes: 1, files: 0 }));
		return { step: 'password' as const, to: deskPath(url.searchParams.get('to')), kept };
	},
	signOut: async (event) => {
		const { name, attributes } = cookieOf(event);
		if (event.locals.sessionId) await identity.signOut(event.locals.sessionId);
		event.cookies.delete(name, attributes);
		redirect(303, href('/desk/sign-in'));
	}
};

function goOn(event: RequestEvent, signedIn: identity.StaffSignIn, { to, kept }: { to: string; kept: string }) {
	const { name, attributes } = cookieOf(event);
	event.cookies.set(name, signedIn.sessionId, attributes);
	const after = deskPath(to || href('/desk'));
	if (signedIn.need) return { step: 'code' as const, to: after, kept };
	if (!readKept(kept)) redirect(303, after);
	return { step: 'done' as const, to: after, kept };
}
