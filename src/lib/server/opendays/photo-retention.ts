/** Who consented to a photo is kept as long as other contact data of the day; photos that need it go with it (PIPL 19, 47). */
import { and, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import { system } from '#server/actor';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { findPhoto } from './photo-queries.ts';
import { forgetNames, lockPhotos, takeAway } from './photos.ts';
import { openDayPhotoConsents, openDayPhotos, openDaySessions } from './schema.ts';

/** Photos whose consents are kept no longer: every session of their day is one of `over`. */
export async function listOverPhotos(over: readonly string[]): Promise<string[]> {
	const sessions = await db
		.select({ id: openDaySessions.id, eventId: openDaySessions.eventId, droppedAt: openDaySessions.droppedAt })
		.from(openDaySessions)
		.innerJoin(openDayPhotos, eq(openDayPhotos.eventId, openDaySessions.eventId));
	const known = new Set(over);
	const going = sessions.filter(({ droppedAt, id }) => !droppedAt && !known.has(id)).map(({ eventId }) => eventId);
	const events = [...new Set(sessions.map(({ eventId }) => eventId))].filter((id) => !going.includes(id));
	if (events.length === 0) return [];
	const rows = await db
		.selectDistinct({ id: openDayPhotos.id })
		.from(openDayPhotos)
		.leftJoin(openDayPhotoConsents, eq(openDayPhotoConsents.photoId, openDayPhotos.id))
		.where(
			and(
				inArray(openDayPhotos.eventId, events),
				or(
					isNotNull(openDayPhotoConsents.nameCipher),
					and(ne(openDayPhotos.state, 'gone'), ne(openDayPhotos.persons, 0))
				)
			)
		);
	return rows.map(({ id }) => id).sort();
}

/** Takes down what nobody can prove the consents of any more, and deletes their names. Answers with how many photos. */
export async function eraseOverPhotos(over: readonly string[]): Promise<number> {
	const ids = await listOverPhotos(over);
	for (const id of ids) {
		await transaction(async () => {
			const { eventId } = await findPhoto(id);
			await lockPhotos(eventId);
			const photo = await findPhoto(id);
			if (photo.state !== 'gone') await takeAway(photo, 'over', null);
			await forgetNames(id);
			await journal.record(system, 'openDayPhoto.consentsErased', id, { event: eventId });
		});
	}
	return ids.length;
}
