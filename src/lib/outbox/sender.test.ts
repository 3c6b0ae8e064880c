import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { stringify } from 'devalue';
import { beforeEach, expect, test } from 'vitest';
import { send } from './sender.ts';
import { openOutbox, type Outbox, type Written } from './store.ts';

Object.assign(globalThis, { IDBKeyRange });
let box: Outbox;
let asked: { path: string; form: FormData; as: string | null }[];
let answers: (Response | 'cut' | ((form: FormData) => Response | Promise<Response>))[];
let healthy: boolean;
let rests: number[];
const now = Date.parse('2026-08-01T04:00:00Z');

const json = (body: object, headers = {}) => Response.json(body, { headers });
const toReceipt = (no: string) =>
	json({ type: 'redirect', status: 303, location: `/consultations/c1/say/receipt?no=${no}` });
const failing = (status: number, words: string) =>
	json({
		type: 'failure',
		status,
		data: stringify({ words }, { unread: (one: unknown) => typeof one === 'object' && words })
	});

beforeEach(async () => {
	box = await openOutbox(new IDBFactory());
	[asked, answers, healthy, rests] = [[], [], true, []];
});

const ask = (async (input: string, init?: RequestInit) => {
	if (input === '/healthz') {
		if (!healthy) throw new TypeError('no network');
		return json({ now: new Date(now - 60_000).toISOString() });
	}
	const form = init?.body as FormData;
	asked.push({ path: input, form, as: new Headers(init?.headers).get('wenji-as') });
	const answer = answers.shift() ?? 'cut';
	if (answer === 'cut') throw new TypeError('no network');
	return typeof answer === 'function' ? answer(form) : answer;
}) as typeof fetch;

const sent = () =>
	send({ outbox: box, ask, now: () => now, rest: async (ms) => void rests.push(ms), tell: () => undefined });

const say = (text: string, more: Partial<Written> = {}) =>
	box.keep({
		...{
			kind: 'opinion',
			activity: '/consultations/c1',
			form: '/consultations/c1/say',
			ready: true,
			title: '',
			excerpt: text
		},
		...{ action: '/consultations/c1/say?/check', send: '/consultations/c1/say?/send', madeAt: now - 3600_000 },
		...{ fields: [['text', text] as [string, string]], files: [] },
		...more
	});
const states = async () =>
	(await box.list(now)).map(({ excerpt, state, why, place }) => [excerpt, state, why || place]);

test('in their order, each once, with when it was written and how the clock stands', async () => {
	await say('一');
	await say('二');
	answers = [toReceipt('1'), toReceipt('2')];
	expect(await sent()).toBe('empty');
	expect(asked.map(({ form }) => form.get('text'))).toEqual(['一', '二']);
	const { form, as } = asked[0]!;
	expect([form.get('writtenAt'), form.get('clockAhead'), as]).toEqual(['2026-08-01T03:00:00.000Z', '60000', 'all']);
	expect(await states()).toEqual([
		['一', 'sent', '/consultations/c1/say/receipt?no=1'],
		['二', 'sent', '/consultations/c1/say/receipt?no=2']
	]);
	expect(await sent()).toBe('empty');
	expect(asked).toHaveLength(2);
});

test('without network it is tried after 0, 2, 8 and 30 seconds, and then waits', async () => {
	await say('一');
	healthy = false;
	expect(await sent()).toBe('noNetwork');
	expect(rests).toEqual([0, 2000, 8000, 30_000]);
	expect([asked.length, await states()]).toEqual([0, [['一', 'waiting', '']]]);
	healthy = true;
	answers = ['cut', new Response('', { status: 503 }), new Response('<html>', { status: 200 }), toReceipt('1')];
	await say('二');
	expect(await sent()).toBe('noNetwork');
	// An answer that is lost, a server that is away, a network that wants a password: the second does not overtake the first.
	expect(asked.map(({ form }) => form.get('text'))).toEqual(['一', '一', '一', '一', '二']);
});

test('refused: the text stays, with the server’s words; the next is sent', async () => {
	await say('一');
	await say('二');
	answers = [failing(409, '征集已经结束。 请写姓名。'), toReceipt('2')];
	await sent();
	expect(await states()).toEqual([
		['一', 'needsYou', '征集已经结束。 请写姓名。'],
		['二', 'sent', '/consultations/c1/say/receipt?no=2']
	]);
	expect((await box.take((await box.list())[0]!.id))!.fields).toEqual([['text', '一']]);
});

test('a page that is gone, a form that is too large: said, and kept', async () => {
	await say('一');
	await say('二');
	answers = [json({ type: 'error', error: { message: 'not found' } }), new Response('large', { status: 413 })];
	await sent();
	expect(await states()).toEqual([
		['一', 'needsYou', 'not found'],
		['二', 'needsYou', '']
	]);
});

test('signed out meanwhile: nothing is asked of its writer but to sign in; then it goes on by itself', async () => {
	const key = Buffer.alloc(32, 1).toString('base64url');
	await box.signedIn('t1', key);
	await say('一');
	answers = [json({ type: 'failure', status: 409, data: stringify({}) }, { 'wenji-not-as': 'yes' })];
	expect(await sent()).toBe('signedOut');
	expect(asked[0]!.as).toBe('own-t1');
	expect(await box.list()).toMatchObject([{ state: 'locked' }]);
	expect(await sent()).toBe('empty');
	await box.signedIn('t2', key);
	answers = [toReceipt('1')];
	expect(await sent()).toBe('empty');
	expect(asked[1]!.as).toBe('own-t2');
	expect(await box.list(now)).toMatchObject([{ state: 'sent' }]);
});

test('what was written by nobody is never sent as whoever signs in later', async () => {
	await say('一');
	await box.signedIn('t1', Buffer.alloc(32, 1).toString('base64url'));
	expect(await sent()).toBe('empty');
	expect(asked).toEqual([]);
	expect(await states()).toEqual([['一', 'needsYou', '']]);
});

test('files go one by one before the text, and not again when the network breaks off between', async () => {
	const files = ['a', 'b'].map((name) => ({
		field: 'files',
		file: new File([name], `${name}.jpg`, { type: 'image/jpeg' })
	}));
	await say('一', { files });
	answers = [json({ token: 'A' }), 'cut', json({ token: 'B' }), 'cut', toReceipt('1')];
	await sent();
	expect(asked.map(({ path }) => path.replace('/consultations/c1', ''))).toEqual([
		...['/outbox/files', '/outbox/files', '/outbox/files', '/say?/send', '/say?/send']
	]);
	expect((asked[2]!.form.get('file') as File).name).toBe('b.jpg');
	expect(asked[4]!.form.getAll('staged[]')).toEqual(['A', 'B']);
	expect(await states()).toEqual([['一', 'sent', '/consultations/c1/say/receipt?no=1']]);
});

test('a file that is refused stays with its text', async () => {
	await say('一', { files: [{ field: 'files', file: new File(['x'], 'x.svg') }] });
	answers = [Response.json({ why: '不能上传。' }, { status: 422 })];
	await sent();
	expect(await states()).toEqual([['一', 'needsYou', '不能上传。']]);
});
