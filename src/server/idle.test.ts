import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveBackWhenQuiet } from './idle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** One entry a second: the CPU milliseconds that it took. */
function seconds(...spent: number[]): number[] {
	let now = 0;
	const collected: number[] = [];
	const stop = giveBackWhenQuiet(
		() => now,
		() => {
			collected.push(now);
			// Looking over everything is work, and no reason to do it again.
			now += 200;
		}
	);
	for (const ms of spent) {
		now += ms;
		vi.advanceTimersByTime(1000);
	}
	stop();
	vi.advanceTimersByTime(10_000);
	return collected;
}

test('memory is given back once after work, when two seconds were quiet', () => {
	expect(seconds(500, 600, 3, 2, 4, 1, 0, 2)).toEqual([1105]);
});

test('not while people are served, nor where nothing was done', () => {
	expect(seconds(500, 10, 80, 10, 90, 10, 70)).toEqual([]);
	expect(seconds(1, 2, 1, 3)).toEqual([]);
});

test('and again after the next time of work', () => {
	expect(seconds(300, 1, 1, 1, 400, 1, 1)).toEqual([302, 905]);
});

test('without anything given it reads this process and asks V8', () => {
	const stop = giveBackWhenQuiet();
	const { user } = process.cpuUsage();
	while (process.cpuUsage().user - user < 80_000);
	vi.advanceTimersByTime(1000);
	Array.from({ length: 300_000 }, (_, at) => ({ at }));
	const held = process.memoryUsage().heapUsed;
	// The seconds are told, not waited for: what was done above counts to the first, the next two are quiet.
	vi.advanceTimersByTime(3000);
	expect(process.memoryUsage().heapUsed).toBeLessThan(held - 1_000_000);
	stop();
});
