/** Photos of an open day as the public sees them, and as the desk keeps them. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { NotFound, refuseIf, type Actor } from '#server/actor';
import * as attachments from '#server/attachments';
import { db } from '#server/db';
import { decrypt } from '#server/secrets';
import { maskName } from '#server/text';
import { mayNotOrganise } from './policy.ts';
import { findEvent } from './queries.ts';
import { openDayPhotoConsents, openDayPhotos } from './schema.ts';

export type PhotoRow = typeof openDayPhotos.$inferSelect;
export type ConsentRow = typeof openDayPhotoConsents.$inferSelect;
type Kept = Omit<ConsentRow, 'nameCipher' | 'guardianCipher'>;
/** Adults by their name; minors and those who speak for them masked (domain rule 53); null once it is deleted. */
export type PhotoConsent = Kept & { name: string | null; guardian: string | null; scanId: string | null };
export type DeskPhoto = PhotoRow & { fileId: string | null; consents: PhotoConsent[] };
export type PublicPhoto = Pick<PhotoRow, 'id' | 'caption' | 'width' | 'height'> & { fileId: string };

export const scanPurpose = (consentId: string) => `consent:${consentId}`;

export async function findPhoto(id: string): Promise<PhotoRow> {
	const [photo] = await db.select().from(openDayPhotos).where(eq(openDayPhotos.id, id));
	if (!photo) throw new NotFound(`photo ${id}`);
	return photo;
}

/** Photos of an event that are not gone, in their order. */
export function listPresent(eventId: string): Promise<PhotoRow[]> {
	return db
		.select()
		.from(openDayPhotos)
		.where(and(eq(openDayPhotos.eventId, eventId), ne(openDayPhotos.state, 'gone')))
		.orderBy(asc(openDayPhotos.position), asc(openDayPhotos.id));
}

/** How many photos of an event there are. */
export const countPhotos = async (eventId: string): Promise<number> => (await listPresent(eventId)).length;

/** What the public sees, in its order. */
export async function listShownPhotos(eventId: string): Promise<PublicPhoto[]> {
	const shown = (await listPresent(eventId)).filter(({ state }) => state === 'shown');
	const files = await attachments.listOf('openDayPhoto', ...shown.map(({ id }) => id));
	return shown.flatMap(({ id, caption, width, height }) => {
		const file = files.find((one) => one.ownerId === id && one.audience === 'public');
		return file ? [{ id, caption, width, height, fileId: file.id }] : [];
	});
}

/** The consents for photos, by their order on them. */
export async function consentsOf(photoIds: readonly string[]): Promise<ConsentRow[]> {
	if (photoIds.length === 0) return [];
	return db
		.select()
		.from(openDayPhotoConsents)
		.where(inArray(openDayPhotoConsents.photoId, [...photoIds]))
		.orderBy(asc(openDayPhotoConsents.photoId), asc(openDayPhotoConsents.no));
}

/** All photos of an event with their consents, those that are gone last. For the people who hold the day. */
export async function listPhotos(actor: Actor, eventId: string): Promise<DeskPhoto[]> {
	refuseIf(mayNotOrganise(actor, (await findEvent(eventId)).unitId));
	const photos = await db
		.select()
		.from(openDayPhotos)
		.where(eq(openDayPhotos.eventId, eventId))
		.orderBy(asc(openDayPhotos.position), asc(openDayPhotos.id));
	const ids = photos.map(({ id }) => id);
	const [files, consents] = [await attachments.listOf('openDayPhoto', ...ids), await consentsOf(ids)];
	const views = photos.map((photo) => {
		const own = files.filter(({ ownerId }) => ownerId === photo.id);
		const fileOf = (purpose: string) => own.find((one) => one.purpose === purpose)?.id ?? null;
		const given = consents.filter(({ photoId }) => photoId === photo.id);
		return {
			...photo,
			fileId: fileOf('photo'),
			consents: given.map((one) => ({ ...named(one), scanId: fileOf(scanPurpose(one.id)) }))
		};
	});
	return [...views.filter(({ state }) => state !== 'gone'), ...views.filter(({ state }) => state === 'gone')];
}

function named({ nameCipher, guardianCipher, ...consent }: ConsentRow) {
	const name = nameCipher && decrypt(nameCipher);
	return {
		...consent,
		name: name && consent.age !== 'adult' ? maskName(name) : name,
		guardian: guardianCipher && maskName(decrypt(guardianCipher))
	};
}
