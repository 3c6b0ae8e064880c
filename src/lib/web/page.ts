import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { NotFound, Refusal, type ResidentActor, type StaffActor } from '#server/actor';
import { href } from '#lib/ui/href.ts';
import { words } from './words.ts';

/** A load or an endpoint: what is not there answers 404, what the rules forbid 403, both as pages with words. */
export function page<Event extends RequestEvent | { url: URL }, Result>(
	work: (event: Event) => Promise<Result>
): (event: Event) => Promise<Result> {
	return async (event) => {
		try {
			return await work(event);
		} catch (reason) {
			if (reason instanceof NotFound) error(404, 'not found');
			if (reason instanceof Refusal) error(403, words(reason.codes[0] ?? 'ui_error_403_why', reason.facts));
			throw reason;
		}
	};
}

/** The staff member who asks; anyone else is led to the desk's sign-in and back. */
export function staffOf(event: { locals: App.Locals; url: URL }): StaffActor {
	const { actor } = event.locals;
	if (actor.kind === 'staff') return actor;
	redirect(303, href(`/desk/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`));
}

/** The resident who asks; anyone else is led to the residents' sign-in and back. */
export function residentOf(event: { locals: App.Locals; url: URL }): ResidentActor {
	const { actor } = event.locals;
	if (actor.kind === 'resident') return actor;
	redirect(303, href(`/sign-in?to=${encodeURIComponent(event.url.pathname + event.url.search)}`));
}
