import { asc, isNotNull } from 'drizzle-orm';
import { db } from '#server/db';
import { staff } from './schema.ts';
import { codeNow } from './totp.ts';

/** The six digits of this moment of every account that has a second factor; refuses to in production. */
export async function listTotpCodes(): Promise<{ account: string; name: string; code: string }[]> {
	const rows = await db.select().from(staff).where(isNotNull(staff.totpCipher)).orderBy(asc(staff.account));
	return rows.map(({ account, name, totpCipher }) => ({ account, name, code: codeNow(totpCipher!) }));
}
