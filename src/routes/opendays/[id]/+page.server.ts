import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { page } from '#lib/web/page.ts';
import type { PageServerLoadEvent } from './$types';
import { itemOf } from '../items.ts';

export const load = page(async ({ params: { id }, locals }: PageServerLoadEvent) => {
	const session = await opendays.findPublic(id);
	const now = clock.now();
	const [changes, all, [imprint], answers, asked, own, notSaying, { attended }, campaigns] = await Promise.all([
		opendays.listChanges([id]),
		opendays.listSessions(session.eventId),
		publication.listImprints('openDayEvent', session.eventId),
		feedback.publishedOn([id]),
		surveys.listUnder([id]),
		opendays.standingOf(locals.actor, id),
		opendays.mayNotSuggest(locals.actor, id, now),
		opendays.seatsOf(session),
		opendays.listCampaigns()
	]);
	return {
		...{ session, changes, imprint, own, now, attended },
		campaign: campaigns.find((one) => one.id === session.event.campaignId)?.title,
		free: opendays.freeSeats(session),
		others: all.filter((other) => other.id !== id && other.activity.publishedAt).map(itemOf),
		answered: answers.has(id),
		surveys: asked.map(({ id, activity, phase }) => ({ id, title: activity.title, open: phase === 'open' })),
		maySay: notSaying.length === 0 && now < session.activity.closesAt
	};
});
