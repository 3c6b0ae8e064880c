import { and, desc, eq } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, prepared, transaction, type Slots } from '#server/db';
import * as journal from '#server/journal';
import { keepNotice, noticeOf, privacyNotice } from '#server/organisation';
import { consents } from './schema.ts';

const givenBefore = prepared((at: Slots<'residentId' | 'noticeHash' | 'purpose'>) =>
	db
		.select({ forMinor: consents.forMinor })
		.from(consents)
		.where(
			and(
				eq(consents.residentId, at.residentId),
				eq(consents.noticeHash, at.noticeHash),
				eq(consents.purpose, at.purpose)
			)
		)
);

/**
 * Keeps that a resident agreed to the notice in force, for a purpose (`opinion`); a guardian agrees for a child on its
 * own (个人信息保护法 Art 14, 29, 31). Twice is once. Refuses `identity_noticeChanged` if the words have changed since they
 * were shown.
 */
export async function consent(
	actor: Actor,
	noticeHash: string,
	purpose: string,
	forMinor: boolean = false
): Promise<void> {
	await transaction(async () => {
		if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
		const notice = await privacyNotice();
		if (notice.hash !== noticeHash) throw new Refusal('identity_noticeChanged');
		const before = await givenBefore({ residentId: actor.id, noticeHash, purpose });
		if (before.some((one) => one.forMinor === forMinor)) return;
		await keepNotice();
		const [given] = await db
			.insert(consents)
			.values({ residentId: actor.id, noticeHash, purpose, forMinor, at: clock.now() })
			.onConflictDoNothing()
			.returning({ id: consents.id });
		if (given) await journal.record(actor, 'consent.given', given.id, { noticeHash, purpose, forMinor });
	});
}

/** True if the resident agreed to the notice as it stands now. */
export async function hasConsent(actor: Actor, purpose: string, forMinor: boolean = false): Promise<boolean> {
	if (actor.kind !== 'resident') return false;
	const { hash } = await privacyNotice();
	const given = await givenBefore({ residentId: actor.id, noticeHash: hash, purpose });
	return given.some((one) => one.forMinor === forMinor);
}

export type Given = { purpose: string; forMinor: boolean; at: Date; version: string; noticeHash: string };

/** What a resident has agreed to, newest first (个人信息保护法 Art 44, 45). */
export async function listConsents(actor: Actor): Promise<Given[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const { purpose, forMinor, at, noticeHash } = consents;
	const rows = await db
		.select({ purpose, forMinor, at, noticeHash })
		.from(consents)
		.where(eq(consents.residentId, actor.id))
		.orderBy(desc(consents.at), desc(consents.id));
	return Promise.all(rows.map(async (row) => ({ ...row, version: (await noticeOf(row.noticeHash))?.version ?? '' })));
}
