/** People at the desk, each in a browser of their own, who sign in with password and six digits whenever they are asked to. */
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { staffPassword } from '../../support/accounts.ts';
import { expect } from '../../support/browser.ts';
import { makeOffice } from '../../support/line.ts';
import type { Person } from '../../support/line/office.ts';
import type { TestServer } from '../../support/server.ts';

export type Desk = {
	/** Opens an address of the desk as somebody, signing in first if they have to. */
	at(person: Person, path: string): Promise<Page>;
	leave(): Promise<void>;
};

export async function openDesk(browser: Browser, server: TestServer): Promise<Desk> {
	const office = await makeOffice(server);
	const pages = new Map<Person, Page>();

	async function pageOf(person: Person): Promise<Page> {
		const known = pages.get(person);
		if (known) return known;
		const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } });
		const page = await context.newPage();
		pages.set(person, page);
		return page;
	}

	return {
		async at(person, path) {
			const page = await pageOf(person);
			await page.goto(path);
			if (new URL(page.url()).pathname === '/desk/sign-in') {
				const { account, secret } = office[person];
				await page.getByLabel('账号').fill(account);
				await page.getByLabel('密码').fill(staffPassword);
				await page.getByRole('button', { name: '下一步' }).click();
				await page.getByLabel('动态口令').fill(await codeOf(server, secret));
				await page.getByRole('button', { name: '登录工作台' }).click();
			}
			await expect(page).toHaveURL(server.url + path);
			return page;
		},
		async leave() {
			for (const page of pages.values()) await page.context().close();
		}
	};
}

/** The six digits by the server's clock. */
async function codeOf(server: TestServer, secret: string): Promise<string> {
	const { now } = (await (await fetch(`${server.url}/healthz`)).json()) as { now: string };
	const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
	return totp.generate({ timestamp: Date.parse(now) });
}
