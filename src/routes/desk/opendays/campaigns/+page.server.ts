import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as opendays from '#server/opendays';
import { CampaignForm } from '#lib/opendays/forms.ts';
import { href } from '#lib/ui/href.ts';
import { formAction } from '#lib/web/form-action.ts';
import { page, staffOf } from '#lib/web/page.ts';

export const load = page(async (event: RequestEvent) => {
	const actor = staffOf(event);
	const events = await opendays.listEvents();
	const counts = new Map<string, number>();
	for (const { campaignId, publishedAt } of events) {
		if (campaignId && publishedAt) counts.set(campaignId, (counts.get(campaignId) ?? 0) + 1);
	}
	return {
		campaigns: (await opendays.listCampaigns()).map((one) => ({ ...one, events: counts.get(one.id) ?? 0 })),
		mayMake: opendays.mayNotCampaign(actor).length === 0,
		made: event.url.searchParams.has('made')
	};
});

export const actions = {
	default: formAction(CampaignForm, async (input, event: RequestEvent) => {
		await opendays.makeCampaign(staffOf(event), input);
		redirect(303, href('/desk/opendays/campaigns?made'));
	})
};
