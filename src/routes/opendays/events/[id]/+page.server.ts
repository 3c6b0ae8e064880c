import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import { page } from '#lib/web/page.ts';
import type { PageServerLoadEvent } from './$types';
import { itemOf } from '../../items.ts';

export const load = page(async ({ params: { id } }: PageServerLoadEvent) => {
	const event = await opendays.findPublicEvent(id);
	const [sessions, [imprint], campaigns, photos] = await Promise.all([
		opendays.listSessions(id),
		publication.listImprints('openDayEvent', id),
		opendays.listCampaigns(),
		opendays.listShownPhotos(id)
	]);
	return {
		...{ event, imprint, photos },
		campaign: campaigns.find((one) => one.id === event.campaignId),
		sessions: sessions.filter(({ activity }) => activity.publishedAt).map(itemOf)
	};
});
