/** 迟到 through real pages: written in time, sent after the close, admitted and refused by a clerk, told to its author. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { countOpinions, openConsultation, openSessions } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { post } from '../support/post.ts';
import type { TestServer } from '../support/server.ts';

const start = '2026-04-03T01:00:17.000Z';
test.use({ now: start });

let consultation: Opened;
let number = 13_400_000_000;

test.beforeAll(async ({ server }) => {
	server.setNow(start);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
});
test.beforeEach(({ server }) => server.setNow(start));

/** Ten minutes before the close by our clock, which the device's was three minutes ahead of. */
const written = () => ({
	outbox: '0123456789abcdef',
	writtenAt: new Date(Date.parse(consultation.closesAt) - 7 * 60_000).toISOString(),
	clockAhead: '180000'
});
const opinion = (text: string) => ({
	...{ stance: 'suggest', text, name: '周晓岚', submitterType: 'person', clauseId: consultation.clauses[1]!.id },
	consent: consultation.consent
});
const say = (action: string) => `/consultations/${consultation.id}/say?/${action}`;

async function resident(server: TestServer): Promise<string> {
	const { who } = await openSessions(server, { who: { phone: String(++number) } });
	return who!;
}

async function pageOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

async function clerkOf(browser: Browser, server: TestServer): Promise<Page> {
	const { clerk } = await openSessions(server, { clerk: { account: consultation.accounts.clerk } });
	return pageOf(browser, server, clerk!);
}

test('recorded once, admitted by a clerk, an opinion with a number, told to its author, late ever after', async ({
	browser,
	server
}) => {
	const session = await resident(server);
	const fields = { ...opinion('管线迁移费请按楼层分担。'), ...written() };
	const sent = await Promise.all([1, 2].map(() => post(server, say('send'), fields, { session })));
	const [to] = sent.map(({ status, headers }) => `${status} ${headers.get('location')}`);
	expect(to).toMatch(/^303 \/me\?late=\w+$/);
	expect(new Set(sent.map(({ headers }) => headers.get('location'))).size).toBe(1);
	expect(await countOpinions(server, consultation.id)).toBe(0);
	const author = await pageOf(browser, server, session);
	await author.goto(to!.slice(4));
	await expect(author.getByRole('status').filter({ hasText: '已登记为迟到意见' })).toBeVisible();
	await expect(author.locator('#late')).toContainText('等承办单位决定');

	const clerk = await clerkOf(browser, server);
	await clerk.goto('/desk');
	await clerk.getByRole('link', { name: /决定迟到的意见 1 条/ }).click();
	await expect(clerk.locator('.case')).toContainText('快 3 分钟');
	await clerk.getByRole('button', { name: '确定' }).click();
	await expect(clerk.getByRole('alert')).toContainText('请选择受理还是不予受理');
	await clerk.getByRole('radio', { name: '受理，按期限内意见办理' }).check();
	await clerk.getByRole('button', { name: '确定' }).click();
	await expect(clerk.getByRole('status')).toContainText('已受理，编号');
	await clerk
		.locator('.case')
		.getByRole('link', { name: /-0001$/ })
		.click();
	await expect(clerk.getByText(/设备上写于 .* 23:53；到达 2026-04-03 09:00；该设备的时钟快 3 分钟/)).toBeVisible();

	await author.goto('/me');
	await expect(author.locator('#messages')).toContainText('您迟到的意见已受理');
	await expect(author.locator('#late')).toContainText('已受理');
	const again = await post(server, say('send'), fields, { session });
	expect(again.headers.get('location')).toMatch(/\/say\/receipt\?no=\d{7}-0001$/);
	expect(await countOpinions(server, consultation.id)).toBe(1);
});

test('who is not signed in any more verifies the number first; refused with a reason that its author is told', async ({
	browser,
	server
}) => {
	const fields = { ...opinion('一层住户的采光请写明。'), ...written() };
	const anonymous = await post(server, say('send'), fields);
	expect(anonymous.status).toBe(409);
	expect(anonymous.text).toContain('手机号');
	expect(anonymous.body).toContain('采光请写明');
	const session = await resident(server);
	const { headers } = await post(server, say('check'), fields, { session });
	const clerk = await clerkOf(browser, server);
	await clerk.goto(`/desk/consultations/${consultation.id}/feedback`);
	await clerk.getByRole('link', { name: /有 1 条迟到的意见还没有决定/ }).click();
	const waits = clerk.locator('.case').filter({ hasText: '采光请写明' });
	await waits.getByRole('radio', { name: '不予受理' }).check();
	await waits.getByLabel('不予受理的理由').fill('太晚了');
	await waits.getByRole('button', { name: '确定' }).click();
	await expect(clerk.locator('#refused')).toContainText('不予受理要写明理由，至少 10 个字');
	const why = '这条写的是截止以后才公布的材料，不是在期限内写的。';
	await waits.getByLabel('不予受理的理由').fill(why);
	await waits.getByRole('button', { name: '确定' }).click();
	await expect(clerk.getByRole('status')).toContainText('已不予受理');
	const author = await pageOf(browser, server, session);
	await author.goto(headers.get('location')!);
	await expect(author.locator('#messages')).toContainText(why);
	await expect(author.locator('#late')).toContainText('未予受理');
	await expect(author.locator('#late')).toContainText(why);
});

test('what does not say that it was written in time is stopped as ever, with its text', async ({ server }) => {
	const session = await resident(server);
	const after = { ...written(), writtenAt: new Date(Date.parse(consultation.closesAt) + 240_000).toISOString() };
	for (const said of [
		{},
		after,
		{ ...written(), clockAhead: 'no' },
		{ ...written(), writtenAt: '2027-01-01T00:00:00Z' }
	]) {
		const answer = await post(server, say('send'), { ...opinion('不在期限内的话。'), ...said }, { session });
		expect(answer.status).toBe(409);
		expect(answer.text).toContain('征求意见已经截止');
		expect(answer.text).toContain('不在期限内的话');
	}
});
