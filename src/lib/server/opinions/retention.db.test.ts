/** Names and numbers go when they are due, and the database lets nothing else go. */
import { getTableColumns, eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as consultations from '#server/consultations';
import { currentEngine, db } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as opinions from '#server/opinions';
import { makeScene, type Scene } from '../../../../tests/permissions/scene.ts';
import { makeResident } from '../../../../tests/support/factories.ts';
import { residents } from '../identity/schema.ts';
import { opinions as rows } from './schema.ts';

const on = (day: string) => clock.standAt(new Date(`${day}T03:00:00+08:00`));
const raw = (statement: string) => currentEngine().raw(statement);
const stored = (ids: readonly string[]) =>
	db
		.select()
		.from(rows)
		.where(inArray(rows.id, [...ids]))
		.orderBy(rows.no);

let scene: Scene;
let answered: string[];
let cancelled: string[];
let silent: string;

beforeAll(async () => {
	scene = await makeScene();
	clock.standAt(new Date('2026-03-01T10:00:00+08:00'));
	silent = (await makeResident()).id;
	answered = scene.stages.feedbackPublished.opinionIds;
	const { consultationId, opinionIds } = scene.stages.open;
	clock.standAt(new Date('2026-03-12T10:00:00+08:00'));
	const letter = {
		channel: 'letter',
		receivedOn: '2026-03-11',
		clauseNo: '',
		stance: 'oppose',
		text: '一楼采光受影响，总得有个说法。',
		submitterType: 'person',
		name: '陈阿根',
		phone: '13900001234',
		ageBand: '',
		forMinor: false
	} as const;
	const { id } = await opinions.enterOnBehalf(scene.people.clerk, consultationId, letter);
	cancelled = [...opinionIds, id];
	await consultations.cancel(scene.people.publisher, consultationId, '另行制定补贴办法，原草案不再推进。');
}, 120_000);

describe('contact data', () => {
	test('goes 24 months after the feedback, or after the cancelling; the rest stays as it was', async () => {
		const before = await stored([...answered, ...cancelled]);
		expect(before).toHaveLength(7);
		on('2028-02-29');
		expect(await opinions.eraseContacts()).toEqual({ opinions: 0, accounts: 0 });
		on('2028-03-12');
		expect(await opinions.eraseContacts()).toEqual({ opinions: 4, accounts: 1 });
		on('2028-04-09');
		expect(await opinions.eraseContacts()).toEqual({ opinions: 0, accounts: 0 });
		on('2028-04-10');
		expect(await opinions.eraseContacts()).toEqual({ opinions: 3, accounts: 0 });
		expect(await opinions.eraseContacts()).toEqual({ opinions: 0, accounts: 0 });
		expect(await stored([...answered, ...cancelled])).toEqual(
			before.map((row) => ({ ...row, nameCipher: null, phoneCipher: null, personKey: `erased:${row.id}` }))
		);
		expect(before.map(({ submitterShown }) => submitterShown)).toContain('陈**');
	});

	test('of consultations that wait for their feedback stays, and so do the accounts of those who spoke there', async () => {
		const waiting = await stored(scene.stages.closed.opinionIds);
		expect(waiting.every(({ nameCipher }) => nameCipher !== null)).toBe(true);
		const [closed] = await db.select().from(residents).where(eq(residents.id, silent));
		expect(closed).toMatchObject({ phoneCipher: '', phoneHash: `closed:${silent}`, nameCipher: null });
		const open = (await db.select().from(residents)).filter(({ closedAt }) => closedAt === null);
		expect(open).toHaveLength(2);
	});

	test('cannot be looked at any more, nor written to, while its author still finds the opinion', async () => {
		const { people, stages } = scene;
		const [id] = answered;
		expect(await opinions.viewIdentity(people.clerk, id!)).toEqual({ name: '', phone: '' });
		expect(await opinions.viewIdentity(people.clerk, cancelled[3]!)).toEqual({ name: '', phone: '' });
		expect((await opinions.findForDesk(stages.feedbackPublished.consultationId, id!)).hasIdentity).toBe(false);
		expect(await opinions.speakersOf(stages.feedbackPublished.consultationId)).toEqual([]);
		expect(await opinions.speakersOf(stages.open.consultationId)).toEqual([]);
		expect(await opinions.speakersOf(stages.closed.consultationId)).toHaveLength(2);
		const { no, lookupCode } = await opinions.receiptFor(people.author, (await opinions.find(id!)).no);
		expect((await opinions.lookUp(no, lookupCode))?.opinion.id).toBe(id);
	});

	test('is one entry of the journal for each consultation, with a count', async () => {
		const entries = await journal.listOf(scene.stages.open.consultationId);
		const erased = entries.filter(({ action }) => action === 'opinion.contactsErased');
		expect(erased).toMatchObject([{ actorKind: 'system', facts: { count: 4 } }]);
		expect(await journal.listOf('2028-03-12')).toMatchObject([
			{ action: 'resident.unusedClosed', facts: { count: 1 } }
		]);
		expect(await journal.verify()).toMatchObject({ ok: true });
	});
});

describe('the database', () => {
	const mutable = [
		'state',
		'publicText',
		'staffDigest',
		'rejectionGround',
		'redirectTarget',
		'moderationNote',
		'appealUntil'
	];
	const worked = [...mutable, 'duplicateOf', 'moderatedBy', 'moderatedAt', 'withdrawnAt', 'undone', 'id', 'salt'];
	const contact = ['nameCipher', 'phoneCipher', 'personKey'];
	const written = Object.entries(getTableColumns(rows)).filter(([key]) => ![...worked, ...contact].includes(key));

	test('lets an opinion’s contact data go whole, and be neither changed nor brought back', async () => {
		const [id] = scene.stages.closed.opinionIds;
		const set = (what: string) => raw(`update opinions set ${what} where id = '${id}'`);
		const whole = "name_cipher = null, phone_cipher = null, person_key = 'erased:' || id";
		await expect(set("name_cipher = 'x'")).rejects.toThrow(/never changed/);
		await expect(set("phone_cipher = 'x'")).rejects.toThrow(/never changed/);
		await expect(set("person_key = 'x'")).rejects.toThrow(/never changed/);
		await expect(set('name_cipher = null')).rejects.toThrow(/never changed/);
		await expect(set("name_cipher = null, person_key = 'erased:x'")).rejects.toThrow(/never changed/);
		await expect(set(`${whole}, text = '改过'`)).rejects.toThrow(/never/);
		await expect(set(`${whole}, submitter_shown = '某**'`)).rejects.toThrow(/never/);
		await set(whole);
		await expect(set("name_cipher = 'x'")).rejects.toThrow(/never changed/);
		await expect(set("person_key = 'phone:x'")).rejects.toThrow(/never changed/);
		await expect(raw(`delete from opinions where id = '${id}'`)).rejects.toThrow(/never/);
	});

	test.each(written.map(([key, column]) => [key, column.name]))('keeps %s as it was written', async (key) => {
		const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
		await expect(raw(`update opinions set ${name} = ${name}`)).rejects.toThrow(/never (edited|changed)/);
	});

	test('keeps a closed account closed and empty, and closes none that still holds something', async () => {
		const open = (scene.people.author as { id: string }).id;
		const set = (id: string, what: string) => raw(`update residents set ${what} where id = '${id}'`);
		await expect(set(silent, 'closed_at = null')).rejects.toThrow(/closed|never/);
		await expect(set(silent, "phone_cipher = 'x'")).rejects.toThrow(/closed|never/);
		const at = currentEngine().dialect === 'postgres' ? 'now()' : '1';
		await expect(set(open, `closed_at = ${at}`)).rejects.toThrow(/closed|never/);
		await expect(set(open, `closed_at = ${at}, phone_cipher = '', name_cipher = null`)).rejects.toThrow(/closed|never/);
		expect((await identity.ownDetails(scene.people.author)).phone).toMatch(/^199/);
	});
});
