import { listKept } from '#server/backup';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { check, type Check } from './check.ts';

/** One a day, and two hours for it to be made. */
const [late, gone] = [26, 74];

/** The age of the newest backup that the program made by itself: a daily one that fails shows here. */
export async function backupCheck(): Promise<Check> {
	const newest = (await listKept()).at(-1);
	const demo = config.mode !== 'production';
	if (config.backupAt === 'off') return check('backup', demo ? 'ok' : 'warn', 'BackupOff');
	if (!newest) return check('backup', 'warn', 'BackupNone', { at: config.backupAt });
	const hours = Math.floor((clock.now().getTime() - newest.at.getTime()) / 3_600_000);
	const facts = { hours, name: newest.name };
	if (hours < late) return check('backup', 'ok', 'Backup', facts);
	return check('backup', hours < gone ? 'warn' : 'fail', 'BackupOld', facts);
}
