import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Row } from './database.ts';
import { openOutbox, type Outbox, type Written } from './store.ts';

Object.assign(globalThis, { IDBKeyRange });
let factory: IDBFactory;
let box: Outbox;
const keyA = Buffer.alloc(32, 1).toString('base64url');
const keyB = Buffer.alloc(32, 2).toString('base64url');
const where = {
	kind: 'opinion',
	activity: '/consultations/c1',
	form: '/consultations/c1/say',
	action: '/consultations/c1/say?/check',
	send: '/consultations/c1/say?/send'
} as const;
const written = (text: string, more: Partial<Written> = {}): Written => ({
	...where,
	...{ ready: true, title: '某办法', excerpt: text, madeAt: 1000, files: [] },
	fields: [
		['text', text],
		['name', '赵七']
	],
	...more
});
const picture = { field: 'files', file: new File([new Uint8Array([1, 2, 3])], '门口.jpg', { type: 'image/jpeg' }) };

beforeEach(async () => {
	factory = new IDBFactory();
	box = await openOutbox(factory);
});

test('what was written is listed in its order, opened whole, and gone when its writer says so', async () => {
	const first = await box.keep(written('一', { files: [picture] }));
	await box.keep(written('二', { ready: false }));
	expect(await box.list()).toMatchObject([
		{ id: first, state: 'waiting', excerpt: '一', title: '某办法', files: 1, form: where.form, action: where.action },
		{ state: 'needsYou', excerpt: '二' }
	]);
	const taken = (await box.take(first))!;
	expect(taken.fields).toContainEqual(['text', '一']);
	expect([taken.files[0]!.field, taken.files[0]!.file.name, taken.files[0]!.file.type]).toEqual([
		...['files', '门口.jpg', 'image/jpeg']
	]);
	expect([...new Uint8Array(await taken.files[0]!.file.arrayBuffer())]).toEqual([1, 2, 3]);
	await box.remove(first);
	expect(await box.take(first)).toBeUndefined();
	expect(await box.list()).toHaveLength(1);
});

test('a double tap is one entry; the same words elsewhere are another', async () => {
	const one = await box.keep(written('一', { files: [picture] }));
	expect(await box.keep(written('一', { files: [picture], madeAt: 2000 }))).toBe(one);
	await box.keep(written('一'));
	await box.keep(written('一', { send: '/consultations/c2/say?/send', files: [picture] }));
	expect(await box.list()).toHaveLength(3);
});

test('an edit stands in the place of what it edits', async () => {
	const one = await box.keep(written('一', { files: [picture] }));
	await box.keep(written('二'));
	expect(await box.keep(written('一，改过', { instead: one }))).toBe(one);
	expect((await box.list()).map(({ excerpt, files }) => [excerpt, files])).toEqual([
		['一，改过', 0],
		['二', 0]
	]);
	// What is gone meanwhile is written anew.
	await box.remove(one);
	await box.keep(written('再来', { instead: one }));
	expect((await box.list()).map(({ excerpt }) => excerpt)).toEqual(['二', '再来']);
});

test('one’s own is sealed: without the key neither text nor place can be had, with it all is there again', async () => {
	await box.signedIn('tag1', keyA);
	const own = await box.keep(written('只给我看的话', { files: [picture] }));
	await box.signedOut();
	expect(await box.due()).toEqual([]);
	expect(await box.take(own)).toBeUndefined();
	expect(await box.list()).toEqual([
		expect.objectContaining({ id: own, state: 'locked', excerpt: '', title: '', form: '', activity: '', files: 1 })
	]);
	const { within } = await openDatabase(factory);
	const all = await within('readonly', async (at) => {
		const read = (store: 'entries' | 'files' | 'keys') =>
			new Promise((done) => (at(store).getAll().onsuccess = (event) => done((event.target as IDBRequest).result)));
		return JSON.stringify([await read('entries'), await read('files'), await read('keys')], (_, value: unknown) =>
			value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : value
		);
	});
	expect(all).not.toMatch(/只给我|赵七|consultations|门口/);

	await box.signedIn('tag2', keyB);
	expect(await box.list()).toMatchObject([{ state: 'locked' }]);
	await box.signedIn('tag3', keyA);
	expect(await box.list()).toMatchObject([{ state: 'waiting', excerpt: '只给我看的话' }]);
	expect((await box.take(own))!.files).toHaveLength(1);
});

test('sent: the text goes, the receipt stays a week', async () => {
	await box.keep(written('一', { files: [picture] }));
	const [due] = await box.due();
	await box.trying(due!.id, 5000);
	expect(await box.list(6000)).toMatchObject([{ state: 'sending' }]);
	expect(await box.list(5000 + 60_001)).toMatchObject([{ state: 'waiting' }]);
	await box.sent(due!, '/consultations/c1/say/receipt?no=1', 9000);
	expect(await box.list(9000)).toMatchObject([
		{ state: 'sent', place: '/consultations/c1/say/receipt?no=1', files: 0 }
	]);
	expect(await box.take(due!.id)).toBeUndefined();
	expect(await box.due()).toEqual([]);
	expect(await box.list(9000 + 8 * 86_400_000)).toEqual([]);
	expect(await box.list(9000)).toEqual([]);
});

test('edited while it was on its way: the later words wait for their writer', async () => {
	const id = await box.keep(written('早先'));
	const [due] = await box.due();
	await box.keep(written('后来', { instead: id }));
	await box.sent(due!, '/receipt');
	expect(await box.list()).toMatchObject([{ state: 'needsYou', excerpt: '后来' }]);
});

test('a row of a later version of the site is neither read nor dropped', async () => {
	await box.keep(written('一'));
	const { within } = await openDatabase(factory);
	await within('readwrite', async (at) => {
		const store = at('entries');
		store.getAll().onsuccess = (event) => {
			const [row] = (event.target as IDBRequest<Row[]>).result;
			store.put({ ...row, format: 2 });
		};
	});
	expect(await box.list()).toMatchObject([{ state: 'locked' }]);
	expect(await box.due()).toEqual([]);
	expect(await box.isEmpty()).toBe(false);
});
