/** ID numbers and what else was asked for go 30 days after the session (domain rule 51), names and numbers with the other contact data (rule 55). */
import { and, eq, inArray, isNotNull, lte, or } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { addDays, keptUntil, type RuleProfile } from '#server/statute';
import { residents } from '../identity/schema.ts';
import { standingStates } from '../../opendays/types.ts';
import { activities } from '../activities/schema.ts';
import { eraseOverPhotos, listOverPhotos } from './photo-retention.ts';
import { end, lockedSession, settle } from './seats.ts';
import { openDayCompanions, openDaySessions, openDaySignUps } from './schema.ts';
import { findSignUp } from './sign-up-queries.ts';

export const idNumberDays = 30;
/** `photos`: whose consents are kept no longer. */
export type Erased = { idNumbers: number; signUps: number; photos: number };

const held = or(
	isNotNull(openDaySignUps.nameCipher),
	isNotNull(openDaySignUps.phoneCipher),
	isNotNull(openDaySignUps.residentId)
)!;

const askedFor = or(isNotNull(openDaySignUps.idNumberCipher), isNotNull(openDaySignUps.detailsCipher))!;

/** What the next `eraseSignUps` takes away, as things stand. */
export async function countDueSignUps(): Promise<Erased> {
	const { id } = openDaySignUps;
	const many = async (which: ReturnType<typeof and>) =>
		(await db.select({ id }).from(openDaySignUps).where(which)).map((row) => row.id);
	const forgotten = (await listClosed()).map((row) => row.id);
	const due: Erased = { idNumbers: 0, signUps: forgotten.length, photos: 0 };
	const gone = (ids: string[]) => ids.filter((one) => !forgotten.includes(one)).length;
	for (const sessionId of await overFor(idNumberDays)) {
		due.idNumbers += gone(await many(and(eq(openDaySignUps.sessionId, sessionId), askedFor)));
	}
	const over = await contactsOver();
	due.photos = (await listOverPhotos(over)).length;
	for (const sessionId of over) {
		due.signUps += gone(await many(and(eq(openDaySignUps.sessionId, sessionId), held)));
	}
	return due;
}

/** Deletes what is over, session by session; who has closed their account is forgotten at once. For the timetable. */
export async function eraseSignUps(): Promise<Erased> {
	const erased: Erased = { idNumbers: 0, signUps: await forgetClosed(), photos: 0 };
	for (const id of await overFor(idNumberDays)) erased.idNumbers += await eraseIdNumbers(id);
	const over = await contactsOver();
	for (const id of over) {
		erased.signUps += await transaction(() => eraseContacts(id, and(eq(openDaySignUps.sessionId, id), held)!), 60_000);
	}
	erased.photos = await eraseOverPhotos(over);
	return erased;
}

async function eraseIdNumbers(sessionId: string): Promise<number> {
	return transaction(async () => {
		const rows = await db
			.update(openDaySignUps)
			.set({ idNumberCipher: null, detailsCipher: null })
			.where(and(eq(openDaySignUps.sessionId, sessionId), askedFor))
			.returning({ id: openDaySignUps.id });
		if (rows.length > 0)
			await journal.record(system, 'openDaySession.idNumbersErased', sessionId, { count: rows.length });
		return rows.length;
	});
}

async function eraseContacts(sessionId: string, which: ReturnType<typeof eq>): Promise<number> {
	const gone = { nameCipher: null, phoneCipher: null, idNumberCipher: null, detailsCipher: null, residentId: null };
	const rows = await db.update(openDaySignUps).set(gone).where(which).returning({ id: openDaySignUps.id });
	for (let at = 0; at < rows.length; at += 500) {
		const ids = rows.slice(at, at + 500).map(({ id }) => id);
		await db
			.update(openDayCompanions)
			.set({ nameCipher: null })
			.where(inArray(openDayCompanions.signUpId, ids))
			.returning({ id: openDayCompanions.id });
	}
	if (rows.length > 0) await journal.record(system, 'openDaySession.contactsErased', sessionId, { count: rows.length });
	return rows.length;
}

/** 注销账号: seats are given up for the next who waits, and names go. */
async function forgetClosed(): Promise<number> {
	const rows = await listClosed();
	for (const { id, sessionId } of rows) {
		await transaction(async () => {
			const at = clock.now();
			const { startsAt } = await lockedSession(sessionId);
			const signUp = await findSignUp(id);
			if (at < startsAt && standingStates.includes(signUp.state)) {
				await end(signUp, { state: 'cancelled', endedWhy: 'own' }, at);
				await settle(sessionId, at);
			}
			await eraseContacts(sessionId, eq(openDaySignUps.id, id));
		});
	}
	return rows.length;
}

function listClosed(): Promise<{ id: string; sessionId: string }[]> {
	return db
		.select({ id: openDaySignUps.id, sessionId: openDaySignUps.sessionId })
		.from(openDaySignUps)
		.innerJoin(residents, eq(residents.id, openDaySignUps.residentId))
		.where(isNotNull(residents.closedAt));
}

/** Sessions that ended so many days ago, or were called off then. */
async function overFor(days: number): Promise<string[]> {
	const until = clock.startOfDay(addDays(clock.today(), -days));
	const rows = await db
		.select({ id: openDaySessions.id })
		.from(openDaySessions)
		.where(lte(openDaySessions.endsAt, until));
	return rows.map(({ id }) => id);
}

/** By the shorter of what was promised when the session was made and what the rules say now. */
async function contactsOver(): Promise<string[]> {
	const [profile, rulesAt] = [await organisation.ruleProfile(), await organisation.ruleProfilesOver()];
	const today = clock.today();
	const over = (from: Date, rules: RuleProfile) => keptUntil('contact', clock.dayOf(from), rules).date <= today;
	const rows = await db
		.select({ id: openDaySessions.id, endsAt: openDaySessions.endsAt, createdAt: activities.createdAt })
		.from(openDaySessions)
		.innerJoin(activities, eq(activities.id, openDaySessions.id))
		.where(lte(openDaySessions.endsAt, clock.now()));
	return rows
		.filter((row) => over(row.endsAt, profile) || over(row.endsAt, rulesAt(row.createdAt)))
		.map(({ id }) => id);
}
