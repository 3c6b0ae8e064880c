/** Files of browser tests with the same options share a server, and then one meets by chance what another left there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../e2e');

test('each file of browser tests has a server of its own', () => {
	const moments = readdirSync(folder)
		.filter((name) => name.endsWith('.e2e.ts'))
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
		// Those that start their servers by themselves have them to themselves.
		.filter(({ text }) => !text.includes('startServer('))
		.map(({ name, text }) => {
			const [, given] = /now: ('[^']+'|\w+)/.exec(text) ?? /const (now) = /.exec(text) ?? [];
			const now = given?.startsWith("'") ? given : new RegExp(`const ${given} = ('[^']+')`).exec(text)?.[1];
			return { name, options: `${now} ${/demo: true/.test(text)}` };
		});
	const shared = Map.groupBy(moments, ({ options }) => options);
	expect([...shared].filter(([, files]) => files.length > 1)).toEqual([]);
});
