/** Where keyed hashes stand that last; what is counted for a day, or a code for five minutes, lapses by itself. */
import { and, count, isNotNull, like, not, or, type AnyColumn, type SQL } from 'drizzle-orm';
import { db } from '#server/db';
import { hashMark } from '#server/secrets';
import { residents } from '../identity/schema.ts';
import { opinions } from '../opinions/schema.ts';
import { surveyCodes, surveySheets } from '../surveys/schema.ts';

/** `which`: the rows that hold a hash at all. */
type Place = { table: typeof residents; column: AnyColumn; which: SQL };

const place = (table: object, column: AnyColumn, which: SQL): Place => {
	// They differ in what is not asked for here.
	return { table: table as typeof residents, column, which };
};

const hashedPerson = or(like(opinions.personKey, 'phone:%'), like(opinions.personKey, 'name:%'))!;
const notErased = and(isNotNull(surveySheets.holderKey), not(like(surveySheets.holderKey, 'erased:%')))!;

/** What a questionnaire has hashed cannot be hashed anew: of a device and of a code nothing else is kept. */
const places: readonly Place[] = [
	place(residents, residents.phoneHash, not(like(residents.phoneHash, 'closed:%'))),
	place(opinions, opinions.lookupHash, isNotNull(opinions.lookupHash)),
	place(opinions, opinions.personKey, hashedPerson),
	place(surveySheets, surveySheets.holderKey, notErased),
	place(surveyCodes, surveyCodes.hash, isNotNull(surveyCodes.hash))
];

/** Behind the `phone:` of a person's key, too. */
export const madeWith = (column: AnyColumn, key: number) => like(column, `%${hashMark(key)}%`);

/** How many hashes each key has made, up to the key of that number. */
export async function countHashes(latest: number): Promise<Map<number, number>> {
	const found = new Map<number, number>();
	for (const { table, column, which } of places) {
		const many = async (more?: SQL) => {
			const [row] = await db.select({ n: count() }).from(table).where(and(which, more));
			return row!.n;
		};
		let first = await many();
		for (let key = 2; key <= latest; key++) {
			const n = await many(madeWith(column, key));
			found.set(key, (found.get(key) ?? 0) + n);
			first -= n;
		}
		found.set(1, (found.get(1) ?? 0) + first);
	}
	return found;
}
