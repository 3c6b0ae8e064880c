import { Refusal } from '#server/actor';
import { sqlState, type UnknownMigrations } from '#server/db';

/** The database is not opened; `message` says why in both languages, for a server that ends with it. */
export class DatabaseRefused extends Refusal {}

/** A newer program has changed the tables, or another one made them. */
export const foreign = ({ applied, known }: UnknownMigrations) =>
	refused(applied > known ? 'backup_databaseNewer' : 'backup_databaseOther', { applied, known });

export async function refused(code: string, facts: Record<string, string | number>): Promise<DatabaseRefused> {
	const { m } = await import('#lib/paraglide/messages.js');
	const say = (m as unknown as Record<string, (facts: object, options: { locale: 'zh-CN' | 'en' }) => string>)[code]!;
	const refusal = new DatabaseRefused(code, { facts });
	refusal.message = `${say(facts, { locale: 'zh-CN' })}\n${say(facts, { locale: 'en' })}`;
	return refusal;
}

/** What the driver says when the database cannot be opened, and what that means for whoever starts the server. */
const meanings: readonly (readonly [RegExp, string])[] = [
	[
		/^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM)|ENOSPC|EDQUOT|EFBIG|EACCES|EROFS|EPERM|53100|25006)/,
		'startNotWritable'
	],
	[/^SQLITE_(CORRUPT|NOTADB)/, 'startDamaged'],
	[/^(28|3D000|42501)/, 'startRefused'],
	[/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|CONNECT|08|57P|53300)/, 'startUnreachable']
];

/** The reason why the database was not opened in words, where it is a known one. */
export async function inWords(reason: unknown): Promise<unknown> {
	const code = sqlState(reason);
	const [, word] = meanings.find(([pattern]) => pattern.test(code)) ?? [];
	return word ? refused(`backup_${word}`, { code }) : reason;
}
