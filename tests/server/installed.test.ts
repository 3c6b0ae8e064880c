/** What was built runs with nothing installed but the dependencies, and is small. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { native } from '../../scripts/flavour.mjs';
import { docx, p } from '../support/docx.ts';
import { installedSize } from '../support/size.ts';

const root = resolve(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'wenji-installed-'));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	dependencies: Record<string, string>;
};

beforeAll(() => {
	for (const part of ['build', 'drizzle', 'scripts', 'package.json', '.node-version'])
		cpSync(join(root, part), join(house, part), { recursive: true });
	for (const name of Object.keys(dependencies)) {
		const place = join(house, 'node_modules', name);
		mkdirSync(dirname(place), { recursive: true });
		symlinkSync(join(root, 'node_modules', name), place);
	}
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function wenji(...args: string[]) {
	const own = { DATA_DIR: join(house, 'data'), DATABASE_URL: '', WENJI_MODE: 'production', LOG_LEVEL: 'warn' };
	const quiet = { NODE_OPTIONS: '', WENJI_NOW: '', WENJI_TEST_ENGINE: '', npm_lifecycle_event: '', INIT_CWD: house };
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(house, 'scripts/wenji.mjs'), ...args, '--json'],
		{
			cwd: house,
			env: { ...process.env, ...quiet, ...own },
			encoding: 'utf8'
		}
	);
	return { status, stderr, said: JSON.parse(stdout) as Record<string, unknown> };
}

test('only what has a native part is installed beside it', () => {
	expect(Object.keys(dependencies).sort()).toEqual([...native].sort());
});

test(
	'the command reads drafts and tables, makes a database, backs it up and reads it back',
	{ timeout: 60_000 },
	() => {
		const draft = join(house, 'draft.docx');
		writeFileSync(draft, docx({ body: [p('云汐区菜市场管理办法'), p('第一条 为了管好菜市场，制定本办法。')] }));
		expect(wenji('draft', 'parse', draft).said).toMatchObject({ clauses: [{ no: '第一条' }] });
		const letters = join(house, 'letters.csv');
		writeFileSync(letters, '编号,内容\n1,菜市场的早市应当延长到十点\n2,菜市场的早市应当延长到十点\n3,公交站要有座椅\n');
		expect(wenji('opinions', 'group', letters).said).toEqual({ groups: [['1', '2']] });
		expect(wenji('period', '--opens', '2026-03-02', '--days', '30').said).toMatchObject({ lastDay: '2026-04-01' });

		expect(wenji('init')).toMatchObject({ status: 0 });
		expect(wenji('journal', 'verify').said).toMatchObject({ ok: true });
		const archive = join(house, 'archive.zip');
		expect(wenji('backup', archive)).toMatchObject({ status: 0 });
		expect(wenji('backup', 'check', archive).said).toMatchObject({ ok: true });
		for (const file of readdirSync(join(house, 'data')).filter((name) => name.startsWith('wenji.sqlite')))
			rmSync(join(house, 'data', file));
		expect(wenji('restore', archive)).toMatchObject({ status: 0 });
		expect(wenji('journal', 'verify').said).toMatchObject({ ok: true });
	}
);

test('installed and built it is at most 120 MB', () => {
	const { packages, bytes } = installedSize(root);
	expect(packages).toBeGreaterThan(native.length);
	expect(bytes).toBeLessThan(120e6);
});
