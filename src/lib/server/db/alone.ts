import postgres from 'postgres';
import { config } from '#server/config';
import { Locked, locked } from './lock.ts';

/** Any number, the same for every process of the program: the lock counts within one database. */
const key = 715372;

/**
 * Runs the work while no other process builds or upgrades the configured database. Waits at the most so many
 * milliseconds, then throws `Locked`.
 */
export async function alone<Result>(waitMs: number, work: () => Promise<Result>): Promise<Result> {
	if (config.dialect === 'sqlite') return locked(`${config.databaseUrl}.lock`, waitMs, work);
	const client = postgres(config.databaseUrl, { max: 1, max_lifetime: null, onnotice: () => {} });
	try {
		const until = Date.now() + waitMs;
		for (;;) {
			const [row] = await client`select pg_try_advisory_lock(${key}) as mine`;
			if (row!.mine) break;
			if (Date.now() >= until) throw new Locked(config.databaseUrl);
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
		return await work();
	} finally {
		await client.end({ timeout: 5 });
	}
}
