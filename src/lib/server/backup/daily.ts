import { join } from 'node:path';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { Locked, locked } from '#server/db';
import * as log from '#server/log';
import { ensureFolder, listKept, pathFor, prune } from './folder.ts';
import { make } from './make.ts';

const dayMs = 86_400_000;
/** A backup that failed fills the disk again if it is tried each minute. */
const pauseMs = 3_600_000;
/** The clock may be corrected by as much between two looks, without a second backup of one day. */
const toleranceMs = 300_000;
let failedAt = -Infinity;

/**
 * Makes the backup of the day once its hour (BACKUP_AT) has come, or as soon as the server runs again after it; true if
 * it made one. For the timetable: called each minute, in each process.
 */
export async function daily(): Promise<boolean> {
	if (config.backupAt === 'off' || (await isMade()) || performance.now() - failedAt < pauseMs) return false;
	await ensureFolder();
	try {
		return await locked(join(config.backupDir, '.lock'), 0, async () => {
			if (await isMade()) return false;
			const { bytes, sha256, manifest } = await make(pathFor('daily'));
			const lacking = manifest.files.lacking.length;
			log[lacking > 0 ? 'warn' : 'info']('backup.made', { kind: 'daily', bytes, sha256, lacking });
			await prune('daily', config.backupKeep);
			return true;
		});
	} catch (reason) {
		// Another process is at it.
		if (reason instanceof Locked) return false;
		failedAt = performance.now();
		throw reason;
	}
}

async function isMade(): Promise<boolean> {
	const now = clock.now();
	// One from the future was made while the clock was wrong: it does not stand for the days until then.
	const soon = new Date(now.getTime() + toleranceMs);
	const newest = (await listKept('daily')).findLast(({ at }) => at <= soon);
	return newest !== undefined && newest.at >= lastTurn(now, config.backupAt);
}

/** The last instant that it was this time of day in Asia/Shanghai. */
export function lastTurn(now: Date, timeOfDay: string): Date {
	const today = new Date(`${clock.dayOf(now)}T${timeOfDay}:00+08:00`);
	return today <= now ? today : new Date(today.getTime() - dayMs);
}
