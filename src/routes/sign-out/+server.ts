import { redirect } from '@sveltejs/kit';
import { href } from '#lib/ui/href.ts';
import { closeSession } from '#lib/web/session.ts';

/** Ends the session of this browser. The service worker drops what it kept for this person (`src/service-worker.ts`). */
export const POST = async (event) => {
	const staff = event.locals.actor.kind === 'staff';
	await closeSession(event);
	redirect(303, href(staff ? '/desk/sign-in' : '/sign-in?out'));
};
