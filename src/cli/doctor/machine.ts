/** What can be seen without a database. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync, type StatsFs } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { config } from '#server/config';
import { hasKeys, keysFolder } from '#server/secrets';
import { gatewayState } from '#server/sms';
import { check, codeOf, type Check } from './check.ts';

const gigabyte = 1024 ** 3;

export async function machineChecks(): Promise<Check[]> {
	return Promise.all([node(), dataDir(), disk(), keys(), sms(), origin()]);
}

function node(): Promise<Check> {
	const { node: version } = process.versions;
	const old = Number(version.split('.')[0]) < 24;
	return check('node', old ? 'fail' : 'ok', old ? 'NodeOld' : 'Node', { version });
}

async function dataDir(): Promise<Check> {
	const path = config.dataDir;
	const probe = join(path, `.doctor-${process.pid}`);
	try {
		mkdirSync(path, { recursive: true });
		writeFileSync(probe, '');
		rmSync(probe);
		return await check('dataDir', 'ok', 'DataDir', { path });
	} catch (reason) {
		return check('dataDir', 'fail', 'DataDirBroken', { path, code: codeOf(reason) });
	}
}

/** Of the data folder and of the folder of backups, the one with less room. */
async function disk(): Promise<Check> {
	try {
		const folders = [config.dataDir, ...(existsSync(config.backupDir) ? [config.backupDir] : [])];
		const [{ bavail, bsize }] = folders
			.map((folder) => statfsSync(folder))
			.sort((a, b) => a.bavail * a.bsize - b.bavail * b.bsize) as [StatsFs];
		const bytes = bavail * bsize;
		const free = (bytes / gigabyte).toFixed(1);
		if (bytes < gigabyte / 4) return await check('disk', 'fail', 'DiskLow', { free });
		return await check('disk', bytes < 2 * gigabyte ? 'warn' : 'ok', bytes < 2 * gigabyte ? 'DiskLow' : 'Disk', {
			free
		});
	} catch (reason) {
		return check('disk', 'fail', 'DataDirBroken', { path: config.dataDir, code: codeOf(reason) });
	}
}

function keys(): Promise<Check> {
	if (!hasKeys()) return check('keys', 'fail', 'KeysMissing');
	const names = readdirSync(keysFolder).filter((name) => name.endsWith('.key'));
	const files = ['', ...names].map((name) => join(keysFolder, name));
	// Windows has no such bits.
	const open = process.platform !== 'win32' && files.some((file) => (statSync(file).mode & 0o077) !== 0);
	return open ? check('keys', 'fail', 'KeysOpen') : check('keys', 'ok', 'Keys');
}

async function sms(): Promise<Check> {
	const state = gatewayState();
	if (state === 'missing') return check('sms', 'fail', 'SmsMissing');
	if (state === 'outbox') return check('sms', 'ok', 'SmsOutbox');
	const { hostname, port, protocol } = new URL(config.smsWebhookUrl);
	const at = Number(port) || (protocol === 'https:' ? 443 : 80);
	const code = await knock(hostname.replace(/^\[|\]$/g, ''), at);
	if (code) return check('sms', 'fail', 'SmsAway', { where: `${hostname}:${at}`, code });
	return check('sms', 'ok', 'Sms');
}

/** Opens a connection and closes it again; nothing is sent. Answers with what went wrong, or nothing. */
function knock(host: string, port: number): Promise<string> {
	return new Promise((done) => {
		const socket = connect({ host, port, timeout: 3000 });
		const end = (code: string) => {
			socket.destroy();
			done(code);
		};
		socket.once('connect', () => end(''));
		socket.once('timeout', () => end('ETIMEDOUT'));
		socket.once('error', (reason) => end(codeOf(reason)));
	});
}

function origin(): Promise<Check> {
	const { mode, origin: set, trustProxy } = config;
	const needed = mode === 'production' && !set.startsWith('https://') && trustProxy === 0;
	if (needed) return check('origin', 'fail', 'OriginMissing');
	return check('origin', 'ok', 'Origin', { origin: set || `TRUST_PROXY=${trustProxy}` });
}
