import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as surveys from '#server/surveys';
import { AppealForm } from '#lib/opinions/forms.ts';
import { nameForm } from '#lib/identity/forms.ts';
import { maskedMobile } from '#lib/identity/phone.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, residentOf } from '#lib/web/page.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const resident = residentOf(event);
	const { name, phone, since } = await identity.ownDetails(resident);
	const done = event.url.searchParams;
	return {
		own: await feedback.listOwn(resident),
		signUps: (await opendays.listOwn(resident)).map((own) => ({ ...own, ahead: isAhead(own) })),
		late: await opinions.listOwnLate(resident),
		cameLate: done.get('late') ?? '',
		sheets: await surveys.listSigned(resident),
		details: { name, phone: maskedMobile(phone), since },
		consents: await identity.listConsents(resident),
		messages: await messages.listOwn(resident, event.locals.locale),
		undone: done.get('undone') ?? '',
		withdrawn: done.get('withdrawn') ?? '',
		appealed: done.get('appealed') ?? '',
		sheetWithdrawn: done.get('sheet') ?? '',
		said: done.get('said') ?? '',
		renamed: done.has('renamed')
	};
});

/** `sheet`: the number of the one that is taken back. */
const SheetForm = v.object({ id: v.string(), sheet: v.optional(v.string(), '') });

export const actions = {
	undo: formAction(v.object({ id: v.string() }), async ({ id }, event: RequestEvent) => {
		const how = await opinions.undo(residentOf(event), id);
		redirect(303, href(`/me?${how}=${await numberOf(event, id)}`));
	}),
	withdraw: formAction(v.object({ id: v.string() }), async ({ id }, event: RequestEvent) => {
		await opinions.withdraw(residentOf(event), id);
		redirect(303, href(`/me?withdrawn=${await numberOf(event, id)}`));
	}),
	withdrawSheet: formAction(SheetForm, async ({ id, sheet }, event: RequestEvent) => {
		const no = await surveys.withdraw(residentOf(event), id, {}, sheet || undefined);
		redirect(303, href(`/me?sheet=${no}`));
	}),
	appeal: formAction(AppealForm, async ({ id, appeal }, event: RequestEvent) => {
		await opinions.appeal(residentOf(event), { id }, appeal);
		redirect(303, href(`/me?appealed=${await numberOf(event, id)}`));
	}),
	rename: formAction(nameForm, async ({ name }, event: RequestEvent) => {
		await identity.declareName(residentOf(event), name);
		redirect(303, href('/me?renamed#data'));
	})
};

async function numberOf(event: RequestEvent, id: string): Promise<string> {
	return (await feedback.listOwn(residentOf(event))).find((one) => one.id === id)?.no ?? '';
}

/** What is still to come stands first: whoever is at the gate looks for the ticket. */
const isAhead = ({ state, session }: opendays.OwnSignUp): boolean =>
	state !== 'cancelled' && state !== 'lapsed' && session.endsAt > clock.now();
