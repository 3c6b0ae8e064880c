import { NotFound } from '#server/actor';
import * as opendays from '#server/opendays';
import { page } from '#lib/web/page.ts';
import { calendarOf } from '../../../calendar.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = page(async ({ params: { id }, url }) => {
	const campaign = (await opendays.listCampaigns()).find((one) => one.id === id);
	if (!campaign) throw new NotFound(`campaign ${id}`);
	return calendarOf(await opendays.listPublic({ campaignId: id }), url, campaign.title);
});
