/** English on a telephone: every word is there, each fits, and what is Chinese is said to be. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../support/browser.ts';
import { notEnglish } from '../support/english.ts';
import { readEach } from '../support/readers.ts';

test.use({ demo: true, now: '2026-06-15T02:00:04Z' });
test.setTimeout(600_000);

const folder = resolve(import.meta.dirname, '../../messages/zh-CN');
const files = readdirSync(folder);
const words = files.flatMap((file) => {
	const all = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Record<string, unknown>;
	return Object.entries(all).flatMap(([key, value]) => (typeof value === 'string' && key !== '$schema' ? [value] : []));
});
const modules = files.map((file) => file.replace('.json', ''));
/** Names of things, which the district's own texts use as well. */
const chinese = words.filter((word) => /^\p{Script=Han}{2,}/u.test(word) && !word.includes('{'));

test('every page says so in English, and every word fits', async ({ browser, server }) => {
	const findings = await readEach(browser, server, { english: true, phone: true, most: 40 }, async (page, { route }) =>
		// The parts of the demo are shown with Chinese words.
		route === '/demo/parts' ? [] : page.evaluate(notEnglish, { modules, chinese })
	);
	expect(findings).toEqual([]);
});
