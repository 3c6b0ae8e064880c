/** Who wrote a letter: a keyed hash of the number, or of the name; nobody can read it back without the key. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { createId, db } from '#server/db';
import { decrypt, keyedHash, keyInForce, knownLookupKeys } from '#server/secrets';
import { fold } from '#server/text';
import { opinions } from './schema.ts';

/** The same number is the same person; else the same name. A nameless letter is a person of its own. */
export function personKeyOf(phone: string, name: string, sheet: string | undefined): string {
	const digits = digitsOf(phone);
	if (digits.length >= 7) return hashed('phone', digits);
	return name ? hashed('name', fold(name)) : `paper:${sheet ?? createId()}`;
}

type Contact = { personKey: string; phoneCipher?: string | null; nameCipher?: string | null };

/** The same person under another lookup key; undefined where the key is no hash, or what was hashed is deleted. */
export function personKeyWith(key: number, { personKey, phoneCipher, nameCipher }: Contact): string | undefined {
	if (personKey.startsWith('phone:') && phoneCipher) return hashed('phone', digitsOf(decrypt(phoneCipher)), key);
	if (personKey.startsWith('name:') && nameCipher) return hashed('name', fold(decrypt(nameCipher)), key);
	return undefined;
}

const digitsOf = (phone: string) => phone.replace(/\D/g, '');
const hashed = (kind: 'phone' | 'name', value: string, key?: number) => `${kind}:${keyedHash('person', value, key)}`;

/**
 * Puts what is about to be written under the key in force, inside its transaction, and what the same people wrote before
 * in this activity with it: nobody says the same twice because the key was changed in between.
 */
export async function settle(activityId: string, made: readonly { facts: Contact; same: Contact }[]): Promise<void> {
	const onPaper = made.filter(({ facts }) => isHashed(facts.personKey));
	if (onPaper.length === 0) return;
	const key = await keyInForce();
	const others = knownLookupKeys().flatMap(({ number }) => (number === key ? [] : number));
	if (others.length === 0) return;
	for (const { facts, same } of onPaper) {
		facts.personKey = same.personKey = personKeyWith(key, facts)!;
		const before = others.map((other) => personKeyWith(other, facts)!);
		await moveStanding(activityId, before, same.personKey);
	}
}

/** All that one person wrote in an activity, at once: whoever counts people, counts them right at any moment. */
export async function rekey(activityId: string, from: string, personKey: string): Promise<number> {
	const withdrawn = and(ofPerson(activityId, [from]), eq(opinions.state, 'withdrawn'));
	const gone = await db.update(opinions).set({ personKey }).where(withdrawn).returning({ id: opinions.id });
	return gone.length + (await moveStanding(activityId, [from], personKey));
}

/** By the index that keeps anybody from saying the same twice. */
async function moveStanding(activityId: string, from: string[], personKey: string): Promise<number> {
	const standing = and(ofPerson(activityId, from), ne(opinions.state, 'withdrawn'));
	return (await db.update(opinions).set({ personKey }).where(standing).returning({ id: opinions.id })).length;
}

const ofPerson = (activityId: string, personKeys: string[]) =>
	and(eq(opinions.activityId, activityId), inArray(opinions.personKey, personKeys));
const isHashed = (personKey: string) => /^(phone|name):/.test(personKey);
