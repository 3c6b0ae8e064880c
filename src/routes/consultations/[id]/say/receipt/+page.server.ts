import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound } from '#server/actor';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, residentOf } from '#lib/web/page.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page(async (event: PageServerLoadEvent) => {
	const resident = residentOf(event);
	const own = await feedback.findOwn(resident, event.url.searchParams.get('no') ?? '');
	if (own.activityId !== event.params.id) throw new NotFound('receipt of another consultation');
	// What was written in a survey stands on the survey's receipt, and under what the person said.
	if (own.activityKind === 'survey') redirect(303, href('/me') + `#${own.no}`);
	const { lookupCode } = await opinions.receiptFor(resident, own.no);
	return { own, lookupCode };
});

const ofOne = v.object({ id: v.string() });

export const actions = {
	undo: formAction(ofOne, async ({ id }, event: RequestEvent) => {
		await opinions.undo(residentOf(event), id);
		goBack(event);
	}),
	withdraw: formAction(ofOne, async ({ id }, event: RequestEvent) => {
		await opinions.withdraw(residentOf(event), id);
		goBack(event);
	})
};

function goBack({ url }: RequestEvent): never {
	redirect(303, href(`${url.pathname.replace(/^\/en(?=\/)/, '')}?no=${url.searchParams.get('no') ?? ''}`));
}
