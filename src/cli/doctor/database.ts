import { config } from '#server/config';
import { check, codeOf, type Check } from './check.ts';

/** Opens the database, which also brings its tables up to date. */
export async function databaseCheck(open: () => Promise<void>): Promise<Check> {
	const engine = config.dialect === 'postgres' ? 'PostgreSQL' : 'SQLite';
	try {
		await open();
		return await check('database', 'ok', 'Database', { engine });
	} catch (reason) {
		return check('database', 'fail', 'DatabaseBroken', { code: codeOf(reason) });
	}
}
