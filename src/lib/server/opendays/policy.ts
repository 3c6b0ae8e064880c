import { holds, holdsIn, holdsInOffice, type Actor } from '#server/actor';
import * as statute from '#server/statute';
import type { CampaignInput, SessionInput } from '../../opendays/forms.ts';
import { heardKinds } from '../../opendays/types.ts';
import type { OpenDayEvent, SessionView } from './queries.ts';

type Hosted = { activity: Pick<SessionView['activity'], 'hostUnitId'> };

/** A campaign is the government office's, which publishes what is in it; the program's own where nobody works yet. */
export function mayNotCampaign(actor: Actor, input?: Pick<CampaignInput, 'startsOn' | 'lastDay'>): string[] {
	const codes = actor.kind === 'system' || holdsInOffice(actor, 'publisher', 'drafter') ? [] : ['opendays_notOffice'];
	if (input && input.lastDay < input.startsOn) codes.push('opendays_endsBeforeStart');
	return codes;
}

/** Drafts and figures are seen by the host unit's people, by the office that publishes, and by those who supervise. */
export function mayNotSee(actor: Actor, { unitId }: Pick<OpenDayEvent, 'unitId'>): string[] {
	const roles = ['drafter', 'firstReviewer', 'secondReviewer', 'opinionClerk', 'eventStaff'] as const;
	const seen = holdsIn(actor, unitId, ...roles) || holds(actor, 'supervisor') || holdsInOffice(actor, 'publisher');
	return seen ? [] : ['opendays_notYours'];
}

/** An open day is drafted by the unit that invites; the program itself only where nobody works yet (demo, import). */
export function mayNotDraft(actor: Actor, unitId: string): string[] {
	return actor.kind === 'system' || holdsIn(actor, unitId, 'drafter') ? [] : ['opendays_notDrafter'];
}

/** What is published is changed by a change with its reason, never by rewriting it. */
export const mayNotEdit = ({ publishedAt }: Pick<OpenDayEvent, 'publishedAt'>): string[] =>
	publishedAt ? ['opendays_alreadyPublished'] : [];

type Times = Pick<SessionInput, 'startsAt' | 'endsAt' | 'signUpClosesAt'>;

/** Times that contradict each other. */
export function mayNotTime({ startsAt, endsAt, signUpClosesAt }: Times): string[] {
	const codes: string[] = [];
	if (endsAt <= startsAt) codes.push('opendays_endsBeforeStart');
	if (signUpClosesAt > startsAt) codes.push('opendays_signUpAfterStart');
	return codes;
}

/** Settings of a session that contradict each other. */
export function mayNotSet(input: SessionInput): string[] {
	const codes = mayNotTime(input);
	if (input.signUpOpensAt >= input.signUpClosesAt) codes.push('opendays_signUpEndsBeforeStart');
	if (input.invitedSeats > input.quota) codes.push('opendays_guestsOverQuota');
	return codes;
}

/** What still lacks before the reviewers get it: people are heard in every session (domain rule 30). */
export function mayNotSubmit(
	event: Pick<OpenDayEvent, 'theme' | 'introduction' | 'contact'>,
	sessions: readonly Pick<SessionView, 'programme' | 'signUpClosesAt'>[],
	now: Date
): string[] {
	const codes: string[] = [];
	if (statute.meaningfulCharacters(event.theme).length < 2) codes.push('opendays_noTheme');
	if (statute.meaningfulCharacters(event.introduction).length < 10) codes.push('opendays_noIntroduction');
	if (event.contact.trim().length < 4) codes.push('opendays_noContact');
	if (sessions.length === 0) codes.push('opendays_noSession');
	return [...codes, ...new Set(sessions.flatMap((session) => mayNotPresent(session, now)))];
}

/** What one session lacks before the reviewers get it. */
export function mayNotPresent(
	{ programme, signUpClosesAt }: Pick<SessionView, 'programme' | 'signUpClosesAt'>,
	now: Date
): string[] {
	const codes = programme.some(({ kind }) => heardKinds.includes(kind)) ? [] : ['opendays_nobodyHeard'];
	return signUpClosesAt <= now ? [...codes, 'opendays_signUpOver'] : codes;
}

/** Quota, time, place and the end of a session: the host unit's drafters, or the office that published it. */
export function mayNotChange(actor: Actor, session: Hosted & Pick<SessionView, 'phase'>, reason?: string): string[] {
	const codes: string[] = [];
	const may = holdsIn(actor, session.activity.hostUnitId, 'drafter') || holdsInOffice(actor, 'publisher');
	if (!may) codes.push('opendays_notHost');
	if (session.phase === 'draft') codes.push('opendays_notPublished');
	if (session.phase === 'cancelled') codes.push('opendays_cancelled');
	if (session.phase === 'running' || session.phase === 'held') codes.push('opendays_started');
	if (reason !== undefined && statute.mayNotGiveReason(reason, 10).length > 0) codes.push('opendays_reasonTooShort');
	return codes;
}

/** Guests, lists and the gate: people of the host unit who prepare and hold the day. */
export function mayNotOrganise(actor: Actor, hostUnitId: string): string[] {
	return holdsIn(actor, hostUnitId, 'drafter', 'opinionClerk', 'eventStaff') ? [] : ['opendays_notOrganiser'];
}

/** Names and numbers of those who come: the organisers, and those who supervise without seeing more. */
export function mayNotSeeFigures(actor: Actor, hostUnitId: string): string[] {
	const seen =
		mayNotOrganise(actor, hostUnitId).length === 0 || holds(actor, 'supervisor') || holdsInOffice(actor, 'publisher');
	return seen ? [] : ['opendays_notYours'];
}

/** An open day is closed by the unit that invited, once every session is over. */
export function mayNotClose(
	actor: Actor,
	event: Pick<OpenDayEvent, 'unitId' | 'publishedAt' | 'closedAt'>,
	sessions: readonly Pick<SessionView, 'phase'>[]
): string[] {
	const codes = holdsIn(actor, event.unitId, 'drafter') ? [] : ['opendays_notDrafter'];
	if (!event.publishedAt) codes.push('opendays_notPublished');
	if (event.closedAt) codes.push('opendays_alreadyClosed');
	if (sessions.some(({ phase }) => phase !== 'held' && phase !== 'cancelled')) codes.push('opendays_notOver');
	return codes;
}

type Summed = Pick<OpenDayEvent, 'unitId' | 'closedAt' | 'closedBy' | 'summaryBy' | 'summaryConfirmedAt'>;

const mayNotTouchSummary = ({ closedAt, summaryConfirmedAt }: Summed): string[] =>
	!closedAt ? ['opendays_notClosed'] : summaryConfirmedAt ? ['opendays_summaryConfirmed'] : [];

/** Until the summary is confirmed the unit's drafters may say it in other words. */
export const mayNotRewriteSummary = (actor: Actor, event: Summed): string[] => [
	...(holdsIn(actor, event.unitId, 'drafter') ? [] : ['opendays_notDrafter']),
	...mayNotTouchSummary(event)
];

/** What the public is to read is read by a second person first: a reviewer of the unit, or the office that publishes. */
export function mayNotConfirmSummary(actor: Actor, event: Summed): string[] {
	const reviews = holdsIn(actor, event.unitId, 'firstReviewer', 'secondReviewer') || holdsInOffice(actor, 'publisher');
	const own = 'id' in actor && actor.id === (event.summaryBy ?? event.closedBy);
	return [
		...(reviews ? [] : ['opendays_notReviewer']),
		...(reviews && own ? ['opendays_ownSummary'] : []),
		...mayNotTouchSummary(event)
	];
}
