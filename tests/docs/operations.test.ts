/** What the operations manual tells people to type is there: commands with their options, settings, files, figures. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands, find } from '../../src/cli/commands.ts';
import { readConfig } from '#server/config';

const root = resolve(import.meta.dirname, '../..');
const manual = readFileSync(resolve(root, 'docs/operations.md'), 'utf8');
const typed = [...manual.matchAll(/npm run wenji -- ([^\n`]+)/g)].map(([, line]) => line!.trim());

test('every command is known, with each of its options', () => {
	expect(typed.length).toBeGreaterThan(15);
	for (const line of typed) {
		const words = line
			.split(/\s+[<>|&]/)[0]!
			.split(/\s+/)
			.filter((word) => word !== '…');
		const command = find(words);
		expect(command, line).toBeDefined();
		for (const option of words.filter((word) => word.startsWith('--') && word !== '--json')) {
			expect(command!.usage, line).toContain(option);
		}
	}
});

test('every command but those for trying things out is explained', () => {
	const aside = /^(demo|draft|period|opinions|survey|lineage)\b/;
	const missing = commands.filter(
		({ name }) => !aside.test(name) && !typed.some((line) => find(line.split(/\s+/))?.name === name)
	);
	expect(missing.map(({ name }) => name)).toEqual([]);
});

test('settings, files and figures that it names are there', () => {
	const settings = [
		'DATA_DIR',
		'DATABASE_URL',
		'BACKUP_AT',
		'BACKUP_KEEP',
		'BACKUP_DIR',
		'SMS_WEBHOOK_URL',
		'TRUST_PROXY'
	];
	const example = readFileSync(resolve(root, '.env.example'), 'utf8');
	for (const name of settings) {
		expect(manual).toContain(name);
		expect(example, name).toContain(name);
	}
	expect(Object.keys(readConfig({}))).toContain('backupKeep');
	for (const [, path] of manual.matchAll(/\b(docs\/deployment\/[\w@.-]+\w)/g))
		expect(existsSync(resolve(root, path!)), path).toBe(true);
	const metrics = readFileSync(resolve(root, 'src/lib/server/metrics/index.ts'), 'utf8');
	for (const [, name] of manual.matchAll(/`(wenji_\w+)/g)) expect(metrics, name).toContain(`'${name}'`);
});
