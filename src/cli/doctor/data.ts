/** What the database tells. */
import * as clock from '#server/clock';
import { config } from '#server/config';
import { migrationState } from '#server/db';
import { listStaff, needsTotp } from '#server/identity';
import * as journal from '#server/journal';
import { countWaiting } from '#server/messages';
import { workCalendar } from '#server/organisation';
import { check, type Check } from './check.ts';

export async function dataChecks(): Promise<Check[]> {
	const active = (await listStaff()).filter(({ disabledAt }) => disabledAt === null);
	const administrators = active.filter(({ roles }) => roles.includes('administrator')).length;
	const weak = active.filter(({ roles, enrolled }) => needsTotp(roles) && !enrolled).map(({ account }) => account);
	return [
		await migrations(),
		await clockCheck(),
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

async function messages(): Promise<Check> {
	const { waiting, givenUp } = await countWaiting();
	if (givenUp > 0) return check('messages', 'warn', 'MessagesGivenUp', { givenUp });
	return check('messages', 'ok', 'Messages', { waiting });
}
