import { test } from '../support/browser.ts';
import { walkTheLine } from './line/walk.ts';

test.use({ now: '2026-02-10T01:00:05Z', zone: 'America/Los_Angeles', timezoneId: 'America/Los_Angeles' });

test('the whole line, with server and browsers on the other side of the world', async ({ browser, page, server }) => {
	await walkTheLine(browser, page, server);
});
