/** A ticket where there is no network, as a picture and on paper; and what a scanner reads of each. */
import { readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { readTicket } from '../../src/lib/opendays/ticket.ts';
import { expect, test } from '../support/browser.ts';
import { openDay, openSessions } from '../support/line.ts';

const now = '2026-07-30T03:00:22.000Z';
test.use({ now, serviceWorkers: 'allow' });

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } });

const phone = '13700002030';
const session = { signUpOpensAt: '2026-07-25T09:00', signUpClosesAt: '2026-08-08T00:00', title: '有票的一场' };

test('a ticket that was opened is there without network and on paper, and goes with signing out', async ({
	page,
	server
}) => {
	const { ids } = await openDay(server, { at: '2026-07-20T09:00', sessions: [session] });
	const way = await wayTo(server.url);
	const { own } = await openSessions(server, { own: { phone } });
	await page.goto(`${way.url}/rules`);
	await ready(page);
	await page.context().addCookies([{ name: 'wenji', value: own, url: way.url }]);
	await page.goto(`${way.url}/opendays/${ids[0]}/sign-up`);
	await page.getByLabel('姓名').fill('周晓岚');
	await page.getByLabel('年龄段').selectOption('18to59');
	await page.getByLabel(/我已经看过并同意/).check();
	await page.getByRole('button', { name: '报名', exact: true }).last().click();
	const code = page.getByRole('img', { name: '入场二维码' });
	await expect(code).toBeVisible();
	const ticket = page.url();
	const drawn = await code.locator('path').getAttribute('d');
	const number = await page.locator('.code').innerText();
	await expect.poll(() => keptPaths(page)).toContain(new URL(ticket).pathname);
	// Its form is kept as it came, without what was typed.
	const form = await page.evaluate(
		async (path) => (await caches.match(path, { ignoreVary: true }))?.text(),
		`/opendays/${ids[0]}/sign-up`
	);
	expect(form).toContain('ageBand');
	expect(form).not.toContain('周晓岚');

	const picture = await page.request.get(`${ticket}/ticket.png`);
	expect(picture.headers()['content-type']).toBe('image/png');
	expect(picture.headers()['content-disposition']).toContain(`${number}.png`);
	const [found] = await readBarcodes(new Uint8Array(await picture.body()));
	expect(readTicket(found?.text ?? '')?.ticket).toMatchObject({ session: ids[0], party: 1 });

	way.cut = true;
	await page.goto(ticket);
	await expect(page.getByText(/离线：这是 7月30日/)).toBeVisible();
	expect(await code.locator('path').getAttribute('d')).toBe(drawn);
	await page.emulateMedia({ media: 'print' });
	await expect(code).toBeVisible();
	await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
	await expect(page.getByText('取消报名')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	way.cut = false;
	await page.goto(`${way.url}/me`);
	await page.getByRole('button', { name: '退出' }).click();
	await expect.poll(() => keptPaths(page)).not.toContain(new URL(ticket).pathname);
	way.close();
});

/** The way to the server, which can be cut. */
async function wayTo(to: string) {
	const way = { url: '', cut: false, close: () => {} };
	const between = createServer((request, response) => {
		if (way.cut) return void request.socket.destroy();
		const { hostname, port } = new URL(to);
		const onward = ask({ hostname, port, path: request.url, method: request.method, headers: request.headers });
		onward.on('response', (answer) => {
			response.writeHead(answer.statusCode!, answer.headers);
			answer.pipe(response);
		});
		request.pipe(onward);
	});
	await new Promise<void>((listening) => between.listen(0, '127.0.0.1', listening));
	way.url = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
	way.close = () => {
		between.closeAllConnections();
		between.close();
	};
	return way;
}

/** Waits until the worker answers for the page. */
const ready = (page: Page) =>
	page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
	});

/** The addresses of which the device has a copy. */
const keptPaths = (page: Page) =>
	page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => /^(pages|kept|own-.*)$/.test(name));
		const stores = await Promise.all(names.map((name) => caches.open(name)));
		const requests = (await Promise.all(stores.map((store) => store.keys()))).flat();
		return requests.map((request) => new URL(request.url).pathname);
	});
