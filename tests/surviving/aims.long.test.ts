/** Of the aims of speed the one that is a ratio within its run, whatever else the machine does. Needs `npm run build`. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

// The kept pages are the same on both engines; the bench measures SQLite.
test.runIf(process.env.WENJI_TEST_ENGINE === 'sqlite')(
	'a kept page costs no more than the framework’s hello',
	async () => {
		const args = [join(root, 'bench/run.ts'), '--rounds', '1', '--only', 'detail kept', '--gates'];
		const bench = spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, NODE_OPTIONS: '', WENJI_TEST_ENGINE: '' },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const code = new Promise((done) => bench.once('close', done));
		const [said, complaints] = await Promise.all([text(bench.stdout), text(bench.stderr)]);
		expect(said + complaints).toContain('kept detail ≥ 1.0 ×');
		expect([await code, said]).toEqual([0, said]);
	}
);
