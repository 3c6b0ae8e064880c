/** Somebody with two tabs and bad luck. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Installation, Running } from '../installation.ts';
import { ready, type Way } from '../way.ts';
import type { Write } from './plan.ts';

/** A server that may be another process after it was killed. */
export type Host = { data: Installation; server: Running };

export class Player {
	readonly faults: Record<string, number> = {};
	kept = 0;
	private readonly context: BrowserContext;
	private readonly way: Way;
	private readonly site: Host;
	private readonly luck: () => number;
	private tabs: Page[] = [];

	constructor(context: BrowserContext, way: Way, site: Host, luck: () => number) {
		[this.context, this.way, this.site, this.luck] = [context, way, site, luck];
	}

	met<What extends string>(what: What): What {
		this.faults[what] = (this.faults[what] ?? 0) + 1;
		return what;
	}

	async open(): Promise<void> {
		this.tabs = [await this.context.newPage(), await this.context.newPage()];
		for (const tab of this.tabs) {
			await tab.goto(`${this.way.url}/rules`);
			await ready(tab);
			// Whose outbox it is, the worker learns from a page.
			await tab.goto(`${this.way.url}/rules`);
		}
	}

	async write(write: Write, restarts: boolean): Promise<void> {
		if (this.luck() < 0.3) this.flip();
		if (restarts) await this.restart();
		if (this.luck() < 0.08) await this.wrongClock();
		if (this.luck() < 0.05 && !this.way.cut) await this.update();
		const at = Math.floor(this.luck() * this.tabs.length);
		const tab = this.tabs[at]!;
		const double = this.luck() < 0.15 && Boolean(this.met('double tap'));
		const killed = this.luck() < 0.05 && Boolean(this.met('tab killed'));
		if (!killed) return this.send(tab, write, double);
		await submit(tab, write, double);
		// Nobody saw what it would have said: it is there once, or not at all.
		write.sure = false;
		await tab.close();
		this.tabs[at] = await this.context.newPage();
		await this.tabs[at].goto(`${this.way.url}/rules`).catch(() => undefined);
	}

	/** Whoever sees nothing happen presses again: that, too, is to arrive once. */
	private async send(tab: Page, write: Write, double: boolean, again = false): Promise<void> {
		// After a cut in the wrong moment a page without forms stands here, or none.
		if (again || (await tab.locator('main#main').count()) === 0) await tab.goto(`${this.way.url}/rules`);
		const left = tab.waitForEvent('framenavigated', { timeout: 20_000 });
		await submit(tab, write, double);
		try {
			await left;
		} catch (reason) {
			if (again)
				throw new Error(`${write.path} led nowhere from ${tab.url()}, ${await tab.title()}`, { cause: reason });
			this.met('pressed again');
			return this.send(tab, write, double, true);
		}
		await tab.waitForLoadState();
		if (/\/outbox\?kept=/.test(tab.url())) this.kept++;
		else if (!/receipt|tickets|\/me|answer/.test(tab.url())) throw new Error(`${write.path} led to ${tab.url()}`);
		if (this.luck() < 0.2)
			await Promise.all(this.tabs.map((one) => one.evaluate(() => dispatchEvent(new Event('online')))));
	}

	private flip(): void {
		this.way.cut = !this.way.cut;
		this.met(this.way.cut ? 'cut' : 'network back');
	}

	private async restart(): Promise<void> {
		this.met('server killed');
		await this.site.server.kill();
		this.site.server = await this.site.data.start();
		this.way.target = this.site.server.url;
	}

	private async wrongClock(): Promise<void> {
		const by = (Math.floor(this.luck() * 3) - 1) * 365 * 86_400_000;
		this.met('clock');
		for (const worker of this.context.serviceWorkers()) {
			await worker
				.evaluate((by) => {
					const real = new Date().getTime.bind(new Date());
					const began = performance.now();
					Date.now = () => real() + Math.round(performance.now() - began) + by;
				}, by)
				// It may have been stopped meanwhile; the next one has the machine's clock.
				.catch(() => undefined);
		}
	}

	private async update(): Promise<void> {
		this.met('update');
		this.way.later = true;
		await this.tabs[0]!.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			await registration?.update().catch(() => undefined);
			(registration?.waiting ?? registration?.installing)?.postMessage('take over');
		});
	}

	/** With a good network again everything leaves the device. */
	async empty(): Promise<void> {
		this.way.cut = false;
		this.way.fate = () => 'passes';
		const [tab] = this.tabs;
		const until = Date.now() + 90_000;
		for (;;) {
			await tab!.goto(`${this.way.url}/rules`);
			const states = await tab!.evaluate(readStates);
			if (states.every((state) => state === 'sent')) return;
			if (states.includes('needsYou') || Date.now() > until) throw new Error(`still there: ${states.join(' ')}`);
			await new Promise((done) => setTimeout(done, 300));
		}
	}
}

/** Posts a form as a page does: a navigation, with whatever it brings. */
function submit(tab: Page, { path, fields, file }: Write, double: boolean): Promise<void> {
	return tab.evaluate(
		async ({ path, fields, file, double }) => {
			const form = document.createElement('form');
			Object.assign(form, { method: 'post', action: path, enctype: 'multipart/form-data' });
			for (const [name, value] of Object.entries(fields)) {
				const area = document.createElement('textarea');
				Object.assign(area, { name, value });
				form.append(area);
			}
			if (file) {
				const canvas = Object.assign(document.createElement('canvas'), { width: 16, height: 16 });
				const pen = canvas.getContext('2d')!;
				pen.fillStyle = `hsl(${[...file].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % 360} 80% 50%)`;
				pen.fillRect(0, 0, 16, 16);
				const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
				const files = new DataTransfer();
				files.items.add(new File([blob!], `${file}.png`, { type: 'image/png' }));
				const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
				input.files = files.files;
				form.append(input);
			}
			document.body.append(form);
			const send = document.createElement('button');
			form.append(send);
			// After the answer to this call, which the page that comes would cut off.
			setTimeout(() => send.click());
			if (double) setTimeout(() => send.click(), 5);
		},
		{ path, fields, file, double }
	);
}

const readStates = () =>
	new Promise<string[]>((done, fail) => {
		const request = indexedDB.open('wenji-outbox');
		request.onerror = () => fail(request.error ?? new Error('not opened'));
		request.onsuccess = () => {
			const db = request.result;
			const all = db.transaction('entries').objectStore('entries').getAll() as IDBRequest<{ state: string }[]>;
			all.onsuccess = () => {
				db.close();
				done(all.result.map(({ state }) => state));
			};
		};
	});
