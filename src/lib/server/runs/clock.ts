/**
 * The machine's clock against its steady one: somebody set it, the machine slept, or it came up with a wrong time. What
 * opens and closes by the clock then opens and closes with it; so that this is never silent, it is in the journal.
 */
import { and, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as log from '#server/log';
import { activities } from '../activities/schema.ts';
import { inBoth } from './words.ts';

/** `seconds`: negative where it went back. Ids of activities that closed, and that opened again, by the jump alone. */
export type ClockJump = { at: Date; seconds: number; closed: string[]; reopened: string[] };

const action = 'clock.jumped';
/** Corrections below this are everyday work of a time service. */
const leastMs = 60_000;
/** So long the program waits with what cannot be undone, for a time service to put the clock right. */
const restMs = 3_600_000;
/** Between the last entry of the journal and a start: a site that is in use has been silent for longer only when it was off. */
const longMs = 3 * 86_400_000;
const mostIds = 50;

let last: { wall: number; steady: number } | undefined;
let restUntil = -Infinity;

/** Compares the clocks; notes a jump in the journal, once, whichever process sees it first. For the timetable. */
export async function watchClock(): Promise<ClockJump | undefined> {
	if (!last) return firstLook();
	const moved = drift();
	last = look();
	if (Math.abs(moved) < leastMs) return undefined;
	return note(clock.now().getTime() - moved, clock.now().getTime());
}

/** False for an hour after a jump: what deletes for good, or acts on the end of a period, waits. */
export function isSteady(): boolean {
	drift();
	return performance.now() >= restUntil;
}

/** The last jump that the journal knows. */
export async function lastJump(): Promise<ClockJump | undefined> {
	const entry = await journal.newestOf(action);
	if (!entry) return undefined;
	const { seconds, closed, reopened } = entry.facts as Omit<ClockJump, 'at'>;
	return { at: entry.at, seconds, closed: closed ?? [], reopened: reopened ?? [] };
}

/** At the start there is nothing to compare with but the journal. */
async function firstLook(): Promise<ClockJump | undefined> {
	last = look();
	if (config.mode !== 'production') return undefined;
	const entry = await journal.newest();
	if (!entry) return undefined;
	const [before, now] = [entry.at.getTime(), clock.now().getTime()];
	if (now - before > longMs) rest();
	return before - now > leastMs ? note(before, now) : undefined;
}

const look = () => ({ wall: clock.machine(), steady: performance.now() });
const rest = () => (restUntil = performance.now() + restMs);

/** Milliseconds that the machine's clock went further than time did, since the last look; a jump begins the rest. */
function drift(): number {
	if (!last) return 0;
	const { wall, steady } = look();
	const moved = wall - last.wall - (steady - last.steady);
	if (Math.abs(moved) >= leastMs) rest();
	return moved;
}

async function note(from: number, to: number): Promise<ClockJump | undefined> {
	const seconds = Math.round((to - from) / 1000);
	const jump = await transaction(async () => {
		// Of several processes that see it, one after the other looks whether it is written.
		await nextNumbers(action, 0);
		const known = await lastJump();
		if (known && Math.abs(known.at.getTime() - to) < leastMs && Math.sign(known.seconds) === Math.sign(seconds)) return;
		const passed = await listEnded(new Date(Math.min(from, to)), new Date(Math.max(from, to)));
		const ids = seconds > 0 ? { closed: passed, reopened: [] } : { closed: [], reopened: passed };
		await journal.record(system, action, 'clock', { seconds, ...ids });
		return { at: new Date(to), seconds, ...ids };
	});
	if (!jump) return undefined;
	const facts = { seconds, closed: jump.closed.length, reopened: jump.reopened.length };
	log.warn('clock.jumped', { ...facts, words: inBoth('runs_clockJumped', facts) });
	return jump;
}

/** Published activities whose period ends between the two instants. */
async function listEnded(after: Date, until: Date): Promise<string[]> {
	const open = and(isNotNull(activities.publishedAt), isNull(activities.cancelledAt));
	const rows = await db
		.select({ id: activities.id })
		.from(activities)
		.where(and(open, gt(activities.closesAt, after), lte(activities.closesAt, until)))
		.limit(mostIds);
	return rows.map(({ id }) => id);
}
