import { json } from '@sveltejs/kit';
import * as clock from '#server/clock';
import { dialect, migrationState } from '#server/db';
import { version } from '../../../package.json';

/** For the watcher: 200 if the database answers and its tables are up to date, else 503. */
export const GET = async () => {
	const now = clock.now().toISOString();
	try {
		const migrations = await migrationState();
		const ok = migrations.known === migrations.applied;
		return json(
			{ status: ok ? 'ok' : 'migrationsPending', version, database: dialect, migrations, now },
			{ status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } }
		);
	} catch {
		return json({ status: 'databaseUnreachable', version, database: dialect, now }, { status: 503 });
	}
};
