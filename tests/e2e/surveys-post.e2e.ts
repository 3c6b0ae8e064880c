/** Forms that no page of ours would send: the server alone decides what counts. */
import type { APIRequestContext } from '@playwright/test';
import { everyKind } from '../support/asked.ts';
import { expect, test } from '../support/browser.ts';
import { openSurvey } from '../support/line.ts';
import type { OpenedSurvey } from '../support/line/open-survey.ts';

const noon = '2026-03-13T04:00:00.000Z';
test.use({ now: noon });

const open = { opensOn: '2026-03-11', lastDay: '2026-03-20', onePer: 'device', anonymous: true } as const;
let survey: OpenedSurvey;

test.beforeEach(async ({ server }) => {
	server.setNow(noon);
	survey = await openSurvey(server, { ...open, title: '谁都能寄来的表单', definition: everyKind, changeable: false });
});

/** Sends at once what the steps would have sent one after the other. */
async function send(request: APIRequestContext, fields: Record<string, string>, version = '1') {
	const address = `/surveys/${survey.id}/answer`;
	await request.get(address);
	const headers = { accept: 'text/html', origin: new URL((await request.get('/healthz')).url()).origin };
	const form = { version, asked: '1', ...fields };
	return request.post(`${address}?/send`, { form, headers, maxRedirects: 0 });
}

test('the answers of a branch that was not taken are dropped', async ({ request }) => {
	const hidden = { 'q.q1': 'q1b', 'q.q2': 'q2a', 'q.q3': '45' };
	const sent = await send(request, hidden);
	expect(sent.status()).toBe(303);
	const receipt = await (await request.get(sent.headers().location!)).text();
	expect(receipt).toContain('看我答的 1 题');
	expect(receipt).not.toContain('路太远');
	// Something else from the same device: refused, with what stands.
	const again = await send(request, { 'q.q1': 'q1b', 'q.q4': '3' });
	expect(again.status()).toBe(409);
	expect(await again.text()).toContain(/\d{7}D\d{5}/.exec(receipt)![0]);
});

for (const [what, fields, said] of [
	['without what is required', { 'q.q4': '3' }, '这道题必须作答'],
	['with the option of another question', { 'q.q1': 'q2a' }, '第 1 题'],
	['with an answer to a question that there is not', { 'q.q1': 'q1b', 'q.q99': '你好' }, ''],
	['with a point beyond the scale', { 'q.q1': 'q1b', 'q.q4': '9' }, '第 4 题'],
	['with a choice that there is not', { 'q.q1': 'q1a', 'q.q2': 'q2x' }, '第 2 题']
] as const) {
	test(`a form ${what} is refused, and nothing is kept`, async ({ request }) => {
		const sent = await send(request, fields);
		expect([409, 422]).toContain(sent.status());
		expect(await sent.text()).toContain(said);
		expect((await send(request, { 'q.q1': 'q1b' })).status()).toBe(303);
	});
}

test('a form of the version before a correction is given back, and nothing is kept', async ({ request, server }) => {
	const corrected = { reason: '第四题漏写了“夜间”两个字，现在补上。', definition: everyKind };
	survey = await openSurvey(server, { ...open, title: '更正过的问卷', definition: everyKind, corrected });
	const stale = await send(request, { 'q.q1': 'q1b' }, '1');
	expect(stale.status()).toBe(409);
	expect(await stale.text()).toContain('漏写了“夜间”');
	expect((await send(request, { 'q.q1': 'q1b', 'q.q4': '3' }, '2')).status()).toBe(303);
});
