/** The journal is read by people: each verb that the code records has words in both languages, and no others have. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
/** Verbs that are put together where they are recorded. */
const composed: Record<string, string[]> = {
	'item.${pastVerbs[kind]}': ['item.added', 'item.removed', 'item.amended', 'item.postponed']
};

function recorded(): string[] {
	const verbs = new Set<string>();
	for (const file of globSync('src/{lib/server,demo,cli,routes}/**/*.ts', { cwd: root })) {
		const source = file.endsWith('.test.ts') ? '' : readFileSync(join(root, file), 'utf8');
		if (!/\b(journal\.record(All)?|recordChange)\(/.test(source)) continue;
		// What goes to the log or answers a query is no entry of the journal.
		const own = source.replace(/\/\*[^]*?\*\/|\/\/.*|\b(?:log\.\w+|nextNumber)\([^)]*\)/g, '');
		for (const [, verb] of own.matchAll(/'([a-z]\w*\.[a-z]\w*)'/g)) verbs.add(verb!);
		for (const [, text] of own.matchAll(/`(\w+\.\$\{[^`]*)`/g))
			(composed[text!] ?? [text!]).forEach((v) => verbs.add(v));
	}
	return [...verbs].sort();
}

test.each(['zh-CN', 'en'])('every verb has words in %s', (language) => {
	const words = JSON.parse(readFileSync(join(root, `messages/${language}/journal.json`), 'utf8')) as Record<
		string,
		string
	>;
	const said = Object.keys(words).filter((key) => key.startsWith('journal_'));
	expect(recorded().length).toBeGreaterThan(60);
	expect(said.sort()).toEqual(
		recorded()
			.map((verb) => `journal_${verb.replace('.', '_')}`)
			.sort()
	);
	expect(Object.values(words).every((text) => text.trim().length > 1)).toBe(true);
});
