/** The servers that run on this data, and the last one that was cut off. */
import * as clock from '#server/clock';
import { config } from '#server/config';
import { lastCutOff, listAlive } from '#server/runs';
import { check, type Check } from './check.ts';

export const weekMs = 7 * 86_400_000;

export async function runChecks(): Promise<Check[]> {
	return [await alive(), await cutOff()];
}

async function alive(): Promise<Check> {
	const running = await listAlive();
	const facts = { count: running.length, pids: running.map(({ pid }) => pid).join(', ') };
	if (running.length === 0) return check('server', 'ok', 'ServerNone');
	const tooMany = config.dialect === 'sqlite' && running.length > 1;
	return check('server', tooMany ? 'warn' : 'ok', tooMany ? 'ServersOnSqlite' : 'Servers', facts);
}

async function cutOff(): Promise<Check> {
	const last = lastCutOff();
	if (!last || clock.machine() - last.until.getTime() > weekMs) return check('cutOff', 'ok', 'NotCutOff');
	return check('cutOff', 'warn', 'CutOff', { from: clock.minuteOf(last.from), until: clock.minuteOf(last.until) });
}
