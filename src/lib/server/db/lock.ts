/** One process at a time, on one machine: a lock of the operating system, which a killed process loses. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** Somebody else holds it. */
export class Locked extends Error {}

/** Runs the work while nobody else holds the file. Waits at the most so many milliseconds, then throws `Locked`. */
export async function locked<Result>(file: string, waitMs: number, work: () => Promise<Result>): Promise<Result> {
	const release = await hold(file, waitMs);
	try {
		return await work();
	} finally {
		release();
	}
}

/** Takes the lock until the answer is called, or the process is no more. Throws `Locked`. */
export async function hold(file: string, waitMs: number): Promise<() => void> {
	const until = Date.now() + waitMs;
	mkdirSync(dirname(file), { recursive: true });
	// The file stays when the lock goes: if it were removed, two could hold a lock on two files of one name.
	const holder = new Database(file, { timeout: 0 });
	for (;;) {
		try {
			holder.exec('BEGIN EXCLUSIVE');
			return () => holder.close();
		} catch (reason) {
			const busy = (reason as { code?: string }).code?.startsWith('SQLITE_BUSY');
			if (busy && Date.now() < until) {
				await new Promise((resolve) => setTimeout(resolve, 100));
				continue;
			}
			holder.close();
			throw busy ? new Locked(file) : reason;
		}
	}
}
