import { redirect } from '@sveltejs/kit';
import { href } from '#lib/ui/href.ts';
import { closeSession } from '#lib/web/session.ts';

/** Ends the session of this browser; the browser forgets what pages and the service worker kept for this person. */
export const POST = async (event) => {
	const staff = event.locals.actor.kind === 'staff';
	await closeSession(event);
	event.setHeaders({ 'clear-site-data': '"storage"' });
	redirect(303, href(staff ? '/desk/sign-in' : '/sign-in?out'));
};
