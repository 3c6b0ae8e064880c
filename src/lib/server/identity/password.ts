import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { inTransaction } from '#server/db';
import { token } from '#server/secrets';

/** argon2id, 19 MiB, two passes: about 40 ms on a thread of its own. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on another keyboard is the same bytes. */
const bytes = (password: string) => password.normalize('NFKC');

/** Never inside a transaction: the others would wait for it. */
export async function hashPassword(password: string): Promise<string> {
	refuseInTransaction();
	return hash(bytes(password), cost);
}

let nobodys: Promise<string> | undefined;

/** Without a hash (no such account) it takes as long, and answers false. */
export async function matches(passwordHash: string | undefined, password: string): Promise<boolean> {
	refuseInTransaction();
	nobodys ??= hash(token(), cost);
	const right = await verify(passwordHash ?? (await nobodys), bytes(password));
	return right && passwordHash !== undefined;
}

function refuseInTransaction() {
	if (inTransaction()) throw new Error('password hashing inside a transaction');
}

const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;

/**
 * A password that is told once and changed at the first sign-in: sixteen letters and figures that no print confuses, in
 * groups of four (80 bits and more).
 */
export function firstPassword(): string {
	const one = (from: string) => from[randomInt(from.length)]!;
	// Each group holds all three kinds, so that the rule of three classes is met whatever the dice say.
	const group = () => shuffled([...kinds.map(one), one(kinds.join(''))]).join('');
	return [group(), group(), group(), group()].join('-');
}

function shuffled(letters: string[]): string[] {
	for (let i = letters.length - 1; i > 0; i--) {
		const j = randomInt(i + 1);
		[letters[i], letters[j]] = [letters[j]!, letters[i]!];
	}
	return letters;
}
