/** The timetable: what the program does by itself, without anyone asking. */
import * as backup from '#server/backup';
import * as clock from '#server/clock';
import * as log from '#server/log';
import * as messages from '#server/messages';
import * as notifications from '#server/notifications';
import * as opendays from '#server/opendays';
import * as retention from '#server/retention';
import * as runs from '#server/runs';
import * as surveys from '#server/surveys';
import { draftZeroReports } from './zero-reports.ts';

const minute = 60_000;
const hour = 60 * minute;

/** `careful`: deletes for good, or acts on the end of a period; it waits while the clock is in doubt. */
type Job = { name: string; everyMs: number; careful?: true; run: () => Promise<unknown> };

const timetable: Job[] = [
	{ name: 'clock', everyMs: minute / 6, run: runs.watchClock },
	{ name: 'announcements', everyMs: minute / 6, run: notifications.sendAnnouncements },
	{ name: 'dueMessages', everyMs: minute / 2, run: () => messages.sendDue() },
	{ name: 'overdueOffers', everyMs: minute / 2, careful: true, run: opendays.lapseOffers },
	{ name: 'attendees', everyMs: minute, run: surveys.askAttendees },
	{ name: 'zeroReports', everyMs: minute, careful: true, run: draftZeroReports },
	{ name: 'unattachedFiles', everyMs: hour, careful: true, run: () => retention.remove('unattachedFiles') },
	{ name: 'oldMessages', everyMs: hour, careful: true, run: () => retention.remove('oldMessages') },
	{ name: 'dailyBackup', everyMs: minute, run: backup.daily },
	{ name: 'endedSessions', everyMs: hour, careful: true, run: () => retention.remove('endedSessions') },
	{ name: 'oldContacts', everyMs: 24 * hour, careful: true, run: () => retention.remove('oldContacts') },
	{ name: 'oldHolders', everyMs: 24 * hour, careful: true, run: () => retention.remove('oldHolders') },
	{ name: 'oldSeats', everyMs: 24 * hour, careful: true, run: () => retention.remove('oldSeats') }
];

/** When a job has its next turn in this process, by `performance.now()`. */
const turns = new Map<string, number>();

/** When a job runs next, and how often; undefined where the timetable does not run, as on the command line. */
export function nextTurn(name: string): { at: Date; everyMs: number } | undefined {
	const [at, job] = [turns.get(name), timetable.find((one) => one.name === name)];
	if (at === undefined || !job) return undefined;
	const left = Math.max(0, at - performance.now());
	return { at: new Date(clock.now().getTime() + left), everyMs: job.everyMs };
}

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
		const go = () => {
			turns.set(name, performance.now() + everyMs);
			void turn();
		};
		go();
		return setInterval(go, everyMs).unref();
	});
	return () => {
		stopped = true;
		timers.forEach((timer) => clearInterval(timer));
		turns.clear();
	};
}

/** Runs every job once, for the tests and the command line. */
export async function runOnce(): Promise<void> {
	for (const { run } of timetable) await run();
}
