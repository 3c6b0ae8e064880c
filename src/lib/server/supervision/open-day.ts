/** An open day, and one of its sessions, at the desk: where they stand and what this person may do. */
import { NotFound, refuseIf, type StaffActor } from '#server/actor';
import * as feedback from '#server/feedback';
import * as clock from '#server/clock';
import * as opendays from '#server/opendays';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import { openDayGroupOf, type OpenDayGroup } from '#lib/supervision/open-day-groups.ts';
import type { Task } from './agenda.ts';
import { clockwork } from './due.ts';
import { feedbackDueOf } from './open-day-board.ts';
import { opinionCounts, type OpinionCounts } from './queries.ts';
import { lastReturn, type Returned } from './returned.ts';

/** A session with its seats, and how far its suggestions are answered. */
export type DeskSession = opendays.SessionView & {
	seats: opendays.Seats;
	answeredAt: Date | null;
	/** When its feedback is due; null before it was held, and once it is out. */
	due: Task['due'];
	opinions: OpinionCounts;
	/** What it lacks before it can go to review. */
	lacks: string[];
};

export type OpenDayDeskView = {
	event: opendays.OpenDayEvent;
	unitName: string;
	campaign: opendays.Campaign | null;
	group: OpenDayGroup;
	sessions: DeskSession[];
	release: publication.Release | null;
	returned: Returned | null;
	/** What keeps it from review, without what a single session lacks. */
	lacks: string[];
	/** Why the actor may not; empty if they may. */
	mayNot: Record<'edit' | 'organise' | 'close' | 'confirm' | 'rewrite', string[]>;
};

/** Refuses `opendays_notYours` to those who neither host, review nor supervise. */
export async function openDayOf(actor: StaffActor, eventId: string): Promise<OpenDayDeskView> {
	const event = await opendays.findEvent(eventId);
	refuseIf(opendays.mayNotSee(actor, event));
	const sessions = await deskSessions(await opendays.listSessions(eventId));
	const release = (await publication.latestOf('openDayEvent', eventId)) ?? null;
	const drafting = release ? publication.mayNotDraft(actor, release) : ['publication_notBegun'];
	const facts = sessions.map(({ phase, startsAt, answeredAt }) => ({ phase, startsAt, answered: !!answeredAt }));
	const ofSessions = sessions.flatMap(({ lacks }) => lacks);
	return {
		event,
		unitName: (await organisation.findUnit(event.unitId)).name,
		campaign: (await opendays.listCampaigns()).find(({ id }) => id === event.campaignId) ?? null,
		group: openDayGroupOf(event, facts, clock.today(), clock.dayOf),
		sessions,
		release,
		returned: await lastReturn(release ?? undefined),
		lacks: event.publishedAt ? [] : (await opendays.lacksOf(eventId)).filter((code) => !ofSessions.includes(code)),
		mayNot: {
			edit: [...opendays.mayNotEdit(event), ...drafting],
			organise: opendays.mayNotOrganise(actor, event.unitId),
			close: opendays.mayNotClose(actor, event, sessions),
			confirm: opendays.mayNotConfirmSummary(actor, event),
			rewrite: opendays.mayNotRewriteSummary(actor, event)
		}
	};
}

export type SessionDeskView = {
	session: DeskSession;
	/** Messages go to so many if it is changed. */
	standing: opendays.Standing;
	figures: opendays.Figures;
	conflicts: opendays.ListedConflict[];
	changes: opendays.Change[];
	/** Questionnaires that belong to it, drafts among them. */
	surveys: surveys.SurveyView[];
	mayNot: Record<'edit' | 'change' | 'organise' | 'queue' | 'enter' | 'survey', string[]>;
};

/** One session; refuses as `openDayOf`. What was taken out of the draft is not found. */
export async function sessionOf(actor: StaffActor, id: string): Promise<SessionDeskView> {
	const found = await opendays.find(id);
	if (found.droppedAt) throw new NotFound(`session ${id}`);
	refuseIf(opendays.mayNotSee(actor, found.event));
	const [session] = await deskSessions([found]);
	const { activity, event } = found;
	const release = await publication.latestOf('openDayEvent', event.id);
	const drafting = release ? publication.mayNotDraft(actor, release) : ['publication_notBegun'];
	const phase = (await feedback.noticeOf(id)).phase;
	const hosted = await surveys.listForDesk(activity.hostUnitId);
	return {
		session: session!,
		standing: await opendays.countStanding(id),
		figures: await opendays.findFigures(actor, id),
		conflicts: await opendays.listConflicts(actor, id),
		changes: await opendays.listChanges([id]),
		surveys: hosted.filter(({ parentActivityId }) => parentActivityId === id),
		mayNot: {
			edit: [...opendays.mayNotEdit(event), ...drafting],
			change: opendays.mayNotChange(actor, found),
			organise: opendays.mayNotOrganise(actor, activity.hostUnitId),
			queue: opinions.mayNotSeeQueue(actor, activity),
			enter: opinions.mayNotEnter(actor, activity, phase),
			survey: surveys.mayNotDraft(actor, activity.hostUnitId)
		}
	};
}

async function deskSessions(list: readonly opendays.SessionView[]): Promise<DeskSession[]> {
	const ids = list.map(({ id }) => id);
	const [answered, counts, due] = [await feedback.publishedOn(ids), await opinionCounts(ids), await clockwork()];
	const sessions: DeskSession[] = [];
	for (const one of list) {
		const answeredAt = answered.get(one.id) ?? null;
		sessions.push({
			...one,
			seats: await opendays.seatsOf(one),
			answeredAt,
			due: one.phase === 'held' && !answeredAt ? feedbackDueOf(one, due) : null,
			opinions: counts.get(one.id) ?? { received: 0, pending: 0, undecided: 0 },
			lacks: one.phase === 'draft' ? opendays.mayNotPresent(one, clock.now()) : []
		});
	}
	return sessions;
}
