import { NotFound, Refusal } from '#server/actor';
import { words } from './words.ts';

export type ErrorDocument = { code: string; message: string };

/** Why a command did not do it, for the person at the terminal and for programs. A bug also shows where, on stderr. */
export async function errorOf(reason: unknown): Promise<ErrorDocument> {
	if (reason instanceof Refusal) {
		const texts = await Promise.all(reason.codes.map((code) => words(code, reason.facts)));
		return { code: reason.codes[0]!, message: texts.join('\n') };
	}
	if (reason instanceof NotFound) return said('cli_notFound', { what: reason.message.replace(/^not found: /, '') });
	const error = reason instanceof Error ? reason : new Error(String(reason));
	const kind = error.constructor.name;
	if (kind === 'ConfigurationError') return said('cli_configuration', { problems: error.message });
	if (kind === 'MissingKeys') return said('cli_keysMissing');
	const code = codeOf(error);
	// A command's own words: a code of ours, and a text in Chinese.
	if (code && /^[a-z]/.test(code) && /\p{Script=Han}/u.test(error.message)) return { code, message: error.message };
	if (code.startsWith('ERR_PARSE_ARGS')) return said('cli_options', { problem: error.message });
	if (code === 'ENOENT') return said('cli_fileMissing', { path: (error as NodeJS.ErrnoException).path ?? '' });
	if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|CONNECT|28|3D000)/.test(code)) return said('cli_databaseUnreachable', { code });
	if (/^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN)|ENOSPC|EDQUOT|EFBIG|EACCES|EROFS|EPERM|53100|25006)/.test(code)) {
		return said('cli_notWritable', { code });
	}
	trace(error, code);
	return said('cli_unexpected', { name: code || error.name });
}

async function said(code: string, facts: Record<string, string> = {}): Promise<ErrorDocument> {
	return { code, message: await words(code, facts) };
}

function codeOf(error: Error): string {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const found = cause?.code ?? code;
	return typeof found === 'string' ? found : '';
}

/** A database error's message holds the values of the row: only the place is shown. */
function trace(error: Error, code: string): void {
	const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
	const head = code ? `${error.name} ${code}` : `${error.name}: ${error.message}`;
	process.stderr.write(`${[head, ...frames.slice(0, 12)].join('\n')}\n`);
}
