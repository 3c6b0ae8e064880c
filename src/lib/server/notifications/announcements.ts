import * as activities from '#server/activities';
import { transaction } from '#server/db';
import * as feedback from '#server/feedback';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { outcomes, type Outcome } from '#lib/feedback/types.ts';

type Words = Parameters<typeof opinions.tellEach>[2];

/**
 * Makes the messages of the announcements that have none yet, each in one transaction: of two processes one writes them,
 * and one that dies leaves all of them to the next turn. Answers with how many were written.
 */
export async function sendAnnouncements(): Promise<number> {
	let written = 0;
	for (const announcement of await messages.listAnnouncements()) {
		written += await transaction(async () => {
			if (!(await messages.takeAnnouncement(announcement.id))) return 0;
			const activity = await activities.find(announcement.activityId);
			if (activity.kind === 'survey' && announcement.kind !== 'feedback') return newsOfSurvey(activity, announcement);
			const speakers = await opinions.speakersOf(activity.id);
			const words = announcement.kind === 'feedback' ? await answers(announcement, speakers) : news(announcement);
			return opinions.tellEach(activity, speakers, words, announcement.at);
		}, 60_000);
	}
	return written;
}

const surveyNews = {
	revised: 'messages_surveyCorrected',
	extended: 'messages_surveyExtended',
	cancelled: 'messages_surveyCancelled'
} as const;

/** The questions were corrected, the period is longer, or it ended early: for those whose answers stand. */
async function newsOfSurvey(
	{ id, hostUnitId: unitId }: activities.Activity,
	{ kind, facts, at }: messages.Announcement
): Promise<number> {
	const template = surveyNews[kind as keyof typeof surveyNews];
	const { name: site } = await organisation.site();
	const told = (await surveys.listAnswerers(id)).map(({ no, ...person }) => ({
		...{ ...person, unitId, about: no, template },
		facts: { ...facts, no, site }
	}));
	await messages.queueAll(told, at);
	return told.length;
}

/** The period is longer, or the consultation is called off: for those whose opinion stands. */
function news({ kind, facts }: messages.Announcement): Words {
	return ({ opinions: said }) => {
		const standing = said.filter(({ state }) => state !== 'rejected' && state !== 'redirected');
		if (standing.length === 0) return undefined;
		const template = `messages_${kind === 'feedback' ? 'outcome' : kind}` as const;
		return { template, facts: { ...facts, no: standing[0]!.no, count: standing.length } };
	};
}

/** The feedback is out: what became of one's own opinions. What one said twice is answered once. */
async function answers({ facts }: messages.Announcement, speakers: readonly opinions.Speaker[]): Promise<Words> {
	const edition = Number(facts.edition ?? 1);
	const ids = [...new Set(speakers.flatMap(({ opinions: said }) => said.map(answeredAs)))];
	const kinds = new Map<string, Outcome>();
	for (let at = 0; at < ids.length; at += 500) {
		for (const [id, { kind }] of await feedback.publishedOutcomes(ids.slice(at, at + 500))) kinds.set(id, kind);
	}
	return ({ opinions: said }) => {
		const own = [...new Set(said.map(answeredAs))].flatMap((id) => kinds.get(id) ?? []);
		const first = said.find((one) => kinds.has(answeredAs(one)));
		if (!first) return undefined;
		const counted = outcomes.map((kind) => ({ kind, n: own.filter((one) => one === kind).length }));
		const told = counted.filter(({ n }) => n > 0).map(({ kind, n }) => `${kind}:${n}`);
		const template = edition > 1 ? 'messages_correction' : own.length > 1 ? 'messages_outcomes' : 'messages_outcome';
		return { template, facts: { edition, no: first.no, count: own.length, outcomes: told.join(' ') } };
	};
}

const answeredAs = ({ id, duplicateOf }: { id: string; duplicateOf: string | null }) => duplicateOf ?? id;
