import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { refuseIf } from '#server/actor';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
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
		did: event.url.searchParams.get('did') ?? ''
	};
});

const back = ({ params }: Event, did: string): never =>
	redirect(303, href(`/desk/settings/staff/${params.staffId}?did=${did}`));
const account = (verb: (actor: App.Locals['actor'], staffId: string) => Promise<void>, did: string) =>
	formAction(v.object({}), async (_input, event: Event) => {
		await verb(event.locals.actor, event.params.staffId);
		back(event, did);
	});

export const actions = {
	appoint: formAction(AppointmentForm, async (input, event: Event) => {
		await identity.appoint(event.locals.actor, event.params.staffId, input);
		back(event, 'appointed');
	}),
	disable: account(identity.disableStaff, 'disabled'),
	enable: account(identity.enableStaff, 'enabled'),
	resetTotp: account(identity.resetTotp, 'totpReset'),
	resetPassword: formAction(v.object({}), async (_input, { locals, params }: Event) => {
		const password = identity.firstPassword();
		await identity.resetPassword(locals.actor, params.staffId, password);
		const { account: of, name } = await identity.findStaff(params.staffId);
		return { reset: { account: of, name, password } };
	})
};
