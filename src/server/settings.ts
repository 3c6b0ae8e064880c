import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, readConfig, type Config } from '#server/config';

/** The server does not start; the message says why and what to do. */
export class StartRefused extends Error {}

/** What the entry needs of the configuration. `origin` is empty where the address is taken from the request. */
export type Settings = Pick<Config, 'mode' | 'host' | 'port' | 'origin' | 'trustProxy' | 'logLevel'>;

/** Reads and judges the environment. Throws `StartRefused`. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
	let config: Config;
	try {
		config = readConfig(environment);
	} catch (error) {
		if (!(error instanceof ConfigurationError)) throw error;
		throw new StartRefused(`环境变量不对，没有启动。A setting is wrong; the server did not start.\n${error.message}`);
	}
	if (config.mode === 'production') refuseDemo(config);
	if (config.mode === 'production') refuseUnsafeAddress(config);
	return config;
}

// Its people and their passwords are known to everybody.
function refuseDemo({ dataDir }: Config) {
	if (!existsSync(join(dataDir, 'demo'))) return;
	throw new StartRefused(
		`数据目录 ${dataDir} 里是演示数据，不能用于正式运行。请用 DATA_DIR 指定另一个目录。\n` +
			`The data folder ${dataDir} holds the demo. Name another one with DATA_DIR.`
	);
}

// Over an address that is guessed, every form would be refused, or cookies would travel in clear.
function refuseUnsafeAddress({ origin, trustProxy }: Config) {
	if (!origin && trustProxy === 0) {
		throw new StartRefused(
			'正式运行需要知道对外地址：设定 ORIGIN（如 ORIGIN=https://wenji.example.gov.cn），或在代理之后设定 TRUST_PROXY=代理层数。\n' +
				'Production must know its address: set ORIGIN (such as https://wenji.example.gov.cn) or, behind proxies, TRUST_PROXY to their number.'
		);
	}
	if (origin && new URL(origin).protocol !== 'https:' && !isLoopback(new URL(origin).host)) {
		throw new StartRefused(
			`ORIGIN 应以 https:// 开头，现在是 ${origin}。只有本机地址可以用 http。\n` +
				`ORIGIN must start with https://, it is ${origin}. Only a loopback address may use http.`
		);
	}
}

/** True for a host header that names this machine: localhost, 127.0.0.1 or [::1], with any port. */
export function isLoopback(host: string): boolean {
	return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
