/** A resident's way to an open day: found, signed up for, given up, moved up, confirmed; with and without script. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { changeSession, openDay, openSessions, smsCode } from '../support/line.ts';
import type { OpenDayOptions } from '../support/line/open-day.ts';
import { post, read } from '../support/post.ts';

const now = '2026-07-30T03:00:21.000Z';
test.use({ now });

const times = { signUpOpensAt: '2026-07-25T09:00', signUpClosesAt: '2026-08-08T00:00' };
const afternoon = { startsAt: '2026-08-12T14:00', endsAt: '2026-08-12T16:00' };
const session = { ...times, ...afternoon, title: '走进污水处理厂', quota: 3, invitedSeats: 0 };
const day = (more: Partial<OpenDayOptions> = {}): OpenDayOptions => ({
	...{ at: '2026-07-20T09:00', sessions: [session], ...more }
});
const noon = (on: string) => new Date(`${on}T12:00:21+08:00`).toISOString();

/** Telephone, code and agreement, as whoever is not signed in gives them. */
async function verify(page: Page, server: Parameters<typeof smsCode>[0], phone: string) {
	await page.getByLabel('手机号').fill(phone);
	await page.getByRole('button', { name: '获取验证码' }).click();
	await expect(page.getByRole('status').filter({ hasText: '已发' })).toBeVisible();
	await page.getByLabel('验证码', { exact: true }).fill((await smsCode(server, phone))!);
}
const agree = (page: Page) => page.getByLabel(/我已经看过并同意/).check();
const send = (page: Page) =>
	page
		.getByRole('button', { name: /^(候补)?报名$/ })
		.last()
		.click();
const signedIn = async (page: Page, server: Parameters<typeof openSessions>[0] & { url: string }, phone: string) => {
	const { own } = await openSessions(server, { own: { phone } });
	await page.context().addCookies([{ name: 'wenji', value: own, url: server.url }]);
};

test('from the list to the ticket, given up, and the next who waits moves up and confirms', async ({
	page,
	browser,
	server
}) => {
	server.setNow(now);
	const title = '走进污水处理厂：下午场';
	const { ids } = await openDay(server, day({ sessions: [{ ...session, title, quota: 2 }] }));
	await page.goto('/');
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(page.getByText('公开报名 2 人，还有 2 个')).toBeVisible();
	await page.getByRole('link', { name: '报名', exact: true }).last().click();

	await page.getByLabel('姓名').fill('周晓岚');
	await page.getByLabel('年龄段').selectOption('18to59');
	await page.getByRole('button', { name: '添加同行人' }).click();
	// The new row has the focus, and nothing typed before is lost.
	await expect(page.locator('#companions-0-name')).toBeFocused();
	await expect(page.getByLabel('姓名').first()).toHaveValue('周晓岚');
	await page.locator('#companions-0-name').fill('周小周');
	await page.locator('#companions-0-ageBand').selectOption('14to17');
	await verify(page, server, '13700002001');
	await send(page);
	// Only the agreement was missing: the code stays as it was typed.
	await expect(page.getByRole('alert')).toContainText('个人信息说明');
	await agree(page);
	await send(page);

	await expect(page).toHaveURL(/\/me\/tickets\/\w+$/);
	const ticket = page.url();
	await expect(page.getByText('报名成功')).toBeVisible();
	await expect(page.getByRole('img', { name: '入场二维码' })).toBeVisible();
	await expect(page.locator('.code')).toHaveText(/^\d{7}-B001$/);
	await expect(page.getByText('2 人', { exact: false }).first()).toBeVisible();

	const other = await (await browser.newContext({ baseURL: server.url })).newPage();
	await signedIn(other, server, '13700002002');
	await other.goto(`/opendays/${ids[0]}`);
	await expect(other.getByText('已满，可候补')).toBeVisible();
	await other.getByRole('link', { name: '候补报名' }).last().click();
	await other.getByLabel('姓名').fill('罗晓峰');
	await other.getByLabel('年龄段').selectOption('60plus');
	await agree(other);
	await send(other);
	await expect(other.getByText('您排在第一位')).toBeVisible();
	await expect(other.getByRole('img', { name: '入场二维码' })).toHaveCount(0);

	await page.getByText('取消报名').click();
	await page.getByRole('button', { name: '确定取消' }).click();
	await expect(page.getByText('您已取消这份报名')).toBeVisible();
	expect(page.url()).toBe(ticket);
	await expect(page.getByRole('img', { name: '入场二维码' })).toHaveCount(0);

	await other.goto('/me');
	await other.getByRole('link', { name: '去确认' }).click();
	await expect(other.getByRole('heading', { name: '为您留了 1 个名额' })).toBeVisible();
	await expect(other.getByText(/请在 2026-07-31 \d\d:\d\d 前确认/)).toBeVisible();
	await other.getByRole('button', { name: '确认参加' }).click();
	await expect(other.getByRole('img', { name: '入场二维码' })).toBeVisible();
	await other.context().close();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('sessions are found by month, place, theme and room', async ({ page, server }) => {
		server.setNow(now);
		const sessions = [
			{ ...session, title: '西渠一场', place: '西渠路北门', startsAt: '2026-08-18T09:00', endsAt: '2026-08-18T11:00' },
			{
				...session,
				title: '湖边一场',
				place: '临湖路',
				startsAt: '2026-08-19T09:00',
				endsAt: '2026-08-19T11:00',
				quota: 1
			},
			{ ...session, title: '秋天一场', startsAt: '2026-09-09T09:00', endsAt: '2026-09-09T11:00' }
		];
		const signUps = { at: '2026-07-26T10:00', parties: [1] };
		await openDay(server, day({ theme: '看水', sessions: [sessions[1]!, sessions[0]!, sessions[2]!], signUps }));
		await page.goto('/opendays');
		await page.getByText('筛选场次').click();
		await page.getByLabel('主题').selectOption('看水');
		await page.getByRole('button', { name: '筛选' }).click();
		await expect(page.getByText('共 3 场')).toBeVisible();
		await page.getByLabel('只看还有名额的').check();
		await page.getByRole('button', { name: '筛选' }).click();
		await expect(page.getByText('共 2 场')).toBeVisible();
		await expect(page.getByRole('link', { name: '湖边一场' })).toHaveCount(0);
		await page.getByLabel('地点').fill('西渠路');
		await page.getByRole('button', { name: '筛选' }).click();
		await expect(page.getByText('共 1 场')).toBeVisible();
		await page.getByRole('link', { name: '按月' }).click();
		await page.getByRole('link', { name: '下个月' }).click();
		await expect(page.getByRole('heading', { name: '2026 年 8 月' })).toBeVisible();
		// What was filtered stays so from month to month; the day leads to its sessions.
		await expect(page.getByText('共 1 场')).toBeVisible();
		await page.getByRole('link', { name: '2026-08-18，1 场' }).click();
		await expect(page.locator('#day-2026-08-18')).toBeInViewport();
		await page.getByRole('link', { name: '清除筛选' }).click();
		await page.getByRole('link', { name: '下个月' }).click();
		await expect(page.getByRole('link', { name: '秋天一场' }).first()).toBeVisible();
	});

	test('a family signs up: rows are added and taken out, and what is refused keeps every word', async ({
		page,
		server
	}) => {
		server.setNow(now);
		const { ids } = await openDay(server, day({ sessions: [{ ...session, title: '亲子场', minAge: 8 }] }));
		await page.goto(`/opendays/${ids[0]}/sign-up`);
		await page.getByLabel('姓名').fill('周小周');
		await page.getByLabel('年龄段').selectOption('8to13');
		await page.getByText('需要帮忙吗').first().click();
		await page.getByLabel('使用轮椅').check();
		for (let row = 0; row < 2; row++) await page.getByRole('button', { name: '添加同行人' }).click();
		await page.locator('#companions-1-name').fill('罗');
		await page.getByRole('button', { name: '去掉 同行人 1' }).click();
		await expect(page.locator('#companions-0-name')).toHaveValue('罗');
		await verify(page, server, '13700002003');
		await agree(page);
		await send(page);
		const wrong = page.getByRole('alert');
		await expect(wrong).toContainText('请填写姓名，至少两个字。');
		await wrong.getByRole('link', { name: '请填写姓名，至少两个字。' }).click();
		await page.locator('#companions-0-name').fill('罗晓峰');
		await page.locator('#companions-0-ageBand').selectOption('18to59');
		await send(page);
		await expect(wrong).toContainText('请由监护人单独勾选同意');
		await expect(page.getByLabel('使用轮椅')).toBeChecked();
		await expect(page.getByLabel('姓名').first()).toHaveValue('周小周');
		await page.getByLabel(/我是同行孩子的监护人/).check();
		await send(page);
		await expect(page.getByText('报名成功')).toBeVisible();
		await expect(page.locator('.ticket-page')).toContainText('罗晓峰');
		await expect(page.getByRole('img', { name: '入场二维码' })).toBeVisible();
	});

	test('a session that is full: the party waits whole, or takes what is free', async ({ page, server }) => {
		server.setNow(now);
		const full = { ...session, title: '满额场', quota: 3, maxCompanions: 3 };
		const { ids } = await openDay(server, day({ sessions: [full], signUps: { at: '2026-07-26T10:00', parties: [2] } }));
		await signedIn(page, server, '13700002004');
		await page.goto(`/opendays/${ids[0]}/sign-up`);
		await page.getByLabel('姓名').fill('周晓岚');
		await page.getByLabel('年龄段').selectOption('18to59');
		await page.getByRole('button', { name: '添加同行人' }).click();
		await page.locator('#companions-0-name').fill('周小兰');
		await page.locator('#companions-0-ageBand').selectOption('18to59');
		await page.getByLabel(/大家一起候补/).check();
		await agree(page);
		await send(page);
		await expect(page.getByText('候补中')).toBeVisible();
		await expect(page.getByText('要等到能坐下全部 2 人。')).toBeVisible();

		await page.getByText('取消报名').click();
		await page.getByRole('button', { name: '确定取消' }).click();
		await page.getByRole('link', { name: '重新报名' }).click();
		await page.getByLabel('姓名').fill('周晓岚');
		await page.getByLabel('年龄段').selectOption('18to59');
		await page.getByRole('button', { name: '添加同行人' }).click();
		await page.locator('#companions-0-name').fill('周小兰');
		await page.locator('#companions-0-ageBand').selectOption('18to59');
		await page.getByLabel(/有几个坐几个/).check();
		await send(page);
		await expect(page.getByText('报名成功')).toBeVisible();
		await expect(page.getByText('你们一共 2 人，这次有 1 个名额。')).toBeVisible();
	});
});

test('too late to the second, twice, too many, at the same time', async ({ server }) => {
	server.setNow(now);
	const other = { ...session, title: '同一时间的一场', startsAt: '2026-08-12T15:00', endsAt: '2026-08-12T17:00' };
	const { ids } = await openDay(server, day({ sessions: [{ ...session, maxCompanions: 2 }, other] }));
	const people = { a: '13700002010', b: '13700002011', c: '13700002012' };
	const { a } = await openSessions(server, { a: { phone: people.a } });
	const form = await read(server, `/opendays/${ids[0]}/sign-up`, a);
	const consent = /name="consent"[^>]*value="(\w{64})"/.exec(form.body)?.[1] ?? /value="(\w{64})"/.exec(form.body)![1]!;
	const typed = { name: '程一禾', ageBand: '18to59', category: 'resident', consent };
	const signUp = (session: string, id = ids[0]!, more = {}) =>
		post(server, `/opendays/${id}/sign-up?/send`, { ...typed, ...more }, { session });

	const companions = (n: number) =>
		Object.fromEntries(
			Array.from({ length: n }, (_, at) => [
				[`companions[${at}].name`, `同行${at}号`],
				[`companions[${at}].ageBand`, '18to59']
			]).flat()
		);
	const crowd = await signUp(a, ids[0], companions(99));
	expect([crowd.status, crowd.text]).toEqual([422, expect.stringContaining('最多带 2 人')]);
	expect(crowd.body).toContain('同行98号');
	const minus = await signUp(a, ids[0], { 'companions[-1].name': '负一号', 'companions[-1].ageBand': '18to59' });
	expect([303, 422]).toContain(minus.status);

	const close = Date.parse('2026-08-08T00:00:00+08:00');
	server.setNow(new Date(close - 1_000).toISOString());
	const last = await openSessions(server, { b: { phone: people.b }, c: { phone: people.c } });
	server.setNow(new Date(close - 1_000).toISOString());
	expect((await signUp(last.b)).status).toBe(303);
	server.setNow(new Date(close + 1_000).toISOString());
	const late = await signUp(last.c);
	expect([late.status, late.text]).toEqual([409, expect.stringContaining('报名已经截止')]);
	expect(late.body).toContain('程一禾');

	server.setNow(now);
	const own = await openSessions(server, { b: { phone: people.b }, c: { phone: people.c } });
	// The very same once more (its answer got lost) is answered as the first time; another party is not.
	expect((await signUp(own.b)).status).toBe(303);
	const twice = await signUp(own.b, ids[0], companions(1));
	expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('您已经报过这一场了')]);
	const overlapping = await signUp(own.b, ids[1]);
	expect([overlapping.status, overlapping.text]).toEqual([409, expect.stringContaining('时间重叠')]);
	// Somebody else's ticket is not there.
	const mine = await read(server, '/me', own.b);
	const [, ticket] = /\/me\/tickets\/(\w+)/.exec(mine.body)!;
	expect((await read(server, `/me/tickets/${ticket}`, own.b)).status).toBe(200);
	expect((await read(server, `/me/tickets/${ticket}`, own.c)).status).toBe(404);
	expect((await read(server, `/me/tickets/${ticket}`)).status).toBe(303);
});

test('moved and called off: the page, the ticket and the calendar say so, in English too', async ({ page, server }) => {
	server.setNow(now);
	const made = await openDay(server, day({ sessions: [{ ...session, title: '要改期的一场' }] }));
	const [id] = made.ids as [string];
	const ics = async () => (await page.request.get(`/opendays/${id}/session.ics`)).text();
	expect(await ics()).toMatch(/SEQUENCE:0[^]*DTSTART;TZID=Asia\/Shanghai:20260812T140000[^]*STATUS:CONFIRMED/);
	const phone = '13700002020';
	await signedIn(page, server, phone);
	await page.goto(`/opendays/${id}/sign-up`);
	await page.getByLabel('姓名').fill('周晓岚');
	await page.getByLabel('年龄段').selectOption('18to59');
	await agree(page);
	await send(page);
	await expect(page.getByText('报名成功')).toBeVisible();
	const ticket = page.url();
	const to = { startsAt: '2026-08-13T14:00', endsAt: '2026-08-13T16:00', signUpClosesAt: '2026-08-08T00:00' };
	const moved = { id, drafter: made.drafter, reason: '因设备检修推迟一天，请谅解。' };
	await changeSession(server, { ...moved, at: '2026-07-31T09:00', to: { ...to, place: '南门' } });
	server.setNow(noon('2026-07-31'));
	await signedIn(page, server, phone);
	await page.goto(ticket);
	await expect(page.getByText('时间或地点有变，请核对')).toBeVisible();
	await expect(page.getByText('2026-08-13')).toBeVisible();
	await expect(page.getByRole('img', { name: '入场二维码' })).toBeVisible();
	expect(await ics()).toMatch(/SEQUENCE:1[^]*DTSTART;TZID=Asia\/Shanghai:20260813T140000/);

	await changeSession(server, { ...moved, at: '2026-08-01T09:00', reason: '因暴雨停止开放，这一场取消。' });
	server.setNow(noon('2026-08-01'));
	await signedIn(page, server, phone);
	await page.goto(ticket);
	await expect(page.getByText('这一场取消了，票不再有效。')).toBeVisible();
	await expect(page.getByText('因暴雨停止开放')).toBeVisible();
	expect(await ics()).toMatch(/SEQUENCE:2[^]*STATUS:CANCELLED/);
	await page.goto(`/en/opendays/${id}`);
	await expect(page.getByRole('heading', { name: 'This session is called off' })).toHaveCount(0);
	await expect(page.getByText('This session is called off').first()).toBeVisible();
	await expect(page.getByText('2026-08-12 14:00 → 2026-08-13 14:00')).toBeVisible();
	const feed = await (await page.request.get('/opendays/calendar.ics')).text();
	expect(feed.match(/BEGIN:VEVENT/g)!.length).toBeGreaterThan(1);
	expect(feed).toContain(`UID:${id}@wenji`);
});
