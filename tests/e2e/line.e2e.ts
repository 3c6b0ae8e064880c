import { test } from '../support/browser.ts';
import { walkTheLine } from './line/walk.ts';

test.use({ now: '2026-02-10T01:00:00Z' });

test('from the catalogue to the author who reads the answer', async ({ browser, page, server }) => {
	await walkTheLine(browser, page, server);
});
