/**
 * Who gets through which door, on the built server with the demo: every address of every route, by everybody. The routes
 * come from the file tree; a new one has to be put into the table below.
 */
import { expect, test } from '../support/browser.ts';
import { demoPeople, type DemoPerson } from '../support/demo.ts';
import { demoSecrets, openSessions } from '../support/line.ts';
import { inEnglish, listPlaces, type Place } from '../support/routes.ts';

test.use({ demo: true, now: '2026-06-15T02:00:01Z' });
test.describe.configure({ mode: 'default' });

type Visitor = DemoPerson | 'anonymous';
type Door = 'everybody' | 'linkOnly' | 'formsOnly' | 'addressOnly' | 'resident' | readonly DemoPerson[];

const staff: readonly DemoPerson[] = [
	...(['clerk', 'drafter', 'elsewhere', 'publisher', 'compiler', 'administrator', 'supervisor'] as const)
];
const line: readonly DemoPerson[] = ['drafter', 'publisher'];
const handling: readonly DemoPerson[] = ['clerk', 'drafter', 'publisher'];
/** Guests, lists and the gate are the host unit's. */
const organising: readonly DemoPerson[] = ['clerk', 'drafter'];
/** Whoever may see a notice or a survey of the unit before it is public. */
const seen: readonly DemoPerson[] = ['clerk', 'drafter', 'publisher', 'supervisor'];
const catalogue: readonly DemoPerson[] = ['compiler', 'publisher'];
/** The pages are the same for the others, and so are the words. */
const inBoth: readonly Visitor[] = ['anonymous', 'resident', 'clerk'];
const visitors: readonly Visitor[] = ['anonymous', ...(Object.keys(demoPeople) as DemoPerson[])];

/** Whom a route lets in (`addressOnly`: whoever at the desk holds a sealed address, `linkOnly`: whoever at a gate holds the link of a shift). Others are led to sign in or, if they are signed in at the desk, refused. */
const doors: Record<string, Door> = {
	'/': 'everybody',
	'/accessibility': 'everybody',
	'/catalogue': 'everybody',
	'/catalogue/[year]': 'everybody',
	'/catalogue/[year]/table.xlsx': 'everybody',
	'/check-in': 'everybody',
	'/check-in/list': 'linkOnly',
	'/check-in/scans': 'formsOnly',
	'/consultations': 'everybody',
	'/consultations/[id]': 'everybody',
	'/consultations/[id]/compare': 'everybody',
	'/consultations/[id]/draft.txt': 'everybody',
	'/consultations/[id]/feedback': 'everybody',
	'/consultations/[id]/feedback/table.csv': 'everybody',
	'/consultations/[id]/opinions': 'everybody',
	'/consultations/[id]/say': 'everybody',
	'/consultations/[id]/say/receipt': 'resident',
	'/demo': 'everybody',
	'/demo/outbox': 'everybody',
	'/demo/parts': 'everybody',
	'/desk': staff,
	'/desk/[kind=activity]/[id]/appeals': handling,
	'/desk/[kind=activity]/[id]/feedback': handling,
	'/desk/[kind=activity]/[id]/import': handling,
	'/desk/[kind=activity]/[id]/import/template.xlsx': staff,
	'/desk/[kind=activity]/[id]/late': handling,
	'/desk/[kind=activity]/[id]/opinions': handling,
	'/desk/[kind=activity]/[id]/opinions/[opinion]': handling,
	'/desk/[kind=activity]/[id]/opinions/files/[file]': handling,
	'/desk/[kind=activity]/[id]/paper': handling,
	'/desk/[kind=activity]/[id]/suggestions': handling,
	'/desk/[kind=activity]/[id]/workbench': handling,
	'/desk/catalogue': staff,
	'/desk/catalogue/[versionId]': catalogue,
	'/desk/catalogue/[versionId]/adjust': catalogue,
	'/desk/catalogue/[versionId]/catalogue.xlsx': catalogue,
	'/desk/catalogue/[versionId]/entries/[itemId]': catalogue,
	'/desk/catalogue/[versionId]/import': catalogue,
	'/desk/consultations': staff,
	'/desk/consultations/[id]': ['clerk', 'drafter', 'publisher', 'supervisor'],
	'/desk/consultations/[id]/files/[fileId]': ['clerk', 'drafter', 'publisher', 'supervisor'],
	'/desk/consultations/[id]/notice': ['drafter'],
	'/desk/consultations/[id]/preview': ['clerk', 'drafter', 'publisher', 'supervisor'],
	'/desk/consultations/new': ['drafter'],
	'/desk/drafts': staff,
	'/desk/drafts/[versionId]': ['drafter', 'clerk', 'publisher', 'supervisor'],
	'/desk/drafts/[versionId]/compare': ['drafter', 'clerk', 'publisher', 'supervisor'],
	'/desk/drafts/[versionId]/files/[fileId]': ['drafter', 'clerk', 'publisher', 'supervisor'],
	'/desk/drafts/[versionId]/lineage': ['drafter', 'clerk', 'publisher', 'supervisor'],
	'/desk/drafts/[versionId]/next': ['drafter'],
	'/desk/drafts/held': 'addressOnly',
	'/desk/drafts/new': ['drafter', 'compiler'],
	'/desk/items/[itemId]': staff,
	'/desk/journal': ['administrator', 'supervisor'],
	'/desk/messages': ['clerk', 'elsewhere', 'administrator'],
	'/desk/opinions': staff,
	'/desk/minors': staff,
	'/desk/minors/new': organising,
	'/desk/opendays': staff,
	'/desk/opendays/campaigns': staff,
	'/desk/opendays/events/[eventId]': seen,
	'/desk/opendays/events/[eventId]/photos': organising,
	'/desk/opendays/events/[eventId]/photos/scans/[file]': ['drafter'],
	'/desk/opendays/events/[eventId]/sessions/new': ['drafter'],
	'/desk/opendays/events/[eventId]/settings': ['drafter'],
	'/desk/opendays/events/[eventId]/shifts': organising,
	'/desk/opendays/new': ['drafter', 'compiler'],
	'/desk/opendays/sessions/[id]': seen,
	'/desk/opendays/sessions/[id]/change': line,
	'/desk/opendays/sessions/[id]/edit': ['drafter'],
	'/desk/opendays/sessions/[id]/print': organising,
	'/desk/opendays/sessions/[id]/sign-ups': organising,
	'/desk/opendays/sessions/[id]/sign-ups.csv': organising,
	'/desk/opendays/sessions/[id]/sign-ups.xlsx': organising,
	'/desk/opendays/sessions/[id]/sign-ups/[signUp]': organising,
	'/desk/password': staff,
	'/desk/period': staff,
	'/desk/reviews': staff,
	'/desk/reviews/[releaseId]': line,
	'/desk/settings': ['publisher', 'administrator'],
	'/desk/settings/calendar': ['publisher', 'administrator'],
	'/desk/settings/channels': ['publisher', 'administrator'],
	'/desk/settings/privacy': ['publisher', 'administrator'],
	'/desk/settings/reasons': ['publisher', 'administrator'],
	'/desk/settings/retention': ['publisher', 'administrator'],
	'/desk/settings/rules': ['publisher', 'administrator'],
	'/desk/settings/site': ['publisher', 'administrator'],
	'/desk/settings/sms': ['administrator'],
	'/desk/settings/staff': ['administrator'],
	'/desk/settings/staff/[staffId]': ['administrator'],
	'/desk/settings/staff/new': ['administrator'],
	'/desk/settings/units': ['administrator'],
	'/desk/settings/units/[unitId]': ['administrator'],
	'/desk/settings/words': ['publisher', 'administrator'],
	'/desk/sign-in': 'everybody',
	'/desk/surveys': staff,
	'/desk/surveys/[id]': seen,
	'/desk/surveys/[id]/codes': seen,
	'/desk/surveys/[id]/enter': seen,
	'/desk/surveys/[id]/figures': seen,
	'/desk/surveys/[id]/preview': seen,
	'/desk/surveys/[id]/print': seen,
	'/desk/surveys/[id]/questions': seen,
	'/desk/surveys/[id]/questions/[entry]': ['drafter'],
	'/desk/surveys/[id]/result': seen,
	'/desk/surveys/[id]/settings': ['drafter'],
	'/desk/surveys/[id]/sheets': seen,
	'/desk/surveys/[id]/sheets.csv': seen,
	'/desk/surveys/[id]/sheets.xlsx': seen,
	'/desk/surveys/[id]/sheets/[sheet]': seen,
	'/desk/surveys/[id]/survey.json': seen,
	'/desk/surveys/[id]/table': seen,
	'/desk/surveys/import': ['drafter', 'compiler'],
	'/desk/surveys/new': ['drafter', 'compiler'],
	'/display': 'everybody',
	'/files/[id]': 'everybody',
	'/healthz': 'everybody',
	'/items/[id]': 'everybody',
	'/lookup': 'everybody',
	'/me': 'resident',
	'/me/close': 'resident',
	'/me/data.json': 'resident',
	'/me/tickets/[signUpId]': 'resident',
	'/me/tickets/[signUpId]/ticket.png': 'resident',
	'/metrics': 'everybody',
	'/offline': 'everybody',
	'/offline/words': 'everybody',
	'/opendays': 'everybody',
	'/opendays/[id]': 'everybody',
	'/opendays/[id]/feedback': 'everybody',
	'/opendays/[id]/feedback/table.csv': 'everybody',
	'/opendays/[id]/say': 'resident',
	'/opendays/[id]/session.ics': 'everybody',
	'/opendays/[id]/sign-up': 'everybody',
	'/opendays/calendar.ics': 'everybody',
	'/opendays/campaigns/[id]/calendar.ics': 'everybody',
	'/opendays/events/[id]': 'everybody',
	'/outbox': 'everybody',
	'/outbox/files': 'formsOnly',
	'/outbox/key': 'resident',
	'/privacy': 'everybody',
	'/privacy/[hash]': 'everybody',
	'/rules': 'everybody',
	'/sign-in': 'everybody',
	'/sign-out': 'formsOnly',
	'/surveys': 'everybody',
	'/surveys/[id]': 'everybody',
	'/surveys/[id]/answer': 'everybody',
	'/surveys/[id]/answer/receipt': 'resident',
	'/surveys/[id]/feedback': 'everybody',
	'/surveys/[id]/feedback/table.csv': 'everybody',
	'/surveys/[id]/paper': 'everybody',
	'/surveys/[id]/results': 'everybody',
	'/surveys/[id]/results/table.csv': 'everybody',
	'/surveys/[id]/results/table.xlsx': 'everybody',
	'/theme/[colour]': 'everybody'
};

type Answer = Place & { status: number; headers: Headers; body: string };

async function visit(origin: string, place: Place, session?: string): Promise<Answer> {
	const headers = { accept: 'text/html', ...(session && { cookie: `wenji=${session}` }) };
	const response = await fetch(origin + place.path, { headers, redirect: 'manual' });
	return { ...place, status: response.status, headers: response.headers, body: await response.text() };
}

function expected(visitor: Visitor, { route }: Place): { status: number[]; to?: string } {
	const door = doors[route];
	if (!door) throw new Error(`${route} has no row in the table of doors`);
	const through = { status: [200] };
	// Who is signed in already is led on from signing in.
	if (route === '/desk/sign-in' && staff.includes(visitor as DemoPerson)) return { status: [303], to: '/desk' };
	if (route === '/sign-in' && visitor === 'resident') return { status: [303], to: '/me' };
	if (door === 'everybody') return through;
	if (door === 'formsOnly') return { status: [405] };
	if (door === 'linkOnly') return { status: [401] };
	if (door === 'addressOnly' && staff.includes(visitor as DemoPerson)) return { status: [404] };
	if (door === 'addressOnly') return { status: [303], to: '/desk/sign-in' };
	if (door === 'resident') return visitor === 'resident' ? through : { status: [303], to: '/sign-in' };
	if (visitor === 'anonymous' || visitor === 'resident') return { status: [303], to: '/desk/sign-in' };
	// What somebody may not even know of is not there.
	return door.includes(visitor) ? through : { status: [403, 404] };
}

for (const visitor of visitors) {
	test(`${visitor}: each address answers as it should, guarded, and keeps names and numbers`, async ({ server }) => {
		const session =
			visitor === 'anonymous' ? undefined : (await openSessions(server, { visitor: demoPeople[visitor] })).visitor;
		const places = await listPlaces(server);
		const { phones, names } = await demoSecrets(server);
		const own: string[] = visitor === 'resident' ? [demoPeople.resident.phone, demoPeople.resident.name] : [];
		const kept = [...phones, ...names].filter((secret) => !own.includes(secret));
		const findings: string[] = [];
		const links = new Map<string, string>();
		for (const place of places) {
			const { status, to } = expected(visitor, place);
			for (const path of place.kind === 'page' && inBoth.includes(visitor)
				? [place.path, inEnglish(place.path)]
				: [place.path]) {
				const got = await visit(server.url, { ...place, path }, session);
				const location = got.headers.get('location') ?? '';
				const leadsTo = to && (path === place.path ? to : inEnglish(to));
				if (!status.includes(got.status)) findings.push(`${path}: ${got.status} ${location}, not ${status.join('/')}`);
				else if (leadsTo && location.split('?')[0] !== leadsTo) findings.push(`${path} leads to ${location}`);
				findings.push(...faultsOf(got, visitor, kept).map((fault) => `${path}: ${fault}`));
				if (got.status === 200) for (const link of linksOf(got)) links.set(link, links.get(link) ?? path);
			}
		}
		for (const path of places.flatMap((place) => [place.path, inEnglish(place.path)])) links.delete(path);
		for (const [path, from] of links) {
			const { status } = await visit(server.url, { route: '', kind: 'page', path }, session);
			if (status >= 400) findings.push(`${from} links to ${path}: ${status}`);
		}
		expect(findings).toEqual([]);
	});
}

/** What every answer promises: guarded by its headers, no script of its own in the page, nothing personal kept or shown. */
function faultsOf(
	{ path, kind, route, status, headers, body }: Answer,
	visitor: Visitor,
	kept: readonly string[]
): string[] {
	const faults: string[] = [];
	const must = (name: string, part: string) => {
		if (!headers.get(name)?.includes(part)) faults.push(`${name}: ${headers.get(name)}`);
	};
	must('x-content-type-options', 'nosniff');
	must('referrer-policy', 'same-origin');
	must('permissions-policy', 'microphone=()');
	const personal = visitor !== 'anonymous' || /^\/(me|desk|lookup|sign-in|sign-out)(\/|$)/.test(route);
	if (personal && kind === 'page') must('cache-control', 'no-store');
	// The demo's own pages name its people: that is what they are for.
	if (!route.startsWith('/demo'))
		faults.push(...kept.filter((secret) => body.includes(secret)).map((secret) => `shows ${secret}`));
	if (kind !== 'page' || (status >= 300 && status < 400)) return faults;
	must('content-security-policy', "script-src 'self'");
	must('content-security-policy', "frame-ancestors 'none'");
	// The reader of codes at the gate is compiled in its page.
	const policy = headers
		.get('content-security-policy')
		?.replace(route === '/check-in' ? "'wasm-unsafe-eval'" : ' ', '');
	if (policy?.includes('unsafe')) faults.push('unsafe policy');
	if (!body.includes(`<html lang="${path.startsWith('/en') ? 'en' : 'zh-CN'}"`)) faults.push('wrong language');
	const inline = /<script\b(?![^>]*\bsrc=)[^>]*>|\s(?:style|on[a-z]+)="[^"]*"/g;
	return [...faults, ...[...body.matchAll(inline)].map(([found]) => `carries ${found}`)];
}

/** Links and files of a page, as far as they lie on this site. */
function linksOf({ path, body }: Answer): string[] {
	const found = [...body.matchAll(/\s(?:href|src)="([^"#][^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));
	const urls = found.filter((link) => !/^(mailto|tel|data|blob|https?|otpauth):/.test(link));
	return urls.map((link) => new URL(link, `http://site${path}`)).map(({ pathname, search }) => pathname + search);
}
