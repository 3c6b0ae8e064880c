import { config } from '#server/config';
import { migrationState } from '#server/db';
import { words } from '../words.ts';
import { prepare } from '../prepare.ts';

/** `wenji init`: keys that only this user can read, tables, work calendar. Says what was made; harmless to repeat. */
export async function init(): Promise<unknown> {
	const { keysMade, yearsSeeded } = await prepare();
	return {
		dataDir: config.dataDir,
		database: config.dialect,
		migrations: await migrationState(),
		keysMade,
		yearsSeeded,
		next: await words('cli_initNext')
	};
}
