import { open } from '#server/backup';
import { close } from '#server/db';
import { backupCheck } from '../doctor/backups.ts';
import { dataChecks } from '../doctor/data.ts';
import { machineChecks } from '../doctor/machine.ts';
import { databaseCheck } from '../doctor/database.ts';

/** `wenji doctor`: what keeps this installation from working (`fail`) or will (`warn`). `ok` is false after a failure. */
export async function doctor(): Promise<unknown> {
	const checks = await machineChecks();
	checks.push(await backupCheck());
	const reached = await databaseCheck(open);
	checks.push(reached);
	if (reached.state === 'ok') {
		try {
			checks.push(...(await dataChecks()));
		} finally {
			await close();
		}
	}
	return { ok: checks.every(({ state }) => state !== 'fail'), checks };
}
