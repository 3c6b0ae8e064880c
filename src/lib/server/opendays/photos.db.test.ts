/** Photos of a day that was held: nobody is shown who has not agreed, and nobody longer than they agree. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import * as v from 'valibot';
import sharp from 'sharp';
import { readFile } from 'node:fs/promises';
import { anonymous } from '#server/actor';
import * as attachments from '#server/attachments';
import * as clock from '#server/clock';
import { createId, db, transaction } from '#server/db';
import * as dossier from '#server/dossier';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { decrypt } from '#server/secrets';
import { eq } from 'drizzle-orm';
import { makeOffice, makeStaff, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftOpenDay, makeOpenDay, minuteAt } from '../../../../tests/support/open-day.ts';
import { consentInput, photoFile, photoInput } from '../../../../tests/support/photos.ts';
import { ConsentForm, PhotoForm } from '#lib/opendays/photo-forms.ts';
import { files } from '../attachments/schema.ts';
import * as opendays from './index.ts';
import { openDayPhotoConsents, openDayPhotos } from './schema.ts';

let office: Office;
let unit: Crew;
let other: Crew;
let eventId: string;
const refused = (...codes: string[]) => ({ codes });
const after = () => clock.standAt(minuteAt('2026-08-20T10:00'));

/** An open day that was held. */
async function heldDay(): Promise<string> {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	const made = await makeOpenDay(unit, office.publisher);
	after();
	return made.eventId;
}

/** What the database itself refuses, by one of our guards. */
const barred = (work: () => Promise<unknown>) =>
	expect(
		transaction(work).catch((reason: Error) => {
			throw (reason.cause as Error | undefined) ?? reason;
		})
	).rejects.toThrow(
		/with the consent of everybody|is public while|never (changed|edited|deleted)|withdrawn once|is known as long|begins unseen/
	);

const add = async (persons = 0, event = eventId) =>
	(await opendays.addPhoto(unit.drafter, event, photoInput(persons), await photoFile())).id;
const fileOf = async (photoId: string) => (await attachments.listOf('openDayPhoto', photoId))[0]!;
const shownIds = async (event = eventId) => (await opendays.listShownPhotos(event)).map(({ id }) => id);

/** A photo of one person who agreed, before the public. */
async function shownPhoto(name: string, event = eventId): Promise<{ id: string; consent: string; file: string }> {
	const id = await add(1, event);
	const consent = await opendays.recordConsent(unit.drafter, id, consentInput({ name }));
	await opendays.showPhoto(unit.drafter, id);
	return { id, consent, file: (await fileOf(id)).id };
}

beforeAll(async () => {
	clock.standAt(minuteAt('2026-07-20T09:00'));
	await organisation.seed();
	({
		office,
		departments: [unit, other]
	} = await makeOffice());
});
beforeEach(async () => {
	eventId = await heldDay();
});

test('a photo loses place, camera and name, is made small, and is seen by nobody outside until it is shown', async () => {
	const photo = await opendays.addPhoto(unit.drafter, eventId, photoInput(), await photoFile(3000, 1500));
	expect(photo).toMatchObject({ width: 1280, height: 640, state: 'kept' });
	const file = await fileOf(photo.id);
	expect(file).toMatchObject({ name: 'photo-1.jpg', mime: 'image/jpeg', audience: 'staff' });
	const bytes = await readFile(attachments.pathOf(file.sha256));
	expect((await sharp(bytes).metadata()).exif).toBeUndefined();
	expect(bytes.includes('SecretCamera')).toBe(false);
	await expect(dossier.findFile(anonymous, file.id)).rejects.toThrow();
	await expect(dossier.findFile(other.drafter, file.id)).rejects.toThrow();
	expect((await dossier.findFile(unit.clerk, file.id)).id).toBe(file.id);
	expect(await shownIds()).toEqual([]);
	await opendays.showPhoto(unit.drafter, photo.id);
	expect(await opendays.listShownPhotos(eventId)).toEqual([
		{ id: photo.id, caption: '沉淀池边的讲解牌', width: 1280, height: 640, fileId: file.id }
	]);
	expect((await dossier.findFile(anonymous, file.id)).audience).toBe('public');
	await expect(opendays.showPhoto(unit.drafter, photo.id)).rejects.toMatchObject(refused('opendays_photoShown'));
});

test('of three people one has not agreed: it stays unseen, and so the database says', async () => {
	const id = await add(3);
	await opendays.recordConsent(unit.drafter, id, consentInput());
	await opendays.recordConsent(unit.drafter, id, consentInput({ name: '林知远', manner: 'message' }));
	await expect(opendays.showPhoto(unit.drafter, id)).rejects.toMatchObject({
		...refused('opendays_consentsMissing'),
		facts: { missing: 1, persons: 3 }
	});
	const shown = { state: 'shown', shownAt: clock.now(), shownBy: unit.drafter.id } as const;
	await barred(async () => db.update(openDayPhotos).set(shown).where(eq(openDayPhotos.id, id)));
	const { id: kept } = await fileOf(id);
	await barred(() => attachments.setAudience(kept, 'public'));
	await opendays.recordConsent(unit.drafter, id, consentInput({ name: '吴小雨', age: 'under14', guardian: '吴建平' }));
	await expect(opendays.recordConsent(unit.drafter, id, consentInput({ name: '第四人' }))).rejects.toMatchObject(
		refused('opendays_consentsFull')
	);
	await opendays.showPhoto(unit.drafter, id);
	expect(await shownIds()).toEqual([id]);
	const [photo] = await opendays.listPhotos(unit.clerk, eventId);
	expect(photo!.consents.map(({ name, guardian }) => [name, guardian])).toEqual([
		['周晓岚', null],
		['林知远', null],
		['吴**', '吴**']
	]);
	const rows = await db.select().from(openDayPhotoConsents).where(eq(openDayPhotoConsents.photoId, id));
	expect(rows.map(({ nameCipher }) => decrypt(nameCipher!))).toContain('吴小雨');
	expect(JSON.stringify(await journal.listOf(id))).not.toMatch(/周晓岚|吴|林知远/);
});

test('who withdraws is gone at once, from every photo under their name; a second time there is nothing to withdraw', async () => {
	const [first, second, stranger] = [await shownPhoto('何静'), await shownPhoto('何静'), await shownPhoto('陈默')];
	const day = '2026-08-19';
	const withdraw = (consent: string, more = {}) =>
		opendays.withdrawConsent(unit.clerk, consent, { day, everywhere: true, ...more });
	await expect(withdraw(first.consent, { day: '2026-08-21' })).rejects.toMatchObject(refused('opendays_dayAhead'));
	await expect(withdraw(first.consent, { day: '2026-08-01' })).rejects.toMatchObject(
		refused('opendays_withdrawnBefore')
	);
	await expect(opendays.withdrawConsent(other.drafter, first.consent, { day, everywhere: true })).rejects.toMatchObject(
		refused('opendays_notOrganiser')
	);
	const { sha256: theirs } = await fileOf(first.id);
	expect(await withdraw(first.consent)).toBe(2);
	expect(await shownIds()).toEqual([stranger.id]);
	for (const { file } of [first, second]) await expect(dossier.findFile(unit.drafter, file)).rejects.toThrow();
	await expect(withdraw(first.consent)).rejects.toMatchObject(refused('opendays_alreadyWithdrawn'));
	await expect(withdraw(second.consent)).rejects.toMatchObject(refused('opendays_alreadyWithdrawn'));
	await expect(opendays.showPhoto(unit.drafter, first.id)).rejects.toMatchObject(refused('opendays_photoGone'));
	// The bytes go with the next sweep, a day after they came.
	const { sha256 } = await fileOf(stranger.id);
	clock.standAt(minuteAt('2026-08-23T10:00'));
	await attachments.sweepUnattached();
	await expect(readFile(attachments.pathOf(theirs))).rejects.toThrow();
	expect((await readFile(attachments.pathOf(sha256))).length).toBeGreaterThan(0);
});

test('what was never shown leaves no names; the record of a consent is never edited or deleted', async () => {
	const id = await add(1);
	const consent = await opendays.recordConsent(unit.drafter, id, consentInput(), await photoFile());
	const where = eq(openDayPhotoConsents.id, consent);
	const scan = (await attachments.listOf('openDayPhoto', id)).find(({ purpose }) => purpose !== 'photo')!;
	await expect(dossier.findFile(unit.drafter, scan.id)).rejects.toThrow();
	await barred(() => attachments.setAudience(scan.id, 'public'));
	await expect(opendays.openScan(unit.clerk, eventId, scan.id)).rejects.toMatchObject(refused('opendays_notDrafter'));
	expect((await opendays.openScan(unit.drafter, eventId, scan.id)).id).toBe(scan.id);
	expect(await journal.newest()).toMatchObject({ action: 'openDayPhoto.scanOpened' });
	for (const change of [{ age: '14to17' as const }, { manner: 'spot' as const }, { givenOn: '2026-08-01' }])
		await barred(async () => db.update(openDayPhotoConsents).set(change).where(where));
	await barred(async () => db.update(openDayPhotoConsents).set({ nameCipher: null }).where(where));
	const withdrawn = { withdrawnOn: '2026-08-19', withdrawnAt: clock.now(), withdrawnBy: unit.clerk.id };
	await barred(async () => db.update(openDayPhotoConsents).set(withdrawn).where(where));
	await barred(async () => db.delete(openDayPhotoConsents).where(where));
	await barred(async () => db.delete(openDayPhotos).where(eq(openDayPhotos.id, id)));
	await opendays.removePhoto(unit.drafter, id);
	const [row] = await db.select().from(openDayPhotoConsents).where(where);
	expect(row).toMatchObject({ nameCipher: null, guardianCipher: null, withdrawnOn: null });
	expect(await attachments.listOf('openDayPhoto', id)).toEqual([]);
	await expect(opendays.removePhoto(unit.drafter, id)).rejects.toMatchObject(refused('opendays_photoGone'));
});

test('what is not so is refused: no words, no look, GIF, SVG, too many, twice, before the day, another unit', async () => {
	const errors = (schema: v.GenericSchema, input: object) =>
		v.safeParse(schema, input).issues?.map(({ message }) => message);
	expect(errors(PhotoForm, { caption: ' ', people: '', persons: '' })).toEqual([
		...['opendays_noCaption', 'opendays_noPeople', 'opendays_notDeclared']
	]);
	expect(errors(ConsentForm, { ...consentInput(), separate: '' })).toEqual(['opendays_notSeparate']);
	const input = photoInput();
	const file = await photoFile();
	const put = (more = input, bytes = file.bytes, actor = unit.drafter, event = eventId) =>
		opendays.addPhoto(actor, event, more, { name: 'a.jpg', bytes });
	await expect(put(photoInput(0, { people: 'some' }))).rejects.toMatchObject(refused('opendays_badPersons'));
	await expect(put(photoInput(21))).rejects.toMatchObject(refused('opendays_badPersons'));
	await expect(put(photoInput(2, { people: 'none' }))).rejects.toMatchObject(refused('opendays_badPersons'));
	const gif = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
		.gif()
		.toBuffer();
	await expect(put(input, gif)).rejects.toMatchObject(refused('attachments_notAllowed'));
	const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>');
	await expect(put(input, svg)).rejects.toMatchObject(refused('attachments_notAllowed'));
	await expect(put(input, file.bytes.slice(0, 200))).rejects.toMatchObject(refused('attachments_damaged'));
	for (const actor of [other.drafter, unit.clerk, office.publisher])
		await expect(put(input, file.bytes, actor)).rejects.toMatchObject(refused('opendays_notDrafter'));
	await put();
	await expect(put()).rejects.toMatchObject(refused('opendays_photoTwice'));
	for (let more = 1; more < 12; more++) await add();
	await expect(add()).rejects.toMatchObject(refused('opendays_photosFull'));
	const { id, ...row } = (await db.select().from(openDayPhotos).where(eq(openDayPhotos.eventId, eventId)))[0]!;
	await barred(async () => db.insert(openDayPhotos).values({ ...row, id: createId() }));
	await opendays.removePhoto(unit.drafter, id);
	await add();
	const { eventId: draft } = await draftOpenDay(unit);
	await expect(put(input, file.bytes, unit.drafter, draft)).rejects.toMatchObject(refused('opendays_notPublished'));
	clock.standAt(minuteAt('2026-08-10T10:00'));
	await expect(add()).rejects.toMatchObject(refused('opendays_noneHeld'));
});

test('a minor is spoken for: by name, and below 14 on paper', async () => {
	const id = await add(2);
	const record = (more: Partial<ReturnType<typeof consentInput>>) =>
		opendays.recordConsent(unit.drafter, id, consentInput(more));
	await expect(record({ age: '14to17' })).rejects.toMatchObject(refused('opendays_noGuardianName'));
	await expect(record({ age: 'under14', guardian: '吴建平', manner: 'spot' })).rejects.toMatchObject(
		refused('opendays_childOnPaper')
	);
	await expect(record({ givenOn: '2026-08-21' })).rejects.toMatchObject(refused('opendays_dayAhead'));
	const stranger = await makeStaff({ unitId: other.unit.id, roles: ['drafter'] });
	await expect(opendays.recordConsent(stranger, id, consentInput())).rejects.toMatchObject(
		refused('opendays_notDrafter')
	);
	await record({});
	await expect(record({})).rejects.toMatchObject(refused('opendays_consentTwice'));
});

test('they stand in the order they were given, and are put in another', async () => {
	const ids = [await add(), await add(), await add()];
	await opendays.movePhoto(unit.drafter, ids[2]!, 'beginning');
	await opendays.movePhoto(unit.drafter, ids[0]!, 'beginning');
	await opendays.movePhoto(unit.drafter, ids[1]!, 'end');
	for (const id of ids) await opendays.showPhoto(unit.drafter, id);
	expect(await shownIds()).toEqual([ids[0], ids[2], ids[1]]);
});

test('the names go with the contact data of the day, and photos that need them too', async () => {
	const empty = await add();
	await opendays.showPhoto(unit.drafter, empty);
	const { id } = await shownPhoto('沈默言');
	const later = (months: number) => clock.standAt(new Date(Date.UTC(2026, 7 + months, 14)));
	later(23);
	expect((await opendays.countDueSignUps()).photos).toBe(0);
	later(25);
	expect((await opendays.countDueSignUps()).photos).toBeGreaterThan(0);
	expect((await opendays.eraseSignUps()).photos).toBeGreaterThan(0);
	expect((await opendays.countDueSignUps()).photos).toBe(0);
	expect(await shownIds()).toEqual([empty]);
	const [row] = await db.select().from(openDayPhotoConsents).where(eq(openDayPhotoConsents.photoId, id));
	expect(row).toMatchObject({ nameCipher: null, givenOn: '2026-08-12', manner: 'paper' });
	const [photo] = await db.select().from(openDayPhotos).where(eq(openDayPhotos.id, id));
	expect(photo).toMatchObject({ state: 'gone', goneWhy: 'over', goneBy: null });
	expect(await db.select().from(files).where(eq(files.ownerId, id))).toEqual([]);
});
