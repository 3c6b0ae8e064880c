import * as clock from '#server/clock';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import { maskedMobile } from '#lib/identity/phone.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';
import { add, askForCode, drop, mayNotNow, send } from './flow.ts';

export const load = page(async ({ params: { id }, locals: { actor, locale } }: PageServerLoadEvent) => {
	const session = await opendays.findPublic(id);
	const { hash, version, sections } = await organisation.privacyNotice(locale);
	const own = actor.kind === 'resident' ? await identity.ownDetails(actor) : undefined;
	return {
		...{ session, now: clock.now(), free: opendays.freeSeats(session), stopped: mayNotNow(session).length > 0 },
		standing: await opendays.standingOf(actor, id),
		signedIn: own !== undefined,
		...{ name: own?.name ?? '', phone: own ? maskedMobile(own.phone) : '' },
		agreed: await identity.hasConsent(actor, 'openDay'),
		privacy: { hash, version, sections }
	};
});

export const actions = {
	add: page((event: RequestEvent) => add(event)),
	drop: page((event: RequestEvent) => drop(event)),
	code: page((event: RequestEvent) => askForCode(event)),
	send: page((event: RequestEvent) => send(event))
};
