/**
 * Playwright's `test`, with the project's engine and a server per file's worker:
 * Files with the same options would share a server, and meet what the others left there: each has a moment of its own.
 * `test.use({ now: '2026-03-02T01:00:00Z', demo: false, zone: 'Asia/Tokyo' })` at the top of a file says how its server starts.
 */
import { test as base } from '@playwright/test';
import { startServer, type Dialect, type TestServer } from './server.ts';

type Options = { dialect: Dialect; now: string; demo: boolean; zone: string };

export const test = base.extend<object, Options & { server: TestServer }>({
	dialect: ['sqlite', { option: true, scope: 'worker' }],
	now: ['', { option: true, scope: 'worker' }],
	demo: [false, { option: true, scope: 'worker' }],
	zone: ['', { option: true, scope: 'worker' }],
	server: [
		async ({ dialect, now, demo, zone }, use) => {
			const server = await startServer({ dialect, demo, ...(now && { now }), ...(zone && { env: { TZ: zone } }) });
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: async ({ server }, use) => {
		await use(server.url);
	}
});

export { expect } from '@playwright/test';
