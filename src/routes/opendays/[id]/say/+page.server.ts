import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { OpinionForm } from '#lib/opinions/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, residentOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const resident = residentOf(event);
	const { id, activity } = await opendays.findPublic(event.params.id);
	const now = clock.now();
	const codes = await opendays.mayNotSuggest(resident, id, now);
	const { hash, version, sections } = await organisation.privacyNotice(event.locals.locale);
	return {
		...{ id, title: activity.title, closesAt: activity.closesAt },
		stopped: codes.length > 0 ? words(codes[0]!) : now >= activity.closesAt ? words('visit_say_over') : '',
		name: (await identity.ownDetails(resident)).name ?? '',
		agreed: await identity.hasConsent(resident, 'opinion'),
		privacy: { hash, version, sections }
	};
});

const form = v.object({
	text: OpinionForm.entries.text,
	name: OpinionForm.entries.name,
	consent: v.optional(v.string(), '')
});

export const actions = {
	default: page(
		formAction(form, async (input, event: RequestEvent) => {
			const about = { clauseId: '', stance: 'suggest', submitterType: 'person', showName: false } as const;
			const young = { forMinor: false, minorConsent: false, ageBand: '' } as const;
			const { no } = await opinions.submit(residentOf(event), event.params.id, { ...about, ...young, ...input });
			redirect(303, href(`/me?said=${no}#${no}`));
		})
	)
};
