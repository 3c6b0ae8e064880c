import * as identity from '#server/identity';
import type { RequestHandler } from './$types';

/** For the service worker: what seals the unsent words of whoever is signed in; 401 for anybody else. */
export const GET: RequestHandler = async ({ locals: { actor } }) => {
	const headers = { 'cache-control': 'private, no-store' };
	if (actor.kind !== 'resident') return new Response(null, { status: 401, headers });
	return Response.json({ key: await identity.outboxKey(actor) }, { headers });
};
