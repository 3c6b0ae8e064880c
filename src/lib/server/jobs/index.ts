/** The timetable: what the program does by itself, without anyone asking. */
import * as attachments from '#server/attachments';
import * as backup from '#server/backup';
import * as identity from '#server/identity';
import * as log from '#server/log';
import * as messages from '#server/messages';
import * as notifications from '#server/notifications';
import * as opinions from '#server/opinions';
import * as runs from '#server/runs';
import { draftZeroReports } from './zero-reports.ts';

const minute = 60_000;
const hour = 60 * minute;

/** `careful`: deletes for good, or acts on the end of a period; it waits while the clock is in doubt. */
type Job = { name: string; everyMs: number; careful?: true; run: () => Promise<unknown> };

const timetable: Job[] = [
	{ name: 'clock', everyMs: minute / 6, run: runs.watchClock },
	{ name: 'announcements', everyMs: minute / 6, run: notifications.sendAnnouncements },
	{ name: 'dueMessages', everyMs: minute / 2, run: () => messages.sendDue() },
	{ name: 'zeroReports', everyMs: minute, careful: true, run: draftZeroReports },
	{ name: 'unattachedFiles', everyMs: hour, careful: true, run: attachments.sweepUnattached },
	{ name: 'oldMessages', everyMs: hour, careful: true, run: messages.sweep },
	{ name: 'dailyBackup', everyMs: minute, run: backup.daily },
	{ name: 'endedSessions', everyMs: hour, careful: true, run: identity.sweep },
	{ name: 'oldContacts', everyMs: 24 * hour, careful: true, run: opinions.eraseContacts }
];

/** Starts the timetable; the answer stops it. A job that fails is logged and tried again at its next turn. */
export function start(): () => void {
	let stopped = false;
	const timers = timetable.map(({ name, everyMs, careful, run }) => {
		let busy = false;
		const turn = async () => {
			if (busy) return;
			if (careful && !runs.isSteady()) {
				// What comes round once a day would otherwise wait another day.
				if (everyMs > hour) setTimeout(() => void turn(), hour).unref();
				return;
			}
			busy = true;
			try {
				await run();
			} catch (reason) {
				// The database is closed under a job that is still under way at the end.
				if (!stopped) log.error('job.failed', reason, { job: name });
			} finally {
				busy = false;
			}
		};
		void turn();
		return setInterval(() => void turn(), everyMs).unref();
	});
	return () => {
		stopped = true;
		timers.forEach((timer) => clearInterval(timer));
	};
}

/** Runs every job once, for the tests and the command line. */
export async function runOnce(): Promise<void> {
	for (const { run } of timetable) await run();
}
