/** Suggestions of a session are opinions of its activity; this says who may make them. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db } from '#server/db';
import { find } from './queries.ts';
import { openDaySignUps } from './schema.ts';

/** Suggestions are made online by those who hold a seat, from the start of the session until the end of its day. */
export async function mayNotSuggest(actor: Actor, sessionId: string, at: Date): Promise<string[]> {
	const { startsAt } = await find(sessionId);
	const codes = at < startsAt ? ['opendays_notYetHeld'] : [];
	return (await holdsSeat(actor, sessionId)) ? codes : [...codes, 'opendays_notThere'];
}

async function holdsSeat(actor: Actor, of: string): Promise<boolean> {
	if (actor.kind !== 'resident') return false;
	const { id, sessionId, residentId, state } = openDaySignUps;
	const seat = and(eq(sessionId, of), eq(residentId, actor.id), eq(state, 'confirmed'));
	return (await db.select({ id }).from(openDaySignUps).where(seat)).length > 0;
}

/** The days of which something that came by paper or telephone may speak: those of the session. */
export async function periodOfSession(sessionId: string): Promise<{ opensOn: string; lastDay: string }> {
	const { startsAt, activity } = await find(sessionId);
	return { opensOn: clock.dayOf(startsAt), lastDay: clock.dayOf(new Date(activity.closesAt.getTime() - 1)) };
}
