import { randomInt } from 'node:crypto';
import { and, eq, gt, inArray, lt, lte, or, sql } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { db, prepared, transaction, type Slots } from '#server/db';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import { site } from '#server/organisation';
import { decrypt, encrypt, hashLike, keyedHash, keyInForce, sameText } from '#server/secrets';
import { normalise } from '#server/text';
import { mobileOf, sixDigitsOf } from '#lib/identity/phone.ts';
import { nameProblems } from './policy.ts';
import { phoneHashesOf, phoneHashWith, residentById, type Resident } from './people.ts';
import { networkOf, spend, type Rate } from './rates.ts';
import { residents, smsCodes } from './schema.ts';
import { startSession } from './sessions.ts';

const rowOf = prepared((at: Slots<'id'>) => db.select().from(residents).where(eq(residents.id, at.id)));

const goodMs = 5 * 60_000;
const betweenMs = 60_000;
const tries = 5;
const perNumber: Rate = { purpose: 'codeNumber', most: 10, seconds: 86_400 };
/** A street office, a library, a family: many people may stand behind one address. */
const perNetwork: Rate = { purpose: 'codeNetwork', most: 60, seconds: 3600 };

/**
 * Sends a code of six digits, good for five minutes. Refuses `identity_phoneWrong`, `identity_codeTooSoon` (one a
 * minute), `identity_codeTooMany` (ten a day and number), `identity_addressBusy` (60 an hour and network) and, if the
 * gateway did not take it, `identity_smsFailed`.
 */
export async function requestCode(phone: string, address: string): Promise<{ expiresAt: Date; againAt: Date }> {
	const mobile = mobileOf(phone);
	if (!mobile) throw new Refusal('identity_phoneWrong');
	const now = clock.now();
	const expiresAt = new Date(now.getTime() + goodMs);
	const againAt = new Date(now.getTime() + betweenMs);
	const { name } = await site();
	const messageId = await transaction(async () => {
		const code = String(randomInt(1_000_000)).padStart(6, '0');
		await keepCode(mobile, code, expiresAt);
		if (!(await spend(perNumber, mobile))) throw new Refusal('identity_codeTooMany');
		if (!(await spend(perNetwork, networkOf(address)))) throw new Refusal('identity_addressBusy');
		const facts = { site: name, code, minutes: goodMs / 60_000 };
		// A code that comes after the next one may be asked for would only confuse.
		return messages.queue({ phone: mobile, template: 'identity_smsCode', facts, lapsesAt: againAt });
	});
	if (!(await messages.deliver(messageId))) throw new Refusal('identity_smsFailed');
	return { expiresAt, againAt };
}

/**
 * Phone verification is the real-name step (domain rule 45). The resident is made at the first sign-in. Refuses
 * `identity_codeWrong` (with the tries that are `left`), `identity_codeOver`.
 */
export async function signInResident(phone: string, code: string): Promise<{ sessionId: string; resident: Resident }> {
	const mobile = mobileOf(phone);
	if (!mobile) throw new Refusal('identity_phoneWrong');
	const left = await spendTry(mobile, sixDigitsOf(code) ?? '');
	if (left === 'over') throw new Refusal('identity_codeOver');
	if (left !== 'right') throw new Refusal('identity_codeWrong', { facts: { left } });
	const actor = await residentOf(mobile);
	const sessionId = await startSession(`resident:${actor.id}`, 'sms');
	return { sessionId, resident: (await residentById(actor.id))! };
}

/** The resident of a verified mobile number, made if there is none. */
export async function residentOf(mobile: string): Promise<ResidentActor> {
	return transaction(async () => {
		const key = await keyInForce();
		const phoneCipher = encrypt(mobile);
		const there = inArray(residents.phoneHash, phoneHashesOf(mobile));
		const find = () => db.select({ id: residents.id }).from(residents).where(there);
		const [known] = await find();
		if (known) return { kind: 'resident', id: known.id };
		const [made] = await db
			.insert(residents)
			.values({ phoneHash: phoneHashWith(key, { phoneCipher }), phoneCipher, createdAt: clock.now() })
			.onConflictDoNothing()
			.returning({ id: residents.id });
		if (!made) return { kind: 'resident', id: (await find())[0]!.id };
		const actor: ResidentActor = { kind: 'resident', id: made.id };
		await journal.record(actor, 'resident.registered', made.id);
		return actor;
	});
}

/** The name that a resident declares; kept encrypted, shown to the public masked (domain rules 45, 52). The same again changes nothing. */
export async function declareName(actor: Actor, name: string): Promise<void> {
	const clean = normalise(name).replace(/\s+/g, ' ');
	await transaction(async () => {
		if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
		refuseIf(nameProblems(clean));
		const [before] = await rowOf({ id: actor.id });
		if (!before || before.closedAt) throw new Refusal('identity_residentsOnly');
		if (before.nameCipher && decrypt(before.nameCipher) === clean) return;
		await db
			.update(residents)
			.set({ nameCipher: encrypt(clean) })
			.where(eq(residents.id, actor.id))
			.returning({ id: residents.id });
		await journal.record(actor, 'resident.nameDeclared', actor.id);
	});
}

/** What we keep of a person, for that person alone (个人信息保护法 Art 45); of a closed account nothing. */
export async function ownDetails(actor: Actor): Promise<{ name: string | null; phone: string; since: Date }> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const [row] = await rowOf({ id: actor.id });
	const name = row!.nameCipher && decrypt(row!.nameCipher);
	const phone = row!.closedAt ? '' : decrypt(row!.phoneCipher);
	return { name, phone, since: row!.createdAt };
}

const codeOf = (mobile: string, code: string) => ['code', `${mobile}:${code}`] as const;

/** One upsert is the rate limit: it changes nothing while the last code is younger than a minute. */
async function keepCode(mobile: string, code: string, expiresAt: Date): Promise<void> {
	const now = clock.now();
	const values = { codeHash: keyedHash(...codeOf(mobile, code)), tries: 0, sentAt: now, expiresAt };
	const old = lte(smsCodes.sentAt, new Date(now.getTime() - betweenMs));
	// A code from the future was sent before the clock of a demo was set back.
	const mayGo = or(old, gt(smsCodes.sentAt, now));
	const [phoneHash, ...former] = phoneHashesOf(mobile) as [string, ...string[]];
	if (former.length > 0) {
		const before = inArray(smsCodes.phoneHash, former);
		await db.delete(smsCodes).where(and(before, mayGo)).returning({ tries: smsCodes.tries });
		if ((await db.$count(smsCodes, before)) > 0) throw new Refusal('identity_codeTooSoon');
	}
	const kept = await db
		.insert(smsCodes)
		.values({ phoneHash, ...values })
		.onConflictDoUpdate({ target: smsCodes.phoneHash, set: values, setWhere: mayGo })
		.returning({ tries: smsCodes.tries });
	if (kept.length === 0) throw new Refusal('identity_codeTooSoon');
}

/** Counts the try, then compares. Answers, not throws: a throw would take the count back. */
async function spendTry(mobile: string, code: string): Promise<'right' | 'over' | number> {
	const own = inArray(smsCodes.phoneHash, phoneHashesOf(mobile));
	return transaction(async () => {
		const rows = await db
			.update(smsCodes)
			.set({ tries: sql`${smsCodes.tries} + 1` })
			.where(and(own, lt(smsCodes.tries, tries), gt(smsCodes.expiresAt, clock.now())))
			.returning();
		if (rows.length === 0) return 'over';
		const given = codeOf(mobile, code);
		const right = rows.some(({ codeHash }) => sameText(codeHash, hashLike(codeHash, ...given)));
		if (!right) return tries - Math.max(...rows.map((row) => row.tries));
		await db.delete(smsCodes).where(own).returning({ tries: smsCodes.tries });
		return 'right';
	});
}
