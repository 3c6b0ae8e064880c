import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import { newAccountForm } from '#lib/identity/forms.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { AppointmentForm, choices } from '../appointment.ts';

export const load = page(async (event: RequestEvent) => {
	refuseIf(identity.mayNotAdminister(staffOf(event)));
	return { choices: await choices() };
});

export const actions = {
	add: formAction(
		v.object({ ...newAccountForm.entries, ...AppointmentForm.entries }),
		async (input, { locals }: RequestEvent) => {
			const password = identity.firstPassword();
			const { id, account, name } = await identity.findStaff(
				await identity.createStaff(locals.actor, { ...input, password })
			);
			// The answer to the form itself, not a page to go to: the password is nowhere else.
			return { made: { id, account, name, password } };
		}
	)
};
