/** The environment, read once and validated; a wrong value stops the start and is named. */
import { join, resolve } from 'node:path';
import * as v from 'valibot';

const port = v.pipe(
	v.string(),
	v.regex(/^\d{1,5}$/, 'a port number'),
	v.transform(Number),
	v.maxValue(65535, 'a port number')
);
const hops = v.pipe(v.string(), v.regex(/^\d$/, 'the number of trusted proxies, 0 to 9'), v.transform(Number));
const flag = v.pipe(
	v.picklist(['', '0', '1'], '1 or 0'),
	v.transform((value) => value === '1')
);

const schema = v.object({
	DATA_DIR: v.optional(v.string(), 'data'),
	DATABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(
				(value) => !value.includes('://') || /^(postgres|postgresql|file):\/\//.test(value),
				'empty, a file path, or postgres://…'
			)
		),
		''
	),
	PORT: v.optional(port, '3000'),
	HOST: v.optional(v.string(), '127.0.0.1'),
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.check((value) => value === '' || URL.canParse(value), 'an address such as https://wenji.example.gov.cn')
		),
		''
	),
	TRUST_PROXY: v.optional(hops, '0'),
	WENJI_MODE: v.optional(v.picklist(['production', 'demo', 'test'], 'production, demo or test'), 'production'),
	WENJI_NOW: v.optional(
		v.pipe(
			v.string(),
			v.check((value) => value === '' || !Number.isNaN(Date.parse(value)), 'an ISO instant')
		),
		''
	),
	SMS_WEBHOOK_URL: v.optional(v.string(), ''),
	SMS_WEBHOOK_SECRET: v.optional(v.string(), ''),
	BACKUP_AT: v.optional(
		v.pipe(v.string(), v.regex(/^(|off|([01]\d|2[0-3]):[0-5]\d)$/, 'a time of day such as 03:00, or off')),
		''
	),
	BACKUP_KEEP: v.optional(
		v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/, 'a number from 1 to 999'), v.transform(Number)),
		'14'
	),
	BACKUP_DIR: v.optional(v.string(), ''),
	WENJI_BACKUP_PASSPHRASE: v.optional(v.string(), ''),
	LOG_LEVEL: v.optional(
		v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent'),
		'info'
	),
	WENJI_SQLITE_UNSAFE: v.optional(flag, '')
});

export class ConfigurationError extends Error {}

/** Reads a set of environment variables. Throws `ConfigurationError` that names each wrong one. */
export function readConfig(environment: Record<string, string | undefined>) {
	const given = Object.fromEntries(Object.keys(schema.entries).map((key) => [key, environment[key]]));
	const parsed = v.safeParse(schema, given);
	if (!parsed.success) {
		const lines = parsed.issues.map(
			(issue) => `${issue.path?.[0]?.key}: expected ${issue.message}, got "${String(issue.input)}"`
		);
		throw new ConfigurationError(lines.join('\n'));
	}
	const value = parsed.output;
	if (value.WENJI_NOW && value.WENJI_MODE === 'production') {
		throw new ConfigurationError('WENJI_NOW: the clock cannot be set in production; it is for demo and tests only');
	}
	const dataDir = resolve(value.DATA_DIR);
	const postgres = /^postgres(ql)?:\/\//.test(value.DATABASE_URL);
	return Object.freeze({
		dataDir,
		dialect: postgres ? ('postgres' as const) : ('sqlite' as const),
		databaseUrl: postgres ? value.DATABASE_URL : sqliteFile(value.DATABASE_URL, dataDir),
		port: value.PORT,
		host: value.HOST,
		origin: value.ORIGIN ? new URL(value.ORIGIN).origin : '',
		trustProxy: value.TRUST_PROXY,
		mode: value.WENJI_MODE,
		now: value.WENJI_NOW,
		smsWebhookUrl: value.SMS_WEBHOOK_URL,
		smsWebhookSecret: value.SMS_WEBHOOK_SECRET,
		/** `HH:MM` in Asia/Shanghai, or `off`. */
		backupAt: value.BACKUP_AT || (value.WENJI_MODE === 'production' ? '03:00' : 'off'),
		/** How many daily backups stay. */
		backupKeep: value.BACKUP_KEEP,
		backupDir: value.BACKUP_DIR ? resolve(value.BACKUP_DIR) : join(dataDir, 'backups'),
		backupPassphrase: value.WENJI_BACKUP_PASSPHRASE,
		logLevel: value.LOG_LEVEL,
		/** Tests only: no fsync per commit. */
		sqliteUnsafe: value.WENJI_SQLITE_UNSAFE && value.WENJI_MODE === 'test'
	});
}

function sqliteFile(url: string, dataDir: string): string {
	if (url === '') return join(dataDir, 'wenji.sqlite');
	return resolve(url.replace(/^file:(\/\/)?/, ''));
}

export type Config = ReturnType<typeof readConfig>;
export const config: Config = readConfig(process.env);
