/** Photos of a day that was held: added, put in order, shown, taken away (domain 3.6, rule 52). */
import { eq } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, nextNumbers, transaction } from '#server/db';
import * as journal from '#server/journal';
import { normalise } from '#server/text';
import type { PhotoInput } from '../../opendays/photo-forms.ts';
import type { PhotoEnd } from '../../opendays/photos.ts';
import { photoBasis } from './basis.ts';
import { mayNotAdd, mayNotPhotograph, mayNotShow } from './photo-policy.ts';
import { consentsOf, findPhoto, listPresent, type PhotoRow } from './photo-queries.ts';
import { findEvent, listSessions } from './queries.ts';
import { openDayPhotoConsents, openDayPhotos } from './schema.ts';

/** Photos of one event are changed one after the other. */
export const lockPhotos = (eventId: string) => nextNumbers(`openDayPhotos:${eventId}`, 0);

export async function refuseUnlessMine(actor: Actor, eventId: string): Promise<void> {
	refuseIf(mayNotPhotograph(actor, await findEvent(eventId), await listSessions(eventId)), { basis: photoBasis });
}

/** Keeps a photo, not before the public yet. `persons`: how many can be recognised; none is the actor's declaration. */
export async function addPhoto(
	actor: Actor,
	eventId: string,
	input: PhotoInput,
	file: attachments.UploadedFile
): Promise<PhotoRow> {
	await refuseUnlessMine(actor, eventId);
	refuseIf(mayNotAdd(input, (await listPresent(eventId)).length), { basis: photoBasis });
	const { width, height, mime, ...kept } = await attachments.keepPhoto(file);
	return transaction(async () => {
		await lockPhotos(eventId);
		await refuseUnlessMine(actor, eventId);
		const present = await listPresent(eventId);
		refuseIf(mayNotAdd(input, present.length), { basis: photoBasis });
		const files = await attachments.listOf('openDayPhoto', ...present.map(({ id }) => id));
		if (files.some(({ sha256 }) => sha256 === kept.sha256)) throw new Refusal('opendays_photoTwice');
		const values = {
			...{ id: createId(), eventId, caption: normalise(input.caption), width, height, persons: input.persons },
			...{ position: (present.at(-1)?.position ?? 0) + 1, state: 'kept' as const },
			...{ addedBy: (actor as StaffActor).id, addedAt: clock.now() }
		};
		const [photo] = await db.insert(openDayPhotos).values(values).returning();
		await attachments.attach(kept, {
			...{ ownerKind: 'openDayPhoto', ownerId: values.id, purpose: 'photo', audience: 'staff' },
			...{ name: `photo-${values.position}.jpg`, mime }
		});
		await journal.record(actor, 'openDayPhoto.added', values.id, { event: eventId, persons: input.persons });
		return photo!;
	});
}

/** Shows it to everybody; refuses while a consent is missing. */
export async function showPhoto(actor: Actor, photoId: string): Promise<void> {
	await changed(actor, photoId, async (photo) => {
		const consents = await consentsOf([photoId]);
		const given = consents.filter(({ withdrawnOn }) => !withdrawnOn).length;
		refuseIf(mayNotShow({ ...photo, consents }), {
			basis: photoBasis,
			facts: { missing: Math.max(0, photo.persons - given), persons: photo.persons }
		});
		await db
			.update(openDayPhotos)
			.set({ state: 'shown', shownAt: clock.now(), shownBy: (actor as StaffActor).id })
			.where(eq(openDayPhotos.id, photoId))
			.returning({ id: openDayPhotos.id });
		for (const file of await attachments.listOf('openDayPhoto', photoId)) {
			if (file.purpose === 'photo') await attachments.setAudience(file.id, 'public');
		}
		await journal.record(actor, 'openDayPhoto.shown', photoId, { event: photo.eventId });
	});
}

/** One place towards the beginning or the end. */
export async function movePhoto(actor: Actor, photoId: string, towards: 'beginning' | 'end'): Promise<void> {
	await changed(actor, photoId, async (photo) => {
		const present = await listPresent(photo.eventId);
		const at = present.findIndex(({ id }) => id === photoId);
		const other = present[towards === 'beginning' ? at - 1 : at + 1];
		if (at < 0 || !other) return;
		for (const [{ id }, position] of [[photo, other.position] as const, [other, photo.position] as const]) {
			await db
				.update(openDayPhotos)
				.set({ position })
				.where(eq(openDayPhotos.id, id))
				.returning({ id: openDayPhotos.id });
		}
		await journal.record(actor, 'openDayPhoto.moved', photoId, { event: photo.eventId });
	});
}

/** Takes it away for good, shown or not. */
export async function removePhoto(actor: Actor, photoId: string): Promise<void> {
	await changed(actor, photoId, async (photo) => {
		refuseIf(photo.state === 'gone' ? ['opendays_photoGone'] : []);
		await takeAway(photo, 'removed', (actor as StaffActor).id);
		await journal.record(actor, 'openDayPhoto.removed', photoId, { event: photo.eventId });
	});
}

/**
 * Its file is nobody's from here on: not found at once, off the disk a day after it came. What was never shown leaves
 * no names either.
 */
export async function takeAway(photo: PhotoRow, goneWhy: PhotoEnd, goneBy: string | null): Promise<void> {
	const files = await attachments.listOf('openDayPhoto', photo.id);
	for (const { id, purpose } of files) if (purpose === 'photo') await attachments.detach(id);
	await db
		.update(openDayPhotos)
		.set({ state: 'gone', goneWhy, goneBy, goneAt: clock.now() })
		.where(eq(openDayPhotos.id, photo.id))
		.returning({ id: openDayPhotos.id });
	if (!photo.shownAt) await forgetNames(photo.id);
}

/** Names of who consented, and scans of what they signed. */
export async function forgetNames(photoId: string): Promise<void> {
	for (const { id } of await attachments.listOf('openDayPhoto', photoId)) await attachments.detach(id);
	await db
		.update(openDayPhotoConsents)
		.set({ nameCipher: null, guardianCipher: null })
		.where(eq(openDayPhotoConsents.photoId, photoId))
		.returning({ id: openDayPhotoConsents.id });
}

async function changed(actor: Actor, photoId: string, work: (photo: PhotoRow) => Promise<void>): Promise<void> {
	await transaction(async () => {
		const { eventId } = await findPhoto(photoId);
		await lockPhotos(eventId);
		await refuseUnlessMine(actor, eventId);
		await work(await findPhoto(photoId));
	});
}
