import * as identity from '#server/identity';
import { page, residentOf } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** For the service worker: what seals the unsent words of whoever is signed in; anybody else is led to sign in. */
export const GET: RequestHandler = page(async (event) => {
	const key = await identity.outboxKey(residentOf(event));
	return Response.json({ key }, { headers: { 'cache-control': 'private, no-store' } });
});
