/** Who reads which page of the demo, and the windows they read it in. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { demoPeople, type DemoPerson } from './demo.ts';
import { openSessions } from './line.ts';
import { inEnglish, listPlaces, type Place } from './routes.ts';
import type { TestServer } from './server.ts';

/** Who sees most of a page. */
const readers: [RegExp, DemoPerson][] = [
	[/^\/me(\/close|\/tickets\/.*)?$|\/receipt$|^\/opendays\/\[id\]\/say$/, 'resident'],
	[/^\/desk\/(journal|settings)(\/|$)/, 'administrator'],
	[/^\/desk\/catalogue/, 'compiler'],
	[/^\/desk\/(drafts|reviews|items)|^\/desk\/consultations\/(new|\[id\]\/(notice|preview))$/, 'drafter'],
	[/^\/desk\/(consultations\/\[id\]|\[kind=activity\]\/\[id\]\/feedback)$/, 'drafter'],
	[/^\/desk\/opendays/, 'drafter'],
	[/^\/desk\/surveys(?!\/\[id\]\/(enter|sheets|table))/, 'drafter'],
	[/^\/desk(?!\/sign-in)/, 'clerk']
];
const readerOf = ({ route }: Place) => readers.find(([pattern]) => pattern.test(route))?.[1];
const isDesk = (route: string) => route.startsWith('/desk') && route !== '/desk/sign-in';

type Look = {
	/** The cookie `wenji_display`. */
	display?: string;
	english?: boolean;
	/** How many addresses of each route. */
	most?: number;
	/** The desk too is read on a telephone. */
	phone?: boolean;
};

/**
 * Opens every page of the demo as whoever sees most of it, public pages on a telephone and the desk on a screen. Answers
 * with what was found, each with its address, and with what the console said.
 */
export async function readEach(
	browser: Browser,
	server: TestServer,
	{ display = '', english = false, most = 1, phone = false }: Look,
	faultsOf: (page: Page, place: Place) => Promise<string[]>
): Promise<string[]> {
	const pages = new Pages(browser, server.url, display, await openSessions(server, demoPeople));
	const findings: string[] = [];
	try {
		for (const place of oneOfEach(await listPlaces(server), most)) {
			const page = await pages.of(readerOf(place), isDesk(place.route) && !phone);
			const path = english ? inEnglish(place.path) : place.path;
			const answer = await page.goto(path);
			const faults = answer?.status() === 200 ? await faultsOf(page, place) : [`answered ${answer?.status()}`];
			findings.push(...faults.map((fault) => `${path}: ${fault}`));
		}
	} finally {
		await pages.close();
	}
	return [...findings, ...pages.said];
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
