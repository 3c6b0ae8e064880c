/** Which forms wait on the device when the network fails, and where each is sent later. One list, for both languages. */
import type { Kind, Place } from './entry.ts';

type Route = {
	path: RegExp;
	kind: Kind;
	/** The steps that are meant as sending; any other step waits for its writer. */
	sends: RegExp;
	/** The last step; '' where the form has but one. */
	last: string;
	/** The step on which its writer goes on by hand. */
	next: string;
	form?: string;
};

const routes: readonly Route[] = [
	{ path: /^\/consultations\/[^/]+\/say$/, kind: 'opinion', sends: /^(check|send)$/, last: '?/send', next: '?/check' },
	{ path: /^\/surveys\/[^/]+\/answer$/, kind: 'sheet', sends: /^(check|send)$/, last: '?/send', next: '?/check' },
	{ path: /^\/opendays\/[^/]+\/sign-up$/, kind: 'signUp', sends: /^send$/, last: '?/send', next: '?/send' },
	{ path: /^\/opendays\/[^/]+\/say$/, kind: 'suggestion', sends: /^$/, last: '', next: '' },
	...oneStep(/^\/me$/, 'withdrawal', ['withdraw', 'undo', 'withdrawSheet']),
	...oneStep(/^\/me$/, 'appeal', ['appeal']),
	...oneStep(/^\/consultations\/[^/]+\/say\/receipt$/, 'withdrawal', ['withdraw', 'undo']),
	...oneStep(/^\/surveys\/[^/]+\/answer\/receipt$/, 'withdrawal', ['withdraw']),
	...oneStep(/^\/me\/tickets\/[^/]+$/, 'withdrawal', ['cancel'])
];

function oneStep(path: RegExp, kind: Kind, steps: string[]): Route[] {
	return steps.map((step) => ({ path, kind, sends: new RegExp(`^${step}$`), last: `?/${step}`, next: `?/${step}` }));
}

/** Where a posted form belongs; `ready`: it was meant to be sent. Undefined for all forms that are never kept. */
export function placeOf({
	pathname,
	search
}: Pick<URL, 'pathname' | 'search'>): (Place & { ready: boolean }) | undefined {
	const path = pathname.replace(/^\/en(?=\/)/, '');
	const [, step = ''] = /^\?\/(\w+)/.exec(search) ?? [];
	const steps = routes.filter((one) => one.path.test(path));
	const route = steps.find(({ sends }) => sends.test(step)) ?? steps.find(({ kind }) => severalSteps.has(kind));
	// An invitation that is shown or put away is nothing that somebody has written.
	if (!route || /^(begin|leave)$/.test(step)) return undefined;
	const query = search.replace(/^\?\/\w+&?/, '');
	const to = (action: string) => pathname + action + (query && action ? `&${query}` : query && `?${query}`);
	return {
		kind: route.kind,
		activity: path
			.split('/')
			.slice(0, path.startsWith('/me') ? 2 : 3)
			.join('/'),
		form: pathname,
		action: to(route.next),
		send: to(route.last),
		ready: route.sends.test(step)
	};
}

const severalSteps = new Set<Kind>(['opinion', 'sheet', 'signUp']);
