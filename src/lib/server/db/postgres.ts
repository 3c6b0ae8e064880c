/** PostgreSQL: for an office that has outgrown one machine. */
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { ambient, runInside, type Ambient, type Db, type Engine } from './ambient.ts';
import { sqlState } from './errors.ts';
import { appliedTo, migrate } from './postgres-migrations.ts';
import { readFixed } from './postgres-snapshot.ts';

export type PostgresOptions = { connections?: number };
/** Serialization failure and deadlock: nothing was written, so the work is run again. */
const again = new Set(['40001', '40P01']);

export function openPostgres(url: string, options: PostgresOptions = {}): Engine {
	const client = postgres(url, { max: options.connections ?? 10, onnotice: () => {} });
	const handle = drizzle(client, { casing: 'snake_case' });
	return {
		dialect: 'postgres',
		reader: handle as unknown as Db,
		write: async (work, timeoutMs) => {
			for (let attempt = 0; ; attempt++) {
				let store: Ambient | undefined;
				try {
					const result = await handle.transaction(async (inside) => {
						const { proxy, revoke } = Proxy.revocable(inside, {});
						store = { handle: proxy as unknown as Db, beforeCommit: [], afterCommit: [] };
						try {
							return await runInside(store, work, timeoutMs);
						} finally {
							revoke();
						}
					});
					for (const act of store?.afterCommit ?? []) void ambient.exit(async () => act());
					return result;
				} catch (reason) {
					if (!again.has(sqlState(reason)) || attempt >= 20) throw reason;
					await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * (attempt + 1)));
				}
			}
		},
		raw: async (statement) => [...(await client.unsafe(statement))],
		applied: () => appliedTo(client),
		migrate: (due) => client.begin((inside) => migrate(inside, due)) as Promise<void>,
		snapshot: (work) => readFixed(url, work),
		close: () => client.end({ timeout: 5 })
	};
}
