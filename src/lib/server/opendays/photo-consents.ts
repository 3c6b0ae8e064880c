/** Who can be recognised on a photo, and agreed that it is public; who has thought better of it (PIPL 15, 25, 29, 31). */
import { eq } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { decrypt, encrypt } from '#server/secrets';
import { normalise } from '#server/text';
import type { ConsentInput, WithdrawalInput } from '../../opendays/photo-forms.ts';
import { photoBasis } from './basis.ts';
import { mayNotConsent } from './photo-policy.ts';
import { consentsOf, findPhoto, listPresent, scanPurpose, type ConsentRow } from './photo-queries.ts';
import { lockPhotos, refuseUnlessMine, takeAway } from './photos.ts';
import { mayNotOrganise } from './policy.ts';
import { findEvent } from './queries.ts';
import { openDayPhotoConsents } from './schema.ts';

/** Records the consent of one person on a photo that is not shown yet; `scan`: what was signed, for the unit alone. */
export async function recordConsent(
	actor: Actor,
	photoId: string,
	input: ConsentInput,
	scan?: attachments.UploadedFile
): Promise<string> {
	const { eventId } = await findPhoto(photoId);
	await refuseUnlessMine(actor, eventId);
	refuseIf(mayNotConsent(input, clock.today()), { basis: photoBasis });
	const kept = scan && (await attachments.keepEvidence(scan));
	return transaction(async () => {
		await lockPhotos(eventId);
		await refuseUnlessMine(actor, eventId);
		const photo = await findPhoto(photoId);
		const given = await consentsOf([photoId]);
		if (photo.state !== 'kept')
			throw new Refusal(photo.state === 'gone' ? 'opendays_photoGone' : 'opendays_photoShown');
		if (given.length >= photo.persons)
			throw new Refusal('opendays_consentsFull', { facts: { persons: photo.persons } });
		const name = normalise(input.name);
		if (given.some(({ nameCipher }) => nameCipher && decrypt(nameCipher) === name)) {
			throw new Refusal('opendays_consentTwice');
		}
		const id = createId();
		await db.insert(openDayPhotoConsents).values({
			...{ id, photoId, no: given.length + 1, age: input.age, manner: input.manner, givenOn: input.givenOn },
			nameCipher: encrypt(name),
			guardianCipher: input.age === 'adult' ? null : encrypt(normalise(input.guardian)),
			...{ recordedBy: (actor as StaffActor).id, recordedAt: clock.now() }
		});
		if (kept) {
			const owner = { ownerKind: 'openDayPhoto', ownerId: photoId, purpose: scanPurpose(id) } as const;
			const { sha256, size, mime } = kept;
			await attachments.attach(
				{ sha256, size },
				{ ...owner, audience: 'staff', name: `consent-${given.length + 1}`, mime }
			);
		}
		await journal.record(actor, 'openDayPhoto.consentRecorded', photoId, { consent: id, manner: input.manner });
		return id;
	});
}

/**
 * 撤回同意: the photo is gone from here on. Anybody who holds the day records it, so that nobody waits for the drafter.
 * Answers with how many photos were taken down.
 */
export async function withdrawConsent(actor: Actor, consentId: string, input: WithdrawalInput): Promise<number> {
	return transaction(async () => {
		const { photoId } = await findConsent(consentId);
		const { eventId } = await findPhoto(photoId);
		await lockPhotos(eventId);
		refuseIf(mayNotOrganise(actor, (await findEvent(eventId)).unitId), { basis: photoBasis });
		const consent = await findConsent(consentId);
		if (consent.withdrawnOn) throw new Refusal('opendays_alreadyWithdrawn', { facts: { day: consent.withdrawnOn } });
		if (input.day > clock.today()) throw new Refusal('opendays_dayAhead');
		const all = [consent, ...(input.everywhere ? await sameName(eventId, consent) : [])];
		if (all.some(({ givenOn }) => givenOn > input.day)) throw new Refusal('opendays_withdrawnBefore');
		let taken = 0;
		for (const one of all) taken += Number(await withdraw(actor as StaffActor, one, input.day));
		return taken;
	});
}

async function withdraw(actor: StaffActor, { id, photoId }: ConsentRow, day: string): Promise<boolean> {
	const photo = await findPhoto(photoId);
	const present = photo.state !== 'gone';
	if (present) await takeAway(photo, 'withdrawn', actor.id);
	await db
		.update(openDayPhotoConsents)
		.set({ withdrawnOn: day, withdrawnBy: actor.id, withdrawnAt: clock.now() })
		.where(eq(openDayPhotoConsents.id, id))
		.returning({ id: openDayPhotoConsents.id });
	await journal.record(actor, 'openDayPhoto.consentWithdrawn', photoId, { consent: id, day });
	return present;
}

/** The standing consents under the same name for the other photos of the event that are not gone. */
async function sameName(eventId: string, { id, nameCipher }: ConsentRow): Promise<ConsentRow[]> {
	if (!nameCipher) return [];
	const name = decrypt(nameCipher);
	const others = await consentsOf((await listPresent(eventId)).map((photo) => photo.id));
	return others.filter(
		(one) => one.id !== id && !one.withdrawnOn && one.nameCipher && decrypt(one.nameCipher) === name
	);
}

/** The scan of a consent, for the drafters of the unit; that it was opened stands in the journal. */
export async function openScan(actor: Actor, eventId: string, fileId: string): Promise<attachments.StoredFile> {
	return transaction(async () => {
		const file = await attachments.find(fileId);
		if (file.ownerKind !== 'openDayPhoto' || file.purpose === 'photo') throw new NotFound(`scan ${fileId}`);
		const photo = await findPhoto(file.ownerId);
		if (photo.eventId !== eventId) throw new NotFound(`scan ${fileId}`);
		await refuseUnlessMine(actor, eventId);
		await journal.record(actor, 'openDayPhoto.scanOpened', photo.id, { file: fileId });
		return file;
	});
}

async function findConsent(id: string): Promise<ConsentRow> {
	const [consent] = await db.select().from(openDayPhotoConsents).where(eq(openDayPhotoConsents.id, id));
	if (!consent) throw new NotFound(`consent ${id}`);
	return consent;
}
