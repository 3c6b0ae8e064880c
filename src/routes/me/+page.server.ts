import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
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
		details: { name, phone: maskedMobile(phone), since },
		consents: (await identity.listConsents(resident)).map(({ noticeHash: _hash, ...given }) => given),
		messages: await messages.listOwn(resident, event.locals.locale),
		now: clock.now(),
		withdrawn: done.get('withdrawn') ?? '',
		appealed: done.get('appealed') ?? '',
		renamed: done.has('renamed')
	};
});

export const actions = {
	withdraw: formAction(v.object({ id: v.string() }), async ({ id }, event: RequestEvent) => {
		const resident = residentOf(event);
		await opinions.withdraw(resident, id);
		const own = (await feedback.listOwn(resident)).find((one) => one.id === id);
		redirect(303, href(`/me?withdrawn=${own?.no ?? ''}`));
	}),
	appeal: formAction(AppealForm, async ({ id, appeal }, event: RequestEvent) => {
		const resident = residentOf(event);
		await opinions.appeal(resident, { id }, appeal);
		const own = (await feedback.listOwn(resident)).find((one) => one.id === id);
		redirect(303, href(`/me?appealed=${own?.no ?? ''}`));
	}),
	rename: formAction(nameForm, async ({ name }, event: RequestEvent) => {
		await identity.declareName(residentOf(event), name);
		redirect(303, href('/me?renamed#data'));
	})
};
