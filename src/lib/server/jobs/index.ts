/** The timetable: what the program does by itself, without anyone asking. */
import * as attachments from '#server/attachments';
import * as log from '#server/log';
import { draftZeroReports } from './zero-reports.ts';

const timetable: { name: string; everyMs: number; run: () => Promise<unknown> }[] = [
	{ name: 'zeroReports', everyMs: 60_000, run: draftZeroReports },
	{ name: 'unattachedFiles', everyMs: 3_600_000, run: attachments.sweepUnattached }
];

/** Starts the timetable; the answer stops it. A job that fails is logged and tried again at its next turn. */
export function start(): () => void {
	const timers = timetable.map(({ name, everyMs, run }) => {
		let busy = false;
		const turn = async () => {
			if (busy) return;
			busy = true;
			try {
				await run();
			} catch (reason) {
				log.error('job.failed', reason, { job: name });
			} finally {
				busy = false;
			}
		};
		void turn();
		return setInterval(() => void turn(), everyMs).unref();
	});
	return () => timers.forEach((timer) => clearInterval(timer));
}

/** Runs every job once, for the tests and the command line. */
export async function runOnce(): Promise<void> {
	for (const { run } of timetable) await run();
}
