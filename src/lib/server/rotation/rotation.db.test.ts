/** A new key while people write: nothing is unreadable at any moment, and afterwards the old key is needed no more. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { currentEngine, db, dialect, migrationsOf, tablesAfter, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { decrypt, keysFolder, listDataKeys } from '#server/secrets';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice } from '../../../../tests/support/factories.ts';
import { opinions as opinionRows } from '../opinions/schema.ts';
import { residents } from '../identity/schema.ts';
import * as rotation from './index.ts';
import { sealedTables } from './sealed.ts';

const phone = (n: number) => `1380000${1000 + n}`;
let activityId: string;
let consent: string;
let people: ResidentActor[];

async function say(who: ResidentActor, text: string) {
	const about = { clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(who, activityId, { ...about, ...how });
}
const marks = async () => {
	const rows = await db.select().from(opinionRows);
	return rows.map(({ nameCipher, lookupCipher }) => [nameCipher!.slice(0, 6), lookupCipher.slice(0, 6)]);
};
const raw = (statement: string) => currentEngine().raw(statement);

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T08:00:00+08:00'));
	await organisation.seed();
	const made = await makeOffice();
	consent = (await organisation.privacyNotice()).hash;
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-03-02' };
	({ id: activityId } = await makeConsultation(about));
	clock.standAt(new Date('2026-03-10T10:00:00+08:00'));
	people = [];
	for (let n = 0; n < 120; n++) people.push(await identity.residentOf(phone(n)));
	for (const one of people.slice(0, 60)) await say(one, `管线迁移费怎么分，${one.id}`);
});

test('every column with a sealed text is known', () => {
	const described = tablesAfter(migrationsOf(dialect).length).flatMap(({ name, columns }) =>
		Object.keys(columns).flatMap((column) => (column.endsWith('_cipher') ? `${name}.${column}` : []))
	);
	const snake = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	const known = sealedTables.flatMap(({ name, columns }) => Object.keys(columns).map((one) => `${name}.${snake(one)}`));
	expect(known.sort()).toEqual(described.sort());
});

test('with one key there is nothing to change to', async () => {
	await expect(rotation.reseal(0)).rejects.toMatchObject({ codes: ['rotation_oneKey'] });
	expect(await rotation.listKeys()).toMatchObject([{ key: 1, seals: true, freeAt: null }]);
});

test('a new key seals what is new; what was there is read, and found by its number', async () => {
	expect(await rotation.addKey()).toBe(2);
	const fresh = await identity.residentOf('13899990000');
	const [row] = await db.select().from(residents).where(eq(residents.id, fresh.id));
	expect(row!.phoneCipher).toMatch(/^w0002\./);
	expect(decrypt(row!.phoneCipher)).toBe('13899990000');
	expect((await identity.residentOf(phone(3))).id).toBe(people[3]!.id);
	expect(await identity.ownDetails(people[3]!)).toMatchObject({ phone: phone(3), name: '周晓岚' });
	const [old, now] = await rotation.listKeys();
	expect([old!.texts, old!.freeAt, now!.seals]).toEqual([expect.any(Number), null, true]);
	expect(old!.texts).toBeGreaterThan(200);
});

test('everything is sealed anew while people go on, and a second time there is nothing left', async () => {
	const writing = (async () => {
		for (const one of people.slice(60, 90)) await say(one, `换密钥的时候说的，${one.id}`);
		for (const one of people.slice(60, 75)) await identity.declareName(one, '林慕川');
	})();
	const [done] = await Promise.all([rotation.reseal(50), writing]);
	expect(done).toMatchObject({ key: 2, left: 0 });
	expect(done.resealed).toBeGreaterThan(200);
	expect(new Set((await marks()).flat())).toEqual(new Set(['w0002.']));
	expect(await rotation.reseal(0)).toMatchObject({ resealed: 0, left: 0 });
	for (const n of [3, 61, 89]) {
		expect((await identity.residentOf(phone(n))).id).toBe(people[n]!.id);
		expect(await identity.ownDetails(people[n]!)).toMatchObject({ phone: phone(n) });
	}
	expect(await identity.ownDetails(people[61]!)).toMatchObject({ name: '林慕川' });
	expect(await journal.verify()).toMatchObject({ ok: true });
});

test('the old key may go a day later, and then nobody misses it', async () => {
	const [old] = await rotation.listKeys();
	expect(old).toMatchObject({ key: 1, texts: 0, file: true });
	expect(old!.freeAt!.getTime() - listDataKeys()[1]!.since.getTime()).toBe(25 * 3_600_000);
	renameSync(join(keysFolder, 'data.key'), join(keysFolder, 'gone'));
	expect(await rotation.listKeys()).toMatchObject([{ key: 2, seals: true }]);
	expect(listDataKeys().map(({ number }) => number)).toEqual([2]);
	// Taken too early: the texts that need it are counted.
	await transaction(async () =>
		db.update(residents).set({ phoneCipher: 'v1.x' }).where(eq(residents.id, people[119]!.id)).returning()
	);
	expect((await rotation.listKeys())[0]).toMatchObject({ key: 1, file: false, texts: 1 });
});

test('the tables hold that a sealed text is sealed anew with a later key, and nothing else', async () => {
	const { id } = (await db.select().from(opinionRows).limit(1))[0]!;
	const change = (set: string) => raw(`update opinions set ${set} where id = '${id}'`);
	for (const set of [
		`name_cipher = 'w0001.x'`,
		`name_cipher = 'w0002.x'`,
		`name_cipher = 'x'`,
		`name_cipher = 'w9999'`,
		`phone_cipher = 'w0003.x'`,
		`lookup_cipher = 'w0002.x'`,
		`lookup_cipher = 'z'`,
		`name_cipher = 'w0003.x', person_key = 'other'`,
		`name_cipher = null`
	])
		await expect(change(set), set).rejects.toThrow();
	await change(`name_cipher = 'w0003.x', lookup_cipher = 'w0003.y'`);
	await change(`name_cipher = null, phone_cipher = null, person_key = 'erased:${id}'`);
});
