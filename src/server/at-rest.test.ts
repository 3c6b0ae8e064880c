import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveBackAtRest } from './at-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function serving() {
	const server = new EventEmitter();
	const collect = vi.fn();
	giveBackAtRest(server as never, collect);
	const ask = (times: number) => {
		for (let i = 0; i < times; i++) server.emit('request');
	};
	return { ask, collect };
}

test('gives back once after a rush, when five seconds went by without a request', () => {
	const { ask, collect } = serving();
	ask(600);
	vi.advanceTimersByTime(5000);
	expect(collect).not.toHaveBeenCalled();
	vi.advanceTimersByTime(5000);
	expect(collect).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(60_000);
	expect(collect).toHaveBeenCalledTimes(1);
});

test('never between requests, and not after a few', () => {
	const { ask, collect } = serving();
	for (let i = 0; i < 20; i++) {
		ask(100);
		vi.advanceTimersByTime(5000);
	}
	expect(collect).not.toHaveBeenCalled();
	const quiet = serving();
	quiet.ask(499);
	vi.advanceTimersByTime(60_000);
	expect(quiet.collect).not.toHaveBeenCalled();
});

test('what collects is there', () => {
	const server = new EventEmitter();
	giveBackAtRest(server as never);
	for (let i = 0; i < 600; i++) server.emit('request');
	expect(() => vi.advanceTimersByTime(10_000)).not.toThrow();
});
