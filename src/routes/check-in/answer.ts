import { json, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#server/actor';
import * as identity from '#server/identity';

/** Whoever guesses links: so many wrong ones an hour from one network. Staff of one gate share theirs, and have the right one. */
const wrongLinks: identity.Rate = { purpose: 'gateLinks', most: 120, seconds: 3600 };

const statuses: Record<string, number> = {
	opendays_shiftUnknown: 401,
	opendays_shiftNotBegun: 409,
	opendays_shiftOver: 410
};

/**
 * What a gate asks, with the secret of its shift in a header (an address would lie in logs). A refusal is a status and a
 * code, whose words the page has.
 */
export async function gateAnswer(event: RequestEvent, work: (token: string) => Promise<unknown>): Promise<Response> {
	const headers = { 'cache-control': 'private, no-store' };
	const [, token = ''] = /^Bearer ([\w-]{16,128})$/.exec(event.request.headers.get('authorization') ?? '') ?? [];
	try {
		return json(await work(token), { headers });
	} catch (reason) {
		if (!(reason instanceof Refusal)) throw reason;
		const code = reason.codes[0]!;
		const guessed = code === 'opendays_shiftUnknown' && !(await identity.allow(wrongLinks, event.getClientAddress()));
		return json({ code }, { status: guessed ? 429 : (statuses[code] ?? 409), headers });
	}
}
