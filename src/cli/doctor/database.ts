import { Refusal } from '#server/actor';
import { config } from '#server/config';
import { errorOf } from '../errors.ts';
import { check, codeOf, type Check } from './check.ts';

/** Opens the database, which also brings its tables up to date. */
export async function databaseCheck(open: () => Promise<void>): Promise<Check> {
	const engine = config.dialect === 'postgres' ? 'PostgreSQL' : 'SQLite';
	try {
		await open();
		return await check('database', 'ok', 'Database', { engine });
	} catch (reason) {
		if (reason instanceof Refusal) return { check: 'database', state: 'fail', detail: (await errorOf(reason)).message };
		return check('database', 'fail', 'DatabaseBroken', { code: codeOf(reason) });
	}
}
