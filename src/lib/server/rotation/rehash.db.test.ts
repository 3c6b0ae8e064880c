/** A new key for look-up while people sign in, speak and write letters: everybody is known all the while, and nobody is two. */
import { mkdirSync, renameSync, statSync, utimesSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { config } from '#server/config';
import { currentEngine, db, dialect, migrationsOf, tablesAfter, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as messages from '#server/messages';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import { decrypt, encrypt, keyedHash, keysFolder } from '#server/secrets';
import { makeConsultation } from '../../../../tests/support/consultation.ts';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';
import { residents, signInTries } from '../identity/schema.ts';
import { opinions as opinionRows } from '../opinions/schema.ts';
import * as rotation from './index.ts';

const phone = (n: number) => `1380000${1000 + n}`;
const address = '198.51.100.4';
const hour = { purpose: 'rehash', most: 3, seconds: 86_400 };
const raw = (statement: string) => currentEngine().raw(statement);
let activityId: string;
let consent: string;
let clerk: Crew['clerk'];
let people: ResidentActor[];

async function say(who: ResidentActor, text: string) {
	const about = { clauseId: '', stance: 'suggest', text, name: '周晓岚', submitterType: 'person' } as const;
	const how = { showName: false, forMinor: false, ageBand: '', consent, minorConsent: false } as const;
	return opinions.submit(who, activityId, { ...about, ...how });
}
const letter = (who: { name: string; phone?: string }, text: string) =>
	opinions.enterOnBehalf(clerk, activityId, {
		...{ channel: 'letter', receivedOn: '2026-03-09', clauseNo: '', stance: 'suggest', submitterType: 'person' },
		...{ text, name: who.name, phone: who.phone ?? '', forMinor: false, ageBand: '', sheet: '' }
	} as never);
const writers = [
	{ name: '陈阿根', phone: '010-6655 4433' },
	{ name: '刘秀英' },
	{ name: '王桂香', phone: '13900001111' }
];
const table = (rows: string) => ({
	name: '意见.csv',
	bytes: new TextEncoder().encode(`姓名,意见内容,收到日期,电话\n${rows}`)
});
/** The key as old as it has to be for every process to know it. */
function age(file: string, days = 1): void {
	const since = new Date(Date.now() - days * 86_400_000);
	utimesSync(join(keysFolder, file), since, since);
}
const codeSentTo = async (mobile: string) =>
	/验证码 (\d{6})/.exec((await messages.listRecent(200)).find((one) => one.phone === mobile)!.text)![1]!;
const wrongPassword = () =>
	identity
		.signInStaff({ account: 'nobody', password: 'wrong', totp: '' }, address)
		.catch((reason: { codes: string[] }) => reason.codes);

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T08:00:00+08:00'));
	await organisation.seed();
	const made = await makeOffice();
	clerk = made.departments[0].clerk;
	consent = (await organisation.privacyNotice()).hash;
	const about = { unit: made.departments[0], publisher: made.office.publisher, opensOn: '2026-03-02' };
	({ id: activityId } = await makeConsultation(about));
	clock.standAt(new Date('2026-03-10T10:00:00+08:00'));
	people = [];
	for (let n = 0; n < 120; n++) people.push(await identity.residentOf(phone(n)));
	for (const one of people.slice(0, 60)) await say(one, `管线迁移费怎么分，${one.id}`);
	for (const one of writers) await letter(one, '一楼采光受影响总得有个说法');
	age('lookup.key', 3);
});

test('every column that may hold such a hash is known', () => {
	const known = [
		...['residents.phone_hash', 'opinions.lookup_hash', 'opinions.person_key'],
		...['survey_codes.hash', 'survey_sheets.holder_key'],
		// They lapse within a day.
		...['sms_codes.phone_hash', 'sms_codes.code_hash', 'sign_in_tries.account_hash'],
		// Made without that key.
		...['consents.notice_hash', 'editions.hash', 'journal_entries.hash', 'journal_entries.prev_hash'],
		...['journal_head.hash', 'privacy_editions.hash', 'sessions.id_hash', 'staff.password_hash'],
		...['open_day_shifts.token_hash', 'open_day_ticket_keys.public_key'],
		...['opinions.clause_key', 'survey_sheets.entry_key', 'late_arrivals.clause_key', 'late_arrivals.person_key']
	];
	const described = tablesAfter(migrationsOf(dialect).length).flatMap(({ name, columns }) =>
		Object.keys(columns).flatMap((column) => (/(hash|_key)$/.test(column) ? `${name}.${column}` : []))
	);
	expect(described.filter((column) => !known.includes(column))).toEqual([]);
});

test('with one key there is nothing to change to', async () => {
	await expect(rotation.rehash(0)).rejects.toMatchObject({ codes: ['rotation_oneLookupKey'] });
	expect(await rotation.listLookup()).toMatchObject([{ key: 1, seals: true, freeAt: null }]);
});

test('what was begun under the old key goes on under the new one: a code, a lock, a limit', async () => {
	const { expiresAt } = await identity.requestCode(phone(7), address);
	for (let n = 0; n < 5; n++) await wrongPassword();
	expect(await wrongPassword()).toEqual(['identity_locked']);
	for (let n = 0; n < 2; n++) expect(await identity.allow(hour, address)).toBe(true);

	expect(await rotation.addLookupKey()).toBe(2);
	age('lookup-2.key');
	await pause(5_100);

	await expect(identity.requestCode(phone(7), address)).rejects.toMatchObject({ codes: ['identity_codeTooSoon'] });
	const { resident } = await identity.signInResident(phone(7), await codeSentTo(phone(7)));
	expect(resident.id).toBe(people[7]!.id);
	expect(expiresAt > clock.now()).toBe(true);
	expect(await wrongPassword()).toEqual(['identity_locked']);
	const locks = await db.select().from(signInTries);
	expect(locks.map(({ accountHash }) => accountHash.slice(0, 6))).toEqual(['w0002.']);
	expect([await identity.allow(hour, address), await identity.allow(hour, address)]).toEqual([true, false]);
}, 30_000);

test('who is there is found under either key, and nobody says the same twice under both', async () => {
	expect((await identity.residentOf(phone(3))).id).toBe(people[3]!.id);
	const fresh = await identity.residentOf('13899990000');
	expect((await identity.residentOf('13899990000')).id).toBe(fresh.id);
	const again = await letter(writers[0]!, '一楼采光 受影响总得有个说法');
	expect(again).toMatchObject({ repeated: true });
	await letter(writers[0]!, '电梯声音要小');
	const rows = `刘秀英,一楼采光受影响总得有个说法,2026-03-09,\n刘秀英,夜里不要施工,2026-03-09,\n冯兰,夜里不要施工,2026-03-09,`;
	const entered = await opinions.importPaper(clerk, activityId, table(rows), { channel: 'letter' });
	expect(entered).toMatchObject({ accepted: 2, duplicates: 1 });
	// Two letters of one person stand under one key at any moment.
	const keys = (await db.select().from(opinionRows)).flatMap(({ personKey }) =>
		/^(phone|name):/.test(personKey) ? personKey : []
	);
	expect([keys.length, new Set(keys).size]).toEqual([6, 4]);
	expect((await rotation.listLookup())[0]!.texts).toBeGreaterThan(180);
});

test('the database takes no one under a key that is no more in force', async () => {
	const stale = (n: number, key: number) => ({
		...{ phoneHash: keyedHash('phone', phone(n), key), phoneCipher: encrypt(phone(n)), createdAt: clock.now() }
	});
	const insert = (n: number, key: number) => db.insert(residents).values(stale(n, key)).returning();
	if (dialect === 'sqlite') await expect(transaction(() => insert(500, 1))).rejects.toThrow();
	let runs = 0;
	// PostgreSQL runs the work again, as after any other collision: it then finds the new key.
	if (dialect === 'postgres') await transaction(() => insert(501, ++runs));
	expect(runs).toBe(dialect === 'postgres' ? 2 : 0);
	await expect(raw(`update counters set n = 1 where key = 'lookup key'`)).rejects.toThrow();
	await expect(raw(`delete from counters where key = 'lookup key'`)).rejects.toThrow();
	await expect(raw(`update residents set phone_hash = 'x' where id = '${people[0]!.id}'`)).rejects.toThrow();
});

test('all is hashed anew while people register, speak and write; a second time there is nothing left', async () => {
	const meanwhile = (async () => {
		for (const one of people.slice(60, 90)) await say(one, `换密钥的时候说的，${one.id}`);
		for (let n = 90; n < 140; n++) people[n] = await identity.residentOf(phone(n));
		for (const one of writers) await letter(one, '夜里不要施工');
		for (const one of writers)
			expect(await letter(one, '一楼采光受影响总得有个说法')).toMatchObject({ repeated: true });
	})();
	const before = people[100]!.id;
	const [done] = await Promise.all([rotation.rehash(0), meanwhile]);
	expect(done).toMatchObject({ key: 2, left: 0 });
	expect(await rotation.rehash(0)).toMatchObject({ rehashed: 0, left: 0 });
	expect(people[100]!.id).toBe(before);
	const rows = await db.select().from(residents);
	expect(new Set(rows.map(({ phoneHash }) => phoneHash.slice(0, 6)))).toEqual(new Set(['w0002.']));
	const numbers = rows.map(({ phoneCipher }) => decrypt(phoneCipher));
	expect(new Set(numbers).size).toBe(numbers.length);
	const said = await db.select().from(opinionRows);
	for (const { lookupHash, personKey, no, lookupCipher } of said) {
		expect(lookupHash).toMatch(/^w0002\./);
		if (/^(phone|name):/.test(personKey)) expect(personKey).toMatch(/^\w+:w0002\./);
		expect(await opinions.lookUp(no, decrypt(lookupCipher))).toBeDefined();
		expect(await opinions.lookUp(no, 'abcdefgh')).toBeUndefined();
	}
	expect(await journal.verify()).toMatchObject({ ok: true });
});

test('the old key may go a day later; then everybody is known as before, and a third key follows', async () => {
	const [old, now] = await rotation.listLookup();
	expect(old).toMatchObject({ key: 1, texts: 0, file: true });
	expect(old!.freeAt!.getTime() - statSync(join(keysFolder, 'lookup-2.key')).mtimeMs).toBeCloseTo(25 * 3_600_000, -2);
	expect(now).toMatchObject({ key: 2, seals: true, freeAt: null });
	mkdirSync(join(config.dataDir, 'safe'));
	renameSync(join(keysFolder, 'lookup.key'), join(config.dataDir, 'safe', 'lookup.key'));
	expect(await rotation.listLookup()).toMatchObject([{ key: 2, seals: true }]);
	for (const n of [3, 61, 139]) expect((await identity.residentOf(phone(n))).id).toBe(people[n]!.id);
	expect(await letter(writers[2]!, '夜里不要施工')).toMatchObject({ repeated: true });
	expect(await rotation.addLookupKey()).toBe(3);
	expect(await rotation.rehash(0)).toMatchObject({ key: 3 });
	expect((await identity.residentOf(phone(3))).id).toBe(people[3]!.id);
	expect(await journal.listOf('lookup')).toMatchObject(
		['key.added', 'key.rehashed', 'key.rehashed', 'key.added', 'key.rehashed'].map((action) => ({ action }))
	);
}, 30_000);
