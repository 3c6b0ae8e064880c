/** Open days for database tests, by the real verbs; the clock stands where the test has put it. */
import type { StaffActor } from '#server/actor';
import * as opendays from '#server/opendays';
import * as publication from '#server/publication';
import type { EventInput, SessionInput, SignUpInput } from '#lib/opendays/forms.ts';
import { proofread, reviewedBy } from './consultation.ts';
import type { Crew } from './factories.ts';

/** A minute in Asia/Shanghai: `2026-08-12T09:00`. */
export const minuteAt = (text: string) => new Date(`${text}:00+08:00`);

export const eventInput = (more: Partial<EventInput> = {}): EventInput => ({
	...{ campaignId: '', title: '走进污水处理厂', theme: '一滴水的旅程', liveLink: '', needsIdNumber: false },
	asks: [],
	introduction: '看污水怎样变成可以回用的清水，并座谈听取意见。',
	contact: '公众开放办公室 010-66554433',
	...more
});

export const sessionInput = (more: Partial<SessionInput> = {}): SessionInput => ({
	title: '污水处理厂开放日上午场',
	...{ startsAt: minuteAt('2026-08-12T09:00'), endsAt: minuteAt('2026-08-12T11:00') },
	...{ signUpOpensAt: minuteAt('2026-08-01T09:00'), signUpClosesAt: minuteAt('2026-08-11T18:00') },
	...{ place: '云汐区污水处理厂', wayThere: '乘 12 路到清水路口。', accessibility: '全程有坡道。', mode: 'onSite' },
	programme: [
		{ kind: 'visit', text: '参观处理车间' },
		{ kind: 'symposium', text: '座谈' }
	],
	...{ quota: 25, invitedSeats: 5, minAge: 8, maxCompanions: 3, overlapAllowed: false, confirmHours: 24 },
	...more
});

export type MadeOpenDay = { eventId: string; sessionIds: string[] };

/** An open day of the unit with its sessions, not yet in review. */
export async function draftOpenDay(
	crew: Crew,
	sessions: Partial<SessionInput>[] = [{}],
	more: Partial<EventInput> = {}
): Promise<MadeOpenDay> {
	const { id: eventId } = await opendays.draftEvent(crew.drafter, crew.unit.id, eventInput(more));
	const sessionIds: string[] = [];
	for (const one of sessions) {
		sessionIds.push((await opendays.addSession(crew.drafter, eventId, sessionInput(one))).id);
	}
	return { eventId, sessionIds };
}

/** The same, through all reviews and published. */
export async function makeOpenDay(
	crew: Crew,
	publisher: StaffActor,
	sessions: Partial<SessionInput>[] = [{}],
	more: Partial<EventInput> = {}
): Promise<MadeOpenDay> {
	const made = await draftOpenDay(crew, sessions, more);
	await opendays.submitForReview(crew.drafter, made.eventId, { ...proofread, attribute: 'proactive' });
	await reviewedBy(crew, (await publication.latestOf('openDayEvent', made.eventId))!.id);
	await opendays.publish(publisher, made.eventId, proofread);
	return made;
}

export const signUpInput = (consent: string, more: Partial<SignUpInput> = {}): SignUpInput => ({
	...{ name: '周晓岚', ageBand: '18to59', category: 'resident', needs: [], idNumber: '', takesFree: false },
	...{ companions: [], minorConsent: false, consent, details: {} },
	...more
});

/** So many adults who come along. */
export const companions = (n: number): SignUpInput['companions'] =>
	Array.from({ length: n }, (_, at) => ({ name: `同行${at + 1}号`, ageBand: '18to59' }));
