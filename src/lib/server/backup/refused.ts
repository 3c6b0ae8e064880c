import { Refusal } from '#server/actor';
import type { UnknownMigrations } from '#server/db';

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
