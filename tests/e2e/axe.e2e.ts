/**
 * axe and the width of every page, with the demo: in the usual look, in the elders', in the dark and in English. The
 * pages come from the routes; public pages are seen on a telephone, the desk on a screen.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { demoPeople, type DemoPerson } from '../support/demo.ts';
import { openSessions } from '../support/line.ts';
import { inEnglish, listPlaces, type Place } from '../support/routes.ts';

test.use({ demo: true, now: '2026-06-15T02:00:00Z' });
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

const looks = {
	usual: { display: '', english: false },
	elder: { display: 'elder=m', english: false },
	dark: { display: 'theme=dark', english: false },
	english: { display: '', english: true }
};
type Look = keyof typeof looks;

/** Who sees most of a page. */
const readers: [RegExp, DemoPerson][] = [
	[/^\/me(\/close)?$|\/receipt$/, 'resident'],
	[/^\/desk\/(journal|settings)(\/|$)/, 'administrator'],
	[/^\/desk\/catalogue/, 'compiler'],
	[/^\/desk\/(drafts|reviews|items)|^\/desk\/consultations\/(new|\[id\]\/(notice|preview))$/, 'drafter'],
	[/^\/desk\/consultations\/\[id\](\/feedback)?$/, 'drafter'],
	[/^\/desk(?!\/sign-in)/, 'clerk']
];
const readerOf = ({ route }: Place) => readers.find(([pattern]) => pattern.test(route))?.[1];
const isDesk = (route: string) => route.startsWith('/desk') && route !== '/desk/sign-in';

for (const look of Object.keys(looks) as Look[]) {
	test(`${look}: axe finds nothing, nothing is wider than the screen, and the console is silent`, async ({
		browser,
		server
	}) => {
		const sessions = await openSessions(server, demoPeople);
		const pages = new Pages(browser, server.url, looks[look].display, sessions);
		const findings: string[] = [];
		try {
			for (const place of oneOfEach(await listPlaces(server), look === 'usual' ? 2 : 1)) {
				const page = await pages.of(readerOf(place), isDesk(place.route));
				const path = looks[look].english ? inEnglish(place.path) : place.path;
				findings.push(...(await faultsOf(page, path)).map((fault) => `${path}: ${fault}`));
			}
		} finally {
			await pages.close();
		}
		expect([...findings, ...pages.said]).toEqual([]);
	});
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
	const answer = await page.goto(path);
	if (answer?.status() !== 200) return [`answered ${answer?.status()}`];
	const faults: string[] = [];
	const { violations } = await new AxeBuilder({ page }).analyze();
	for (const { id, nodes } of violations)
		faults.push(`${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	const width = page.viewportSize()!.width;
	for (const narrow of [width, 360, 320]) {
		await page.setViewportSize({ width: narrow, height: 780 });
		const wide = await page.evaluate(
			() => document.scrollingElement!.scrollWidth - document.documentElement.clientWidth
		);
		if (wide > 0) faults.push(`at ${narrow} px it is ${wide} px too wide`);
	}
	await page.setViewportSize({ width, height: 780 });
	return faults;
}

/** The first addresses of each route. */
function oneOfEach(places: Place[], most: number): Place[] {
	const seen = new Map<string, number>();
	return places.filter(({ route, kind }) => {
		const count = (seen.get(route) ?? 0) + 1;
		seen.set(route, count);
		return kind === 'page' && count <= most;
	});
}

/** One window for each reader and width, kept open: a new one for each page would take most of the time. */
class Pages {
	readonly said: string[] = [];
	private readonly open = new Map<string, Promise<Page>>();
	private readonly make: (reader: DemoPerson | undefined, wide: boolean) => Promise<Page>;

	constructor(browser: Browser, url: string, display: string, sessions: Record<DemoPerson, string>) {
		this.make = async (reader, wide) => {
			const viewport = wide ? { width: 1280, height: 800 } : { width: 360, height: 780 };
			const context: BrowserContext = await browser.newContext({ baseURL: url, viewport, serviceWorkers: 'block' });
			if (display) await context.addCookies([{ name: 'wenji_display', value: display, url }]);
			if (reader) await context.addCookies([{ name: 'wenji', value: sessions[reader], url }]);
			const page = await context.newPage();
			page.on('console', (message) => message.type() === 'error' && this.said.push(`${page.url()}: ${message.text()}`));
			page.on('pageerror', (error) => this.said.push(`${page.url()}: ${error.message}`));
			return page;
		};
	}

	of(reader: DemoPerson | undefined, wide: boolean): Promise<Page> {
		const key = `${reader} ${wide}`;
		const page = this.open.get(key) ?? this.make(reader, wide);
		this.open.set(key, page);
		return page;
	}

	async close(): Promise<void> {
		for (const page of await Promise.allSettled(this.open.values())) {
			if (page.status === 'fulfilled') await page.value.context().close();
		}
	}
}
