/** Browser tests with the same options share a server, and would meet what the others left there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../e2e');

/** What the server of a file is started with, as `test.use` at its top says. */
function optionsOf(text: string): string {
	const used = [...text.matchAll(/^test\.use\(\{([^}]*)\}/gm)].map(([, inner]) => inner).join(',');
	const of = (name: string) => {
		const given = new RegExp(`\\b${name}(?::\\s*([^,]+))?(?:,|$)`).exec(used.trim());
		if (!given) return '';
		const value = (given[1] ?? name).trim();
		const constant = new RegExp(`^const ${value} = ('[^']*')`, 'm').exec(text)?.[1];
		return constant ?? value;
	};
	return ['now', 'demo', 'zone'].map(of).join(' ');
}

test('every file of browser tests has a moment of its own', () => {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.e2e.ts'));
	expect(files.length).toBeGreaterThan(30);
	const texts = files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
	// Some start servers of their own.
	const sharing = texts.filter(({ text }) => text.includes('test.use(') || !text.includes('startServer('));
	const byOptions = Map.groupBy(sharing, ({ text }) => optionsOf(text));
	const shared = [...byOptions.values()].filter((same) => same.length > 1).map((same) => same.map(({ name }) => name));
	expect(shared, 'give one of each a `now` that differs, by a second say').toEqual([]);
});
