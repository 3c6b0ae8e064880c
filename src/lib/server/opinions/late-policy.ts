import { and, eq } from 'drizzle-orm';
import { holdsIn, type Actor } from '#server/actor';
import { phaseOf, type Activity } from '#server/activities';
import * as opendays from '#server/opendays';
import { db } from '#server/db';
import { meaningfulCharacters } from '#server/statute';
import { editions } from '../publication/schema.ts';
import { mayNotSubmit } from './policy.ts';
import type { LateArrival } from './late-queries.ts';

/** So many may come late from one person in one activity: an outbox holds no more, and a clerk reads each. */
export const mostLate = 20;

/**
 * May what was said at `saidAt` be recorded as late at this instant? After the close, said within the period, and while
 * nobody has read an answer: later only paper leads to a further edition (4.2).
 */
export function mayNotArriveLate(
	actor: Actor,
	activity: Activity,
	saidAt: Date,
	answered: boolean,
	at: Date
): string[] {
	const phase = phaseOf(activity, at);
	if (phase !== 'closed') return mayNotSubmit(actor, phase).concat(phase === 'open' ? 'opinions_notLate' : []);
	const codes: string[] = [];
	const answerable = activity.kind === 'consultation' || activity.kind === 'openDaySession';
	if (!answerable || phaseOf(activity, saidAt) !== 'open') codes.push('opinions_closed');
	else if (answered) codes.push('opinions_lateAnswered');
	if (actor.kind !== 'resident') codes.push('opinions_notSignedIn');
	return codes;
}

/** The same with what the database knows. */
export async function obstaclesToLate(actor: Actor, activity: Activity, saidAt: Date, at: Date): Promise<string[]> {
	const answers = and(eq(editions.subjectKind, 'feedback'), eq(editions.subjectId, activity.id));
	const [answer] = await db.select({ id: editions.id }).from(editions).where(answers).limit(1);
	const codes = mayNotArriveLate(actor, activity, saidAt, answer !== undefined, at);
	if (codes.length > 0 || activity.kind !== 'openDaySession') return codes;
	return opendays.mayNotSuggest(actor, activity.id, saidAt);
}

/** A clerk of the host unit decides, once. */
export function mayNotDecideLate(
	actor: Actor,
	activity: Pick<Activity, 'hostUnitId'>,
	late: Pick<LateArrival, 'state'>
): string[] {
	const codes: string[] = [];
	if (!holdsIn(actor, activity.hostUnitId, 'opinionClerk')) codes.push('opinions_notClerk');
	if (late.state !== 'pending') codes.push('opinions_lateDecided');
	return codes;
}

/** A refusal says why, to its author. */
export function unfoundedLate(decision: 'admit' | 'refuse', reason: string): string[] {
	const long = reason.length >= 10 && meaningfulCharacters(reason).length >= 10;
	return decision === 'admit' || long ? [] : ['opinions_lateReasonTooShort'];
}
