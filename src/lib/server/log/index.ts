/** Structured logs, one JSON line each, without personal data: ids, codes and figures only. */
import { config } from '#server/config';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type Level = Exclude<(typeof levels)[number], 'silent'>;
type Facts = Record<string, string | number | boolean | null | undefined>;

function write(level: Level, event: string, facts: Facts = {}) {
	if (levels.indexOf(level) < levels.indexOf(config.logLevel)) return;
	process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
}

export const debug = (event: string, facts?: Facts) => write('debug', event, facts);
export const info = (event: string, facts?: Facts) => write('info', event, facts);
export const warn = (event: string, facts?: Facts) => write('warn', event, facts);

/** An error with its stack; the message of a database error can hold values, so only its code and stack frames are kept. */
export function error(event: string, reason: unknown, facts: Facts = {}) {
	const cause = reason instanceof Error ? reason : new Error(String(reason));
	const code = (cause as { code?: string }).code ?? (cause.cause as { code?: string } | undefined)?.code;
	const frames = cause.stack
		?.split('\n')
		.filter((line) => line.trim().startsWith('at '))
		.slice(0, 8)
		.join(' | ');
	write('error', event, { ...facts, name: cause.name, code, message: code ? undefined : cause.message, frames });
}
