/** The gate: a telephone with a camera and no network, and what the server makes of its scans. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { browserSeeing } from '../support/fake-camera.ts';
import { atTheGate, openGate, type Data } from '../support/line.ts';
import type { OpenedGate } from '../support/line/open-gate.ts';
import { rowsOf } from '../support/rows.ts';

test.use({ now: '2026-08-12T00:40:07Z' });
test.describe.configure({ mode: 'default' });

const phone = {
	serviceWorkers: 'allow' as const,
	viewport: { width: 360, height: 780 },
	locale: 'zh-CN',
	timezoneId: 'Asia/Shanghai'
};
const forged = (text: string) => text.replace(/\.1\.(?=\w{10}\.\w+$)/, '.9.');
const result = (page: Page) => page.locator('[data-result]');
const attendances = (server: Data) =>
	rowsOf<{ ticket_id: string; people: number }>(server, 'select ticket_id, people from open_day_attendances');
const outcomeOf = (server: Data, { clerk, morning }: OpenedGate) =>
	atTheGate(server, { outcome: { actor: clerk, sessionId: morning } });

/** Opens the link of a shift and begins. */
async function stand(page: Page, url: string, token: string) {
	await page.goto(`${url}/check-in#${token}`);
	await page.getByRole('button', { name: '开始验票' }).click();
}

/** Types into the search as somebody reads it out. */
async function find(page: Page, said: string, enter = false) {
	await page.getByRole('button', { name: '手工查' }).filter({ visible: true }).click();
	await page.getByLabel('票上的号码、手机后四位或姓名').fill(said);
	if (enter) await page.keyboard.press('Enter');
}
/** Shows the text of a ticket to a gate whose camera does not work. */
async function showTicket(page: Page, text: string) {
	await find(page, text, true);
	await expect(result(page)).toBeVisible();
}
const queue = (page: Page) => page.locator('[data-gate]').getAttribute('data-waiting');

test('with a camera and no network: good, forged, other session, cancelled, other event, a second time', async ({
	server
}) => {
	const spot = await openGate(server);
	const { single, group, afternoon, cancelled, elsewhere } = spot.tickets;
	const shown = [
		single.text,
		forged(single.text),
		afternoon.text,
		cancelled.text,
		elsewhere.text,
		'https://a.example/'
	];
	const film = [...shown, group.text].flatMap((text) => [{ text, seconds: 2 }, { seconds: 2 }]);
	const { launchOptions } = test.info().project.use;
	const browser = await browserSeeing(film, launchOptions);
	try {
		const context = await browser.newContext(phone);
		const page = await context.newPage();
		await page.goto(`${server.url}/check-in#${spot.shifts[0]!.token}`);
		await expect(page.getByText('已存到本机：断网、关掉再打开都能验票')).toBeVisible();
		expect(page.url()).toBe(`${server.url}/check-in`);

		// Killed and opened again, with nothing but what lies on the device.
		await context.setOffline(true);
		await page.close();
		const again = await context.newPage();
		const heard: { kind: string; word: string; why: string; took: number }[] = [];
		await again.exposeFunction('heard', (one: (typeof heard)[number]) => heard.push(one));
		await again.goto(`${server.url}/check-in`);
		await again.evaluate(() => {
			const gate = document.querySelector<HTMLElement>('[data-gate]')!;
			const say = (window as unknown as { heard: (one: object) => void }).heard;
			const text = (name: string) => gate.querySelector(`[data-${name}]`)!.textContent;
			new MutationObserver(() => {
				const { outcome: kind, took } = gate.dataset;
				say({ kind, word: text('word'), why: text('why'), took: Number(took) });
			}).observe(gate, { attributeFilter: ['data-took'] });
		});
		await again.getByRole('button', { name: '开始验票' }).click();
		const kinds = () => [...new Set(heard.map(({ kind }) => kind))].sort();
		await expect
			.poll(kinds, { timeout: 120_000 })
			.toEqual(['admitted', 'again', 'cancelled', 'forged', 'noTicket', 'otherEvent', 'otherSession']);
		const saying = (kind: string) => heard.find((one) => one.kind === kind)!;
		expect(saying('admitted').word).toBe('请进');
		expect(saying('again')).toMatchObject({ word: '已来过', why: expect.stringContaining('在北门验过') as unknown });
		for (const kind of ['forged', 'otherSession', 'cancelled', 'otherEvent', 'noTicket']) {
			expect(saying(kind).word).toBe('不能进');
		}
		expect(saying('otherSession').why).toContain('8月12日 14:00');
		expect(saying('cancelled').why).toMatch(/按 08:\d\d 的名单/);
		await expect.poll(() => heard.filter(({ kind }) => kind === 'admitted').length, { timeout: 60_000 }).toBe(2);
		await expect.poll(() => queue(again)).toBe('2');
		expect(await attendances(server)).toEqual([]);
		const took = heard.map((one) => one.took).sort((a, b) => a - b);
		test.info().annotations.push({
			type: 'scan to result, ms (median, most)',
			description: `${took[took.length >> 1]}, ${took.at(-1)}`
		});

		await context.setOffline(false);
		await expect.poll(() => queue(again)).toBe('0');
		expect((await attendances(server)).map(({ people }) => people).sort()).toEqual([1, 3]);
		expect((await outcomeOf(server, spot)).conflicts).toEqual([]);
	} finally {
		await browser.close();
	}
});

test('without a camera: number, digits, name; a part of a party; undo; people without a ticket', async ({
	page,
	server
}) => {
	const spot = await openGate(server);
	await stand(page, server.url, spot.shifts[0]!.token);
	await expect(page.getByText('这台设备没有能用的相机')).toBeVisible();
	await expect(page.getByText('已到 0 / 4').filter({ visible: true })).toBeVisible();

	await find(page, 'B002');
	await page.getByRole('button', { name: /王\*\*/ }).click();
	await expect(result(page).getByText('请进')).toBeVisible();
	await expect(result(page).getByText('3 人')).toBeVisible();
	await expect(result(page).getByText('有轮椅')).toBeVisible();
	await page.getByRole('button', { name: '只进 2 位' }).click();
	await expect(result(page).getByText('还有 1 位没到')).toBeVisible();
	await expect(page.getByText('已到 2 / 4').filter({ visible: true })).toBeVisible();

	await find(page, '王立');
	await page.getByRole('button', { name: /已进 2 \/ 3/ }).click();
	await expect(result(page).getByText('1 人')).toBeVisible();
	await page.getByRole('button', { name: '撤销' }).filter({ visible: true }).click();
	await expect(result(page).getByText('已撤销')).toBeVisible();
	await expect(page.getByText('已到 2 / 4').filter({ visible: true })).toBeVisible();

	await find(page, '没有这个人');
	await expect(page.getByText(/名单（08:\d\d）里没有/)).toBeVisible();
	await page.getByRole('button', { name: '返回验票' }).filter({ visible: true }).click();
	await page.getByRole('button', { name: '没票的' }).click();
	await page.getByRole('button', { name: '多一人' }).click();
	await page.getByRole('button', { name: '放行', exact: true }).click();
	await expect(result(page).getByText('现场登记，没有票')).toBeVisible();
	await expect(page.getByText('都已上传').filter({ visible: true })).toBeVisible();
	expect((await attendances(server)).filter(({ people }) => people === 2)).toHaveLength(1);
	expect(await outcomeOf(server, spot)).toMatchObject({ walkIns: 2, conflicts: [] });

	// Thirty seats: without network too more people than that are let in only by whoever has read so.
	await page.context().setOffline(true);
	const walkIn = async (people: number) => {
		// Green goes by itself, before or after a tap.
		await expect(result(page)).toBeHidden();
		await page.getByRole('button', { name: '没票的' }).click();
		for (let at = 1; at < people; at++) await page.getByRole('button', { name: '多一人' }).click();
		await page.getByRole('button', { name: '放行', exact: true }).click();
	};
	for (const people of [10, 10]) {
		await walkIn(people);
		await expect(result(page).getByText('现场登记，没有票')).toBeVisible();
	}
	await walkIn(6);
	await expect(result(page)).toHaveAttribute('data-result', 'again');
	await expect(result(page).getByText('满员')).toBeVisible();
	await expect(result(page).getByText(/名额 30 个：已到 24 人，有票还没到的 2 人.*会超出 2 人/)).toBeVisible();
	expect(await queue(page)).toBe('2');
	await page.getByRole('button', { name: '知道超员，仍放行 6 人' }).click();
	await expect(result(page)).toHaveAttribute('data-result', 'ok');
	await expect(page.getByRole('button', { name: /仍放行/ })).toBeHidden();
	expect(await queue(page)).toBe('3');
	await page.context().setOffline(false);
	await expect.poll(() => queue(page)).toBe('0');
	expect(await outcomeOf(server, spot)).toMatchObject({ walkIns: 28, conflicts: [] });
});

test('two gates without network admit one ticket: one attendance, one conflict; and one that was cancelled meanwhile', async ({
	browser,
	server
}) => {
	const spot = await openGate(server);
	const { single, group } = spot.tickets;
	const gates = await Promise.all(
		spot.shifts.map(async ({ token }) => {
			const context = await browser.newContext(phone);
			const page = await context.newPage();
			await stand(page, server.url, token);
			await context.setOffline(true);
			return { context, page };
		})
	);
	await atTheGate(server, { withdraw: { actor: spot.drafter, signUpId: group.signUpId } });
	for (const { page } of gates) {
		await showTicket(page, single.text);
		await expect(result(page).getByText('请进')).toBeVisible();
	}
	await showTicket(gates[0]!.page, group.text);
	await expect(result(gates[0]!.page).getByText('请进')).toBeVisible();
	for (const { context, page } of gates) {
		await context.setOffline(false);
		await expect.poll(() => queue(page)).toBe('0');
	}
	const { conflicts } = await outcomeOf(server, spot);
	expect(conflicts.map(({ kind }) => kind).sort()).toEqual(['again', 'revoked']);
	const ids = await rowsOf<{ id: string }>(
		server,
		`select id from open_day_tickets where sign_up_id = '${single.signUpId}'`
	);
	expect((await attendances(server)).filter(({ ticket_id }) => ticket_id === ids[0]!.id)).toMatchObject([
		{ people: 1 }
	]);

	// With its next list the other gate knows.
	const [, { page }] = gates as [unknown, { page: Page }];
	await page
		.getByRole('button', { name: /值守情况/ })
		.filter({ visible: true })
		.click();
	await page.getByRole('button', { name: '更新名单' }).click();
	await expect(page.getByText('名单已更新')).toBeVisible();
	await page.getByRole('button', { name: '返回验票' }).filter({ visible: true }).click();
	await showTicket(page, group.text);
	await expect(result(page).getByText(/这张票已经取消（按 08:\d\d 的名单）/)).toBeVisible();
	for (const { context } of gates) await context.close();
});

test('ended by the organiser: no list, none on the device, and what was not sent is still taken', async ({
	page,
	context,
	server
}) => {
	const spot = await openGate(server);
	const [shift] = spot.shifts as [OpenedGate['shifts'][number]];
	await stand(page, server.url, shift.token);
	await context.setOffline(true);
	await showTicket(page, spot.tickets.single.text);
	await atTheGate(server, { endShift: { actor: spot.drafter, shiftId: shift.id } });
	// The server is reached for the list, not yet for the scans.
	await context.route('**/check-in/scans', (route) => route.abort());
	await context.setOffline(false);
	await page
		.getByRole('button', { name: /值守情况/ })
		.filter({ visible: true })
		.click();
	await page.getByRole('button', { name: '更新名单' }).click();
	await expect(page.getByRole('heading', { name: '值守已结束' })).toBeVisible();
	await expect(page.getByText('还有 1 条记录没有上传')).toBeVisible();
	const onDevice = () =>
		page.evaluate(
			() =>
				new Promise<string>((done) => {
					const opened = indexedDB.open('wenji-gate');
					opened.onsuccess = () => {
						const all = opened.result.transaction('shifts').objectStore('shifts').getAll();
						all.onsuccess = () => done(JSON.stringify(all.result));
					};
				})
		);
	expect(await onDevice()).not.toMatch(/周晓岚|B001/);
	await context.unroute('**/check-in/scans');
	await page.reload();
	await expect(page.getByText('记录都已上传')).toBeVisible();
	expect((await outcomeOf(server, spot)).attended).toBe(1);
});
