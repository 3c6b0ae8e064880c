import { fail } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opinions from '#server/opinions';
import { LookupForm } from '#lib/opinions/forms.ts';
import { formAction } from '#lib/web/form-action.ts';
import type { RequestEvent } from './$types';

/** A street office looks up for many people from one address. */
const perNetwork: identity.Rate = { purpose: 'lookUp', most: 60, seconds: 3600 };

export const actions = {
	default: formAction(LookupForm, async ({ no, code, appeal }, event: RequestEvent) => {
		if (!(await identity.allow(perNetwork, event.getClientAddress()))) throw new Refusal('say_lookupBusy');
		const own = await feedback.lookUp(event.locals.actor, no, code);
		if (!own) throw new Refusal('say_lookupNothing');
		if (appeal === undefined) return { own, code };
		try {
			await opinions.appeal(event.locals.actor, { no, code }, appeal);
		} catch (reason) {
			// The page still shows the opinion, and the words that were written.
			if (!(reason instanceof Refusal)) throw reason;
			const { codes, facts } = reason;
			return fail(409, { own, code, values: { no, appeal }, issues: {}, refusal: { codes, facts } });
		}
		return { own: (await feedback.lookUp(event.locals.actor, no, code))!, code, appealed: true };
	})
};
