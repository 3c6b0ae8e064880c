// The migrations are in step with the tables when a further `generate`, into a copy, finds nothing to do.
// The engine follows DATABASE_URL. Nothing connects to a database.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from '../paths.mjs';
import { say } from '../words.mjs';

const engine = /^postgres/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite';
const cache = inRoot('node_modules/.cache');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'migrations-'));

try {
	const committed = inRoot('drizzle', engine);
	const copy = join(scratch, engine);
	if (existsSync(committed)) cpSync(committed, copy, { recursive: true });
	const before = sqlFiles(copy);
	const output = generateInto(copy);
	const added = sqlFiles(copy).filter((name) => !before.includes(name));
	const inStep = before.length > 0 && added.length === 0 && /nothing to migrate/i.test(output);
	if (!inStep) {
		say(`drizzle/${engine} is not in step with the tables: run drizzle-kit generate for both engines.\n${output}`);
		process.exitCode = 1;
	}
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

function generateInto(folder) {
	const config = join(scratch, 'drizzle.config.ts');
	const out = `./${relative(root, folder)}`;
	writeFileSync(
		config,
		`import base from '${inRoot('drizzle.config.ts')}';\nexport default { ...base, out: ${JSON.stringify(out)} };\n`
	);
	const kit = inRoot('node_modules/drizzle-kit/bin.cjs');
	const done = spawnSync(process.execPath, [kit, 'generate', '--config', relative(root, config), '--name', 'parity'], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe']
	});
	return `${done.stdout}${done.stderr}`;
}

function sqlFiles(folder) {
	return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sql')) : [];
}
