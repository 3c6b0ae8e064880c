import { Refusal } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import { LookupForm } from '#lib/opinions/forms.ts';
import { formAction } from '#lib/web/form-action.ts';
import type { RequestEvent } from './$types';

/** A street office looks up for many people from one address. */
const perNetwork: identity.Rate = { purpose: 'lookUp', most: 60, seconds: 3600 };

export const load = () => ({ now: clock.now() });

export const actions = {
	default: formAction(LookupForm, async ({ no, code }, event: RequestEvent) => {
		if (!(await identity.allow(perNetwork, event.getClientAddress()))) throw new Refusal('say_lookupBusy');
		const own = await feedback.lookUp(event.locals.actor, no, code);
		if (!own) throw new Refusal('say_lookupNothing');
		return { own };
	})
};
