/**
 * `node bench/pages.ts [--rounds 5]`, after both builds: what a telephone on a slow network sees of the five main public
 * pages of the demo. 1.6 Mbit/s, 150 ms, a processor four times slower, nothing in any cache. Prints medians: largest
 * contentful paint and first paint in milliseconds, the layout's shift, kilobytes over the wire.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { startServer } from '../tests/support/server.ts';
import { round } from './load.ts';
import { table } from './table.ts';

type Seen = { lcp: number; fcp: number; cls: number; kilobytes: number };

const { values: chosen } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
const server = await startServer({ dialect: 'sqlite', demo: true });
const browser = await chromium.launch({
	...(executablePath && { executablePath }),
	args: ['--no-sandbox', '--disable-quic', '--disable-background-networking']
});
try {
	const rows: object[] = [];
	for (const [key, path] of Object.entries(await mainPages(server.url))) {
		const seen: Seen[] = [];
		for (let turn = 0; turn < Number(chosen.rounds); turn++) seen.push(await look(browser, server.url + path));
		const middle = (of: keyof Seen) => seen.map((one) => one[of]).sort((a, b) => a - b)[seen.length >> 1]!;
		rows.push({ key, lcp: middle('lcp'), fcp: middle('fcp'), cls: middle('cls'), kilobytes: middle('kilobytes') });
	}
	console.log(table('median', rows));
} finally {
	await browser.close();
	await server.stop();
}

/** A consultation that is open and one that was answered are whichever the lists name first. */
async function mainPages(url: string): Promise<Record<string, string>> {
	const firstOf = async (list: string) => {
		const html = await (await fetch(url + list)).text();
		const found = /<main[\s\S]*?href="(\/consultations\/[\w-]+)"/.exec(html)?.[1];
		if (!found) throw new Error(`${list} names no consultation`);
		return found;
	};
	return {
		home: '/',
		consultations: '/consultations',
		consultation: await firstOf('/consultations?state=open'),
		feedback: `${await firstOf('/consultations?state=closed')}/feedback`,
		catalogue: '/catalogue'
	};
}

async function look(browser: Browser, url: string): Promise<Seen> {
	const context = await browser.newContext({ viewport: { width: 360, height: 780 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	const answer = await page.goto(url, { waitUntil: 'load' });
	if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
	await page.waitForTimeout(1_000);
	const seen = await page.evaluate(
		() =>
			new Promise<{ lcp: number; cls: number; fcp: number }>((done) => {
				const found = {
					lcp: 0,
					cls: 0,
					fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
				};
				const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
					new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
				observe('largest-contentful-paint', (entry) => (found.lcp = entry.startTime));
				observe('layout-shift', (entry) => {
					const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
					if (!shift.hadRecentInput) found.cls += shift.value;
				});
				setTimeout(() => done(found), 500);
			})
	);
	await context.close();
	return {
		lcp: Math.round(seen.lcp),
		fcp: Math.round(seen.fcp),
		cls: round(seen.cls, 3),
		kilobytes: round(bytes / 1024, 1)
	};
}
