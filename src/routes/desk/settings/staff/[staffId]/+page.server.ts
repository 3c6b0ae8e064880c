import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import * as reorganisation from '#server/reorganisation';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';
import { words } from '#lib/web/words.ts';
import { AppointmentForm, choices } from '../appointment.ts';

type Event = RequestEvent & { params: { staffId: string } };

export const load = page(async (event: Event) => {
	const actor = staffOf(event);
	refuseIf(identity.mayNotAdminister(actor));
	const person = await identity.findStaff(event.params.staffId);
	const entries = (await journal.listOf(person.id)).filter(({ action }) => !/signed(In|Out)$/.test(action));
	const by = await identity.staffNames(entries.flatMap(({ actorId }) => actorId ?? []));
	return {
		person,
		own: actor.id === person.id,
		unit: await organisation.findUnit(person.unitId),
		choices: await choices(),
		story: entries.reverse().map(({ seq, at, action, actorId }) => ({
			...{ seq, at, by: by.get(actorId ?? '') ?? '' },
			what: words(`journal_${action.replace('.', '_')}`)
		})),
		held: sumOf(await feedback.countOwn(person.id)),
		given: Math.trunc(Number(event.url.searchParams.get('given'))) || 0,
		did: event.url.searchParams.get('did') ?? ''
	};
});

/** `given`: how many opinions went back to nobody. */
const back = ({ params }: Event, did: string, given: number | void = 0): never =>
	redirect(303, href(`/desk/settings/staff/${params.staffId}?did=${did}${given ? `&given=${given}` : ''}`));
const account = (verb: (actor: App.Locals['actor'], staffId: string) => Promise<void | number>, did: string) =>
	formAction(v.object({}), async (_input, event: Event) => {
		back(event, did, await verb(event.locals.actor, event.params.staffId));
	});

const sumOf = (own: Awaited<ReturnType<typeof feedback.countOwn>>) =>
	[...own.values()].reduce((sum, { pending, undecided }) => sum + pending + undecided, 0);

export const actions = {
	appoint: formAction(AppointmentForm, async (input, event: Event) => {
		back(event, 'appointed', await reorganisation.appoint(event.locals.actor, event.params.staffId, input));
	}),
	disable: account(reorganisation.disableStaff, 'disabled'),
	enable: account(identity.enableStaff, 'enabled'),
	resetTotp: account(identity.resetTotp, 'totpReset'),
	resetPassword: formAction(v.object({}), async (_input, { locals, params }: Event) => {
		const password = identity.firstPassword();
		await identity.resetPassword(locals.actor, params.staffId, password);
		const { account: of, name } = await identity.findStaff(params.staffId);
		return { reset: { account: of, name, password } };
	})
};
