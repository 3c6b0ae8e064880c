/**
 * 设置 by an administrator: a unit is added, renamed and merged while what was published keeps the old name; a person
 * gets an account, signs in with the first password, is given another role, and is out at once when it is disabled;
 * a wording and the ways to hand in reach those who work with them.
 */
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from '../support/browser.ts';
import { makeAdministrator, openConsultation, openSessions } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import type { TestServer } from '../support/server.ts';

const start = '2026-03-10T04:00:06.000Z';
test.use({ now: start, viewport: { width: 1280, height: 800 } });
test.describe.configure({ mode: 'serial' });

let consultation: Opened;
let admin: Page;

async function deskOf(browser: Browser, server: TestServer, session: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
	if (session) await context.addCookies([{ name: 'wenji', value: session, url: server.url }]);
	return context.newPage();
}

const clerkOf = async (browser: Browser, server: TestServer): Promise<Page> => {
	const { clerk } = await openSessions(server, { clerk: { staffId: consultation.staff.clerk.id } });
	return deskOf(browser, server, clerk);
};

test.beforeAll(async ({ browser, server }) => {
	server.setNow(start);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	admin = await deskOf(browser, server, (await makeAdministrator(server)).session);
});
test.afterAll(() => admin.context().close());

test('a unit is added, renamed and merged; what was published says the old name', async ({ browser, page, server }) => {
	await page.goto(`/consultations/${consultation.id}`);
	const published = await page.locator('.facts div', { hasText: '征集单位' }).locator('dd p').first().innerText();

	await admin.goto('/desk/settings');
	await admin.getByRole('link', { name: '组织机构' }).click();
	await admin.getByLabel('单位名称').fill('区数据局');
	await admin.getByLabel('类别').selectOption({ label: '部门' });
	await admin.getByRole('button', { name: '新增单位' }).click();
	await expect(admin.getByRole('status')).toHaveText('已新增单位。');
	await admin.getByLabel('单位名称').fill('区大数据局');
	await admin.getByRole('button', { name: '保存名称' }).click();
	await expect(admin.getByRole('heading', { level: 1 })).toHaveText('区大数据局');
	await expect(admin.getByRole('list').filter({ hasText: '区数据局' }).locator('del')).toHaveText(['区数据局']);

	const kind = async (name: RegExp) => {
		await admin.getByRole('radio', { name }).check();
		await admin.getByRole('button', { name: '保存类别' }).click();
		await expect(admin.getByRole('status')).toHaveText('类别已保存。');
	};
	await kind(/^街道/);
	await expect(admin.locator('.desk-head')).toContainText('街道');
	await kind(/^部门/);

	// The unit that has published: under another name first, then into the new one.
	await admin.goto(`/desk/settings/units/${consultation.unitId}`);
	await admin.getByLabel('单位名称').fill('区住建委');
	await admin.getByRole('button', { name: '保存名称' }).click();
	await expect(admin.getByRole('heading', { level: 1 })).toHaveText('区住建委');
	await admin.getByLabel('并入的单位').selectOption({ label: '区大数据局' });
	await admin.getByRole('button', { name: '看看会怎样' }).click();
	await expect(admin.getByText('4 人转到区大数据局')).toBeVisible();
	// Nobody can choose it; who sends it all the same is told.
	const into = admin.locator('input[type="hidden"][name="into"]');
	await into.evaluate((field, id) => ((field as HTMLInputElement).value = id), consultation.unitId);
	await admin.getByLabel('已经核对，合并后不能拆回。').check();
	await admin.getByRole('button', { name: /^把.*并入/ }).click();
	await expect(admin.locator('#refused')).toContainText('单位不能并入自己');
	await expect(admin.getByText(`《${consultation.title}》`, { exact: true })).toBeVisible();
	await admin.getByRole('button', { name: '把区住建委并入区大数据局' }).click();
	await expect(admin.getByRole('alert')).toContainText('请先勾选');
	await admin.getByLabel('已经核对').check();
	await admin.getByRole('button', { name: '把区住建委并入区大数据局' }).click();
	await expect(admin.getByText('已并入区大数据局')).toBeVisible();

	await page.reload();
	await expect(page.getByText(published, { exact: true }).first()).toBeVisible();
	await expect(page.getByText('现在由区大数据局负责答复')).toBeVisible();
	expect(published).not.toBe('区住建委');
	await page.goto('/consultations');
	await expect(page.getByText(published).first()).toBeVisible();

	const clerk = await clerkOf(browser, server);
	await clerk.goto('/desk');
	await expect(clerk.getByText('区大数据局').first()).toBeVisible();
	expect((await clerk.request.get(`/desk/consultations/${consultation.id}/opinions`)).status()).toBe(200);
	expect((await clerk.request.get('/desk/settings/units')).status()).toBe(403);
	await clerk.context().close();
});

test('the only government office is not closed, and why is said', async () => {
	await admin.goto('/desk/settings/units');
	await admin
		.getByRole('row', { name: /政府办公室/ })
		.getByRole('link')
		.click();
	await expect(admin.getByText('撤销后就没有人能终审发布')).toBeVisible();
	await expect(admin.getByRole('button', { name: '撤销', exact: true })).toHaveCount(0);
	await expect(admin.getByText('改了类别就没有人能终审发布')).toBeVisible();
	await expect(admin.getByRole('button', { name: '保存类别' })).toHaveCount(0);
});

test('a person signs in with the first password, gets another role, and is out at once', async ({
	browser,
	server
}) => {
	await admin.goto('/desk/settings/staff');
	await admin.getByRole('link', { name: '新增人员' }).click();
	await admin.getByLabel('姓名').fill('安新来');
	await admin.getByLabel('账号').fill('an.xinlai');
	await admin.getByLabel('单位', { exact: true }).selectOption({ label: '区大数据局' });
	await admin.getByRole('checkbox', { name: '意见经办人' }).check();
	await admin.getByRole('button', { name: '新增账号' }).click();
	const first = await admin.locator('[data-password]').innerText();
	await admin.getByRole('link', { name: '安新来的账号' }).click();
	await expect(admin.getByText('首次密码还没改')).toBeVisible();
	await expect(admin.getByText(first)).toHaveCount(0);

	const person = await deskOf(browser, server, '');
	await person.goto('/desk');
	await person.getByLabel('账号').fill('an.xinlai');
	await person.getByLabel('密码').fill(first);
	await person.getByRole('button', { name: '下一步' }).click();
	const secret = (await person.locator('.secret').innerText()).replace(/\s/g, '');
	const { now } = (await (await fetch(`${server.url}/healthz`)).json()) as { now: string };
	const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
	await person.getByLabel('动态口令').fill(totp.generate({ timestamp: Date.parse(now) }));
	await person.getByRole('button', { name: '登录工作台' }).click();
	await person.getByLabel('现在的密码').fill(first);
	await person.getByLabel('新密码').fill('Mein-eigenes-2026');
	await person.getByRole('button', { name: '修改密码' }).click();
	await expect(person.getByRole('heading', { level: 1, name: '待办' })).toBeVisible();
	const sections = person.getByRole('navigation').first();
	await expect(sections.getByRole('link', { name: '草案' })).toHaveCount(0);

	await admin.getByRole('checkbox', { name: '拟稿人' }).check();
	await admin.getByRole('button', { name: '保存单位和角色' }).click();
	await expect(admin.getByRole('status')).toContainText('马上生效');
	await person.goto('/desk');
	await expect(sections.getByRole('link', { name: '草案' })).toBeVisible();

	await admin.getByRole('button', { name: '停用账号' }).click();
	await expect(admin.getByRole('status')).toContainText('已停用');
	await person.goto('/desk/drafts');
	await expect(person).toHaveURL(/\/desk\/sign-in/);
	await person.context().close();
});

test('nobody gives themselves a role, and the last administrator stays', async () => {
	await admin.goto('/desk/settings/staff');
	await admin
		.getByRole('row', { name: /管一清/ })
		.getByRole('link')
		.click();
	await admin.getByRole('checkbox', { name: '监督人员' }).check();
	await admin.getByRole('button', { name: '保存单位和角色' }).click();
	await expect(admin.getByRole('alert')).toContainText('不能给自己加角色');
	await admin.getByRole('button', { name: '停用账号' }).click();
	await expect(admin.getByRole('alert')).toContainText('最后一个可用的系统管理员');
});

test('a wording and the ways to hand in reach those who work with them', async ({ browser, server }) => {
	await admin.goto('/desk/settings/reasons');
	await admin.getByLabel('用在哪里').selectOption({ label: '与这次征求意见无关' });
	await admin.getByLabel('名称', { exact: true }).last().fill('市级事权');
	await admin.getByLabel('用语', { exact: true }).last().fill('您说的是市里管的事，请拨打 12345 反映。');
	await admin.getByRole('button', { name: '新增', exact: true }).click();
	await expect(admin.getByRole('status')).toHaveText('用语已新增。');
	await expect(admin.locator('.wording p', { hasText: '您说的是市里管的事' })).toBeVisible();

	await admin.goto('/desk/settings/channels');
	await admin.getByLabel('电话号码').fill('0000-12345');
	await admin.getByLabel('地点').fill('区政务服务中心一楼 8 号窗口');
	await admin.getByRole('button', { name: '保存渠道' }).click();
	await expect(admin.getByRole('status')).toContainText('渠道已保存');

	const clerk = await clerkOf(browser, server);
	await clerk.goto(`/desk/consultations/${consultation.id}/paper`);
	await clerk.getByLabel('怎么来的').selectOption({ label: '信函' });
	await clerk.getByLabel('日期').fill('2026-03-05');
	await clerk.getByRole('radio', { name: '建议' }).check();
	await clerk.getByLabel('意见内容').fill('地铁三号线什么时候开工？');
	await clerk.getByRole('button', { name: '保存，录下一件' }).click();
	await expect(clerk.locator('#slip')).toBeVisible();
	// The note is left empty: the chosen words are the note.
	await clerk.goto(`/desk/consultations/${consultation.id}/opinions`);
	await clerk.locator('[data-row] input[type=checkbox]').first().check();
	await clerk.getByRole('radio', { name: '不予公开' }).check();
	await clerk.getByLabel('不予公开的理由').selectOption({ label: '与这次征求意见无关' });
	await clerk.getByLabel('套用用语').selectOption({ label: '市级事权' });
	await expect(clerk.getByLabel('补充说明')).toHaveValue('您说的是市里管的事，请拨打 12345 反映。');
	await clerk.getByLabel('补充说明').fill('');
	await clerk.locator('[data-primary]').click();
	await clerk.goto(`/desk/consultations/${consultation.id}/opinions?state=rejected`);
	await clerk.locator('[data-row] a').first().click();
	await expect(clerk.getByText('您说的是市里管的事').first()).toBeVisible();
	await clerk.context().close();

	const { drafter: session } = await openSessions(server, { drafter: { staffId: consultation.staff.drafter.id } });
	const drafter = await deskOf(browser, server, session);
	await drafter.goto('/desk/drafts');
	await drafter
		.getByRole('link', { name: /加装电梯补贴办法/ })
		.first()
		.click();
	await drafter.goto(`/desk/consultations/new?draft=${new URL(drafter.url()).pathname.split('/').pop()!}`);
	await expect(drafter.getByLabel('电话号码')).toHaveValue('0000-12345');
	// What the site leaves open comes from the unit's last notice.
	await expect(drafter.getByLabel('电子邮箱').first()).toHaveValue('zhujian@yunxi.example');
	await drafter.context().close();
});
