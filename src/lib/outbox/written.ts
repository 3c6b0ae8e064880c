/**
 * When something that comes from the outbox of a device was written. The device says so itself: it is believed only as far
 * as a person is told of it, who decides. What cannot be is treated as if nothing had been said.
 */

export type Written = {
	/** By the clock of the device. */
	writtenAt: Date;
	/** So many milliseconds was that clock ahead of ours when it was last seen; negative where it was behind, null if never seen. */
	clockAhead: number | null;
	/** By our clock, as far as the other is known; never in the future. */
	corrected: Date;
};

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** A clock that was set right between the look at it and the writing may end up a little ahead of ours. */
export const futureMs = 10 * minuteMs;
/** No outbox waits longer. */
export const oldestMs = 400 * dayMs;
/** A clock that starts at 1970 or 2000 is wrong by decades, and still one can count from it. */
const aheadMs = 80 * 366 * dayMs;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const whole = /^-?\d{1,13}$/;

/**
 * Reads `writtenAt` and `clockAhead` of a form. Undefined without a time; for what is no instant with its zone or no whole
 * number; and for a time that lies, by our clock, more than ten minutes in the future or 400 days in the past. Up to ten
 * minutes in the future counts as now. Of a field that is there twice the last one that is not empty counts.
 */
export function readWritten(fields: Iterable<readonly [string, string]>, now: Date = new Date()): Written | undefined {
	let [at, ahead] = ['', ''];
	for (const [name, value] of fields) {
		if (name === 'writtenAt' && value) at = value;
		if (name === 'clockAhead' && value) ahead = value;
	}
	if (!instant.test(at) || (ahead !== '' && !whole.test(ahead))) return undefined;
	const writtenAt = new Date(at);
	const clockAhead = ahead === '' ? null : Number(ahead);
	if (Number.isNaN(writtenAt.getTime()) || Math.abs(clockAhead ?? 0) > aheadMs) return undefined;
	const since = now.getTime() - (writtenAt.getTime() - (clockAhead ?? 0));
	if (since < -futureMs || since > oldestMs) return undefined;
	return { writtenAt, clockAhead, corrected: new Date(now.getTime() - Math.max(since, 0)) };
}
