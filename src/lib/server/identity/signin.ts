import { eq } from 'drizzle-orm';
import { Refusal } from '#server/actor';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { site } from '#server/organisation';
import { sixDigitsOf } from '#lib/identity/phone.ts';
import type { StaffSignInInput } from '#lib/identity/forms.ts';
import { deleteSession, type Level } from './lucia.ts';
import { matches } from './password.ts';
import { staffByAccount, type StaffPerson } from './people.ts';
import { needsTotp } from './policy.ts';
import { isSpent, networkOf, spend, type Rate } from './rates.ts';
import { staff } from './schema.ts';
import { pendingStaff, startSession } from './sessions.ts';
import { newTotpCipher, setUp, spendCode } from './totp.ts';
import { forgetTries, giveBack, lockedRefusal, refuseWrong, takeTry, type Try } from './tries.ts';

/** Wrong sign-ins from one network: an office of many people behind one address still gets in. */
const failures: Rate = { purpose: 'staffSignIn', most: 100, seconds: 3600 };

/**
 * `level`: the session is whole. `need`: the password was right, and the session of ten minutes is good for the second
 * factor only: its six digits (`totp`), or setting it up first (`enrol`).
 */
export type StaffSignIn =
	{ sessionId: string; staffId: string; level: Level; need: null } | { sessionId: string; need: 'totp' | 'enrol' };

/**
 * Signs a staff member in. Refuses `identity_signInFailed` in the same words and time whether the account, the password
 * or the code was wrong, `identity_locked` after five wrong ones in a row (also for accounts that do not exist), and
 * `identity_addressBusy`.
 */
export async function signInStaff(input: StaffSignInInput, address: string): Promise<StaffSignIn> {
	const network = networkOf(address);
	if (await isSpent(failures, network)) throw new Refusal('identity_addressBusy');
	const taken = await takeTry(input.account);
	if (!taken.allowed) throw lockedRefusal(taken);
	const person = await staffByAccount(input.account);
	const right = await matches(person?.passwordHash, input.password);
	if (!person || !right) return fail(input.account, taken, network);
	if (!needsTotp(person.roles)) return whole(person, 'password');
	if (!person.totpAt) return enrol(person);
	if (!input.totp) {
		await giveBack(person.account);
		return { sessionId: await startSession(`staff:${person.id}`, 'password', { pending: true }), need: 'totp' };
	}
	if (!(await spendCode(person.id, person.totpCipher!, input.totp))) return fail(person.account, taken, network);
	return whole(person, 'totp');
}

/** What is needed to set up the second factor; null if the session is none that still has to. */
export async function enrolment(sessionId: string) {
	const person = await pendingStaff(sessionId);
	if (!person?.totpCipher || person.totpAt) return null;
	return setUp(person.totpCipher, person.account, (await site()).name);
}

/**
 * The second factor: the six digits of the app, which the first time confirm its set-up. Answers with a new, whole
 * session. Refuses `identity_pendingOver`, `identity_codeWrong`, `identity_locked`.
 */
export async function confirmTotp(sessionId: string, code: string, address: string): Promise<StaffSignIn> {
	const person = await pendingStaff(sessionId);
	if (!person?.totpCipher) throw new Refusal('identity_pendingOver');
	const taken = await takeTry(person.account);
	if (!taken.allowed) throw lockedRefusal(taken);
	const right = await spendCode(person.id, person.totpCipher, sixDigitsOf(code) ?? '');
	if (!right) return fail(person.account, taken, networkOf(address), 'identity_totpWrong');
	await deleteSession(sessionId);
	return whole(person, 'totp');
}

async function whole(person: StaffPerson, level: Level): Promise<StaffSignIn> {
	return transaction(async () => {
		await forgetTries(person.account);
		const sessionId = await startSession(`staff:${person.id}`, level);
		await journal.record(person.actor, 'staff.signedIn', person.id, { level });
		return { sessionId, staffId: person.id, level, need: null };
	});
}

/** The secret is written here, not when its page is shown: a page that is read changes nothing. */
async function enrol(person: StaffPerson): Promise<StaffSignIn> {
	const totpCipher = person.totpCipher ?? newTotpCipher();
	return transaction(async () => {
		await forgetTries(person.account);
		await db.update(staff).set({ totpCipher }).where(eq(staff.id, person.id)).returning({ id: staff.id });
		const sessionId = await startSession(`staff:${person.id}`, 'password', { pending: true });
		return { sessionId, need: 'enrol' as const };
	});
}

async function fail(account: string, taken: Try, network: string, code = 'identity_signInFailed'): Promise<never> {
	await transaction(() => spend(failures, network));
	return refuseWrong(account, taken, code);
}
