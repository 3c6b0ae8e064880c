/** What the database tells. */
import * as clock from '#server/clock';
import { config } from '#server/config';
import { migrationState } from '#server/db';
import { listStaff, needsTotp } from '#server/identity';
import * as journal from '#server/journal';
import { countWaiting, waitingSince } from '#server/messages';
import { workCalendar } from '#server/organisation';
import * as runs from '#server/runs';
import { check, type Check } from './check.ts';
import { rotationCheck } from './rotation.ts';
import { runChecks, weekMs } from './runs.ts';

export async function dataChecks(): Promise<Check[]> {
	const active = (await listStaff()).filter(({ disabledAt }) => disabledAt === null);
	const administrators = active.filter(({ roles }) => roles.includes('administrator')).length;
	const weak = active.filter(({ roles, enrolled }) => needsTotp(roles) && !enrolled).map(({ account }) => account);
	return [
		await migrations(),
		...(await rotationCheck()),
		await journalCheck(),
		await clockCheck(),
		await clockJumps(),
		...(await runChecks()),
		administrators > 0
			? await check('administrator', 'ok', 'Administrator', { count: administrators })
			: await check('administrator', 'fail', 'AdministratorMissing'),
		weak.length === 0
			? await check('totp', 'ok', 'Totp')
			: await check('totp', 'warn', 'TotpMissing', { accounts: weak.join('、') }),
		await calendar(),
		await messages()
	];
}

async function migrations(): Promise<Check> {
	const state = await migrationState();
	const current = state.applied === state.known;
	return check('migrations', current ? 'ok' : 'fail', current ? 'Migrations' : 'MigrationsBehind', state);
}

/** How much of the journal's end is recomputed; `wenji journal verify` does all of it. */
const lookedAt = 2000;

async function journalCheck(): Promise<Check> {
	const { ok, entries, head, firstBroken } = await journal.verifyEnd(lookedAt);
	if (!ok) return check('journal', 'fail', 'JournalBroken', { seq: firstBroken ?? 0 });
	return check('journal', 'ok', 'Journal', { entries, seq: head?.seq ?? 0 });
}

/** A jump is of interest for a week. */
async function clockJumps(): Promise<Check> {
	const jump = await runs.lastJump();
	const ageMs = jump ? Math.abs(clock.now().getTime() - jump.at.getTime()) : Infinity;
	if (!jump || ageMs > weekMs) return check('clockJumps', 'ok', 'ClockSteady');
	const { seconds, closed, reopened } = jump;
	const facts = { at: clock.minuteOf(jump.at), seconds, closed: listed(closed), reopened: listed(reopened) };
	return check('clockJumps', 'warn', 'ClockJumped', facts);
}

const listed = (ids: readonly string[]) => (ids.length === 0 ? '0' : `${ids.length} (${ids.join(', ')})`);

async function clockCheck(): Promise<Check> {
	const now = clock.now();
	const entry = await journal.newest();
	const facts = { now: clock.minuteOf(now), last: entry ? clock.minuteOf(entry.at) : '' };
	if (config.mode === 'production' && entry && entry.at > now) return check('clock', 'fail', 'ClockBack', facts);
	const moved = Math.abs(now.getTime() - Date.now()) > 60_000;
	return check('clock', moved ? 'warn' : 'ok', moved ? 'ClockMoved' : 'Clock', facts);
}

/** In December the notice for the next year is out as a rule. */
async function calendar(): Promise<Check> {
	const { years } = await workCalendar();
	const today = clock.today();
	const year = Number(today.slice(0, 4)) + (today.slice(5) >= '12-01' ? 1 : 0);
	if (!years.has(year)) return check('calendar', 'warn', 'CalendarMissing', { year });
	return check('calendar', 'ok', 'Calendar', { year: Math.max(...years) });
}

/** A first failure is tried again after a minute, a second one after five. */
const [slow, stuck] = [10, 180];

async function messages(): Promise<Check> {
	const { waiting, givenUp } = await countWaiting();
	const since = await waitingSince();
	const minutes = (from: Date | null) => (from ? Math.floor((clock.now().getTime() - from.getTime()) / 60_000) : 0);
	const oldest = Math.max(minutes(since.message), minutes(since.announcement));
	if (oldest >= slow) return check('messages', oldest < stuck ? 'warn' : 'fail', 'MessagesLate', { waiting, oldest });
	if (givenUp > 0) return check('messages', 'warn', 'MessagesGivenUp', { givenUp });
	return check('messages', 'ok', 'Messages', { waiting });
}
