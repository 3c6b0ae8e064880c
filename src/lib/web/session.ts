import type { RequestEvent } from '@sveltejs/kit';
import * as identity from '#server/identity';

const cookieOf = (event: RequestEvent) => identity.sessionCookie(event.url.protocol === 'https:');

/** A resident's code was right: this browser is theirs from now on; whoever was signed in before is not any more. */
export async function openSession(
	event: RequestEvent,
	{ sessionId, resident }: { sessionId: string; resident: identity.Resident }
): Promise<void> {
	if (event.locals.sessionId) await identity.signOut(event.locals.sessionId);
	const { name, attributes } = cookieOf(event);
	event.cookies.set(name, sessionId, attributes);
	Object.assign(event.locals, { actor: resident.actor, actorName: resident.displayName, sessionId });
}

/** Ends the session of this browser, if there is one. */
export async function closeSession(event: RequestEvent): Promise<void> {
	const { name, attributes } = cookieOf(event);
	if (event.locals.sessionId) await identity.signOut(event.locals.sessionId);
	event.cookies.delete(name, attributes);
}
