import { json } from '@sveltejs/kit';
import * as clock from '#server/clock';
import * as log from '#server/log';
import * as metrics from '#server/metrics';
import { version } from '../../../package.json';

/** For the watcher: 200 if the database answers and its tables are up to date, else 503. */
export const GET = async () => {
	const about = { version, now: clock.now().toISOString() };
	try {
		const { ok, database, migrations } = await metrics.health();
		return json(
			{ status: ok ? 'ok' : 'migrationsPending', ...about, database, migrations },
			{ status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } }
		);
	} catch (reason) {
		log.error('health.databaseUnreachable', reason);
		return json({ status: 'databaseUnreachable', ...about }, { status: 503, headers: { 'cache-control': 'no-store' } });
	}
};
