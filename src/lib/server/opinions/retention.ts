/** Contact data is deleted when it is no longer needed (个人信息保护法 Art 19, 47; domain rule 55). */
import { and, count, eq, exists, isNotNull, isNull, like, lte, min, notExists, notInArray, or, sql } from 'drizzle-orm';
import { system } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { keptUntil, settingBounds, type RuleProfile } from '#server/statute';
import { activities } from '../activities/schema.ts';
import { residents, sessions } from '../identity/schema.ts';
import { openDaySignUps } from '../opendays/schema.ts';
import { editions } from '../publication/schema.ts';
import { surveySheets } from '../surveys/schema.ts';
import { lateArrivals, opinions } from './schema.ts';

/** An answer to a questionnaire has no name of its own: its key leads by the sheet to the account. */
const namedBySheet = and(isNotNull(opinions.residentId), like(opinions.personKey, 'sheet:%'));
const hasContact = or(isNotNull(opinions.nameCipher), isNotNull(opinions.phoneCipher), namedBySheet);
/** What came late is forgotten with the opinions of its activity, admitted or not. */
const lateOf = (activityId: string) => and(eq(lateArrivals.activityId, activityId), isNotNull(lateArrivals.nameCipher));

/** Opinions with their names and numbers, and accounts that have served their purpose. */
export type Contacts = { opinions: number; accounts: number };

/** What the next `eraseContacts` erases and closes, as things stand. */
export async function countContacts(): Promise<Contacts> {
	const due = await dueNow();
	const over = await listDue(due);
	let held = 0;
	for (const activityId of over) {
		const [row] = await db.select({ n: count() }).from(opinions).where(contactsOf(activityId));
		const [late] = await db.select({ n: count() }).from(lateArrivals).where(lateOf(activityId));
		held += row!.n + late!.n;
	}
	return { opinions: held, accounts: (await listUnused(due, over)).length };
}

/**
 * Deletes name and number of every opinion, 24 months (`contactMonths`) after the feedback of its activity was first
 * published, or after the activity was cancelled. The text, what became of it and the name as it was published stay. Then
 * closes the accounts that have served their purpose. Answers with the opinions and accounts of this run; for the
 * timetable.
 */
export async function eraseContacts(): Promise<Contacts> {
	const due = await dueNow();
	let erased = 0;
	for (const activityId of await listDue(due)) erased += await eraseOf(activityId);
	return { opinions: erased, accounts: await identity.closeUnused(await listUnused(due)) };
}

const contactsOf = (activityId: string) => and(eq(opinions.activityId, activityId), hasContact);

/**
 * `isDue` is exact: so long after `from`, by the shorter of what was promised when the matter began (`since`) and what the
 * rules say now. Nothing that began after `before` is due, so that the newer rows need not be read.
 */
type Due = { isDue: (from: Date, since: Date) => boolean; before: Date };

async function dueNow(): Promise<Due> {
	const [profile, rulesAt] = [await organisation.ruleProfile(), await organisation.ruleProfilesOver()];
	const today = clock.today();
	const until = (from: Date, rules: RuleProfile) => keptUntil('contact', clock.dayOf(from), rules).date;
	return {
		isDue: (from, since) => until(from, profile) <= today || until(from, rulesAt(since)) <= today,
		before: new Date(clock.now().getTime() - settingBounds('contactMonths').least * 28 * 86_400_000)
	};
}

/** Activities whose opinions still hold contact data that is due to go. */
async function listDue({ isDue, before }: Due): Promise<string[]> {
	const held = db
		.select({ one: sql`1` })
		.from(opinions)
		.where(and(eq(opinions.activityId, activities.id), hasContact));
	const late = db
		.select({ one: sql`1` })
		.from(lateArrivals)
		.where(and(eq(lateArrivals.activityId, activities.id), isNotNull(lateArrivals.nameCipher)));
	const rows = await db
		.select({
			id: activities.id,
			createdAt: activities.createdAt,
			answeredAt: min(editions.publishedAt),
			cancelledAt: activities.cancelledAt
		})
		.from(activities)
		.leftJoin(editions, and(eq(editions.subjectId, activities.id), eq(editions.subjectKind, 'feedback')))
		.where(and(lte(activities.createdAt, before), or(exists(held), exists(late))))
		.groupBy(activities.id, activities.createdAt, activities.cancelledAt);
	// What was cancelled may be answered all the same; if it is, the answer counts.
	return rows
		.map(({ answeredAt, cancelledAt, ...row }) => ({ ...row, from: answeredAt ?? cancelledAt }))
		.filter(({ from, createdAt }) => from !== null && isDue(from, createdAt))
		.map(({ id }) => id);
}

async function eraseOf(activityId: string): Promise<number> {
	return transaction(async () => {
		// The person's key may be a keyed hash of the name or the number, which leads back to them: it goes with them.
		const erased = await db
			.update(opinions)
			.set({ nameCipher: null, phoneCipher: null, personKey: sql`'erased:' || ${opinions.id}` })
			.where(contactsOf(activityId))
			.returning({ id: opinions.id });
		const late = await db
			.update(lateArrivals)
			.set({ nameCipher: null, personKey: sql`'erased:' || ${lateArrivals.id}` })
			.where(lateOf(activityId))
			.returning({ id: lateArrivals.id });
		const total = erased.length + late.length;
		if (total > 0) await journal.record(system, 'opinion.contactsErased', activityId, { count: total });
		return total;
	}, 60_000);
}

/**
 * Open accounts as old as that, without an opinion, a sheet of answers or a sign-up for an open day that is still theirs, and
 * nobody signed in. What is about to be erased (`over`: its activities) counts as erased.
 */
async function listUnused({ isDue, before }: Due, over: readonly string[] = []): Promise<string[]> {
	const kept = over.length > 0 ? notInArray(opinions.activityId, [...over]) : undefined;
	const said = db
		.select({ one: sql`1` })
		.from(opinions)
		.where(and(eq(opinions.residentId, residents.id), or(isNotNull(opinions.nameCipher), namedBySheet), kept));
	const answered = db
		.select({ one: sql`1` })
		.from(surveySheets)
		.where(eq(surveySheets.residentId, residents.id));
	const signedIn = db
		.select({ one: sql`1` })
		.from(sessions)
		.where(eq(sessions.accountId, sql`'resident:' || ${residents.id}`));
	const signedUp = db
		.select({ one: sql`1` })
		.from(openDaySignUps)
		.where(eq(openDaySignUps.residentId, residents.id));
	const late = db
		.select({ one: sql`1` })
		.from(lateArrivals)
		.where(
			and(
				eq(lateArrivals.residentId, residents.id),
				isNotNull(lateArrivals.nameCipher),
				over.length > 0 ? notInArray(lateArrivals.activityId, [...over]) : undefined
			)
		);
	const inUse = [notExists(said), notExists(late), notExists(answered), notExists(signedUp), notExists(signedIn)];
	const rows = await db
		.select({ id: residents.id, createdAt: residents.createdAt })
		.from(residents)
		.where(and(isNull(residents.closedAt), lte(residents.createdAt, before), ...inUse));
	return rows.filter(({ createdAt }) => isDue(createdAt, createdAt)).map(({ id }) => id);
}
