import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { OpinionForm, type OpinionInput } from '#lib/opinions/forms.ts';
import { readWritten, type Written } from '#lib/outbox/written.ts';
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

/** `writtenAt`, `clockAhead`: of what waited in an outbox. */
const form = v.object({
	text: OpinionForm.entries.text,
	name: OpinionForm.entries.name,
	consent: v.optional(v.string(), ''),
	writtenAt: v.optional(v.string(), ''),
	clockAhead: v.optional(v.string(), '')
});

export const actions = {
	default: page(
		formAction(form, async ({ writtenAt, clockAhead, ...input }, event: RequestEvent) => {
			const about = { clauseId: '', stance: 'suggest', submitterType: 'person', showName: false } as const;
			const young = { forMinor: false, minorConsent: false, ageBand: '' } as const;
			const opinion = { ...about, ...young, ...input };
			const said = { writtenAt, clockAhead };
			const { no, id } = await send(
				residentOf(event),
				event.params.id,
				opinion,
				readWritten(Object.entries(said), clock.now())
			);
			redirect(303, href(no ? `/me?said=${no}#${no}` : `/me?late=${id}`));
		})
	)
};

/** In time; or late, and written in time: then a clerk decides. */
async function send(actor: ResidentActor, sessionId: string, input: OpinionInput, written?: Written) {
	try {
		return { no: (await opinions.submit(actor, sessionId, input)).no, id: '' };
	} catch (reason) {
		if (!written || !(reason instanceof Refusal) || !reason.codes.includes('opinions_closed')) throw reason;
		const { opinion, id } = await opinions.arriveLate(actor, sessionId, input, written);
		return { no: opinion?.no ?? '', id };
	}
}
