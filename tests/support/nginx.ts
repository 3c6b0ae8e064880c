/** A real nginx with the site of docs/deployment, before processes of ours. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** Empty where there is none. */
export const nginxPath =
	process.env.NGINX_PATH ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file)) ?? '';

export type Proxy = { url: string; stop(): Promise<void> };

/** Starts it before the ports; `url` is https with a certificate of its own making. */
export async function startNginx(ports: readonly number[]): Promise<Proxy> {
	const folder = mkdtempSync(join(tmpdir(), 'wenji-nginx-'));
	const [tls, plain] = [await freePort(), await freePort()];
	const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')];
	const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
	const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
	execFileSync('openssl', [...args, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
	writeFileSync(join(folder, 'nginx.conf'), configuration(folder, siteFor(ports, { tls, plain, certificate, key })));
	const child = spawn(nginxPath, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const gone = new Promise<void>((done) => child.once('exit', () => done()));
	const stop = async () => {
		child.kill('SIGTERM');
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
	for (let tries = 0; !(await answers(tls)); tries++) {
		if (tries > 100 || child.exitCode !== null) {
			await stop();
			throw new Error(`nginx did not start: ${said}`);
		}
		await new Promise((done) => setTimeout(done, 100));
	}
	return { url: `https://localhost:${tls}`, stop };
}

type Site = { tls: number; plain: number; certificate: string; key: string };

/** The site as it is shipped, but for addresses, certificate and the lines of the processes. */
function siteFor(ports: readonly number[], { tls, plain, certificate, key }: Site): string {
	const shipped = readFileSync(resolve(import.meta.dirname, '../../docs/deployment/nginx.conf'), 'utf8');
	const replaced = (text: string, what: string, by: string) => {
		if (!text.includes(what)) throw new Error(`docs/deployment/nginx.conf has no "${what}" any more`);
		return text.replaceAll(what, by);
	};
	const line = 'server 127.0.0.1:3000 max_fails=1 fail_timeout=2s;';
	const own = ports.map((port) => line.replace('3000', String(port))).join('\n');
	let site = replaced(shipped, line, own);
	site = replaced(site, 'listen 80;', `listen 127.0.0.1:${plain};`);
	site = replaced(site, 'listen 443 ssl;', `listen 127.0.0.1:${tls} ssl;`);
	site = replaced(site, '/etc/wenji/tls/fullchain.pem', certificate);
	site = replaced(site, '/etc/wenji/tls/privkey.pem', key);
	return replaced(site, 'server_name wenji.example.gov.cn;', 'server_name localhost;');
}

function configuration(folder: string, site: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return [
		'daemon off;',
		'worker_processes 1;',
		userInfo().uid === 0 ? 'user root;' : '',
		`pid ${folder}/nginx.pid;`,
		'error_log stderr error;',
		'events { worker_connections 256; }',
		'http {',
		'access_log off;',
		...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
		site,
		'}'
	].join('\n');
}

function answers(port: number): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1');
		const end = (reached: boolean) => {
			socket.destroy();
			done(reached);
		};
		socket.once('connect', () => end(true));
		socket.once('error', () => end(false));
	});
}

export function freePort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => done(port));
		});
	});
}
