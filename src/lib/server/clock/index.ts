/** The only source of time on the server. In demo and tests `WENJI_NOW` starts it elsewhere and `DATA_DIR/now` moves it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '#server/config';

const startedAt = Date.now();
const startOffset = config.now ? Date.parse(config.now) - startedAt : 0;
const movable = config.mode !== 'production';
const nowFile = join(config.dataDir, 'now');

let stoodAt: Date | null = null;
let fileOffset = 0;
let fileStamp = '';

/** Milliseconds to add to the machine's clock. The file holds an ISO instant: the time it was at the file's mtime. */
function offset(): number {
	if (!movable) return 0;
	const stat = statSync(nowFile, { throwIfNoEntry: false });
	if (!stat) {
		fileStamp = '';
		return startOffset;
	}
	const stamp = `${stat.mtimeMs}:${stat.size}`;
	if (stamp !== fileStamp) {
		const instant = Date.parse(readFileSync(nowFile, 'utf8').trim());
		if (Number.isNaN(instant)) throw new Error(`${nowFile} does not hold an ISO instant`);
		fileOffset = instant - stat.mtimeMs;
		fileStamp = stamp;
	}
	return fileOffset;
}

/** The present instant. */
export function now(): Date {
	return stoodAt ? new Date(stoodAt) : new Date(Date.now() + offset());
}

/** The machine's own clock (milliseconds): for who watches over it, and for files that only this machine reads. */
export const machine = () => Date.now();

/** Today in Asia/Shanghai as `YYYY-MM-DD`. */
export function today(): string {
	return dayOf(now());
}

/** The day of an instant in Asia/Shanghai as `YYYY-MM-DD` (China has had one zone, UTC+8 without summer time, since 1991). */
export function dayOf(instant: Date): string {
	return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** 00:00 of a day in Asia/Shanghai as an instant. */
export function startOfDay(day: string): Date {
	return new Date(`${day}T00:00:00.000+08:00`);
}

/** An instant as `YYYY-MM-DD HH:mm` in Asia/Shanghai. */
export function minuteOf(instant: Date): string {
	return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Demo and tests only: stands at an instant until told otherwise (null = the machine's time again). */
export function standAt(instant: Date | null): void {
	if (!movable) throw new Error('the clock cannot be set in production');
	stoodAt = instant;
}
