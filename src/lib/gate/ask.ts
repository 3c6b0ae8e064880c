import type { Ask } from './sender.ts';

const patienceMs = 20_000;

/** Asks the server over the network; the secret goes in a header, and no cookie goes along. `origin`: '' in a page. */
export const askServer =
	(origin = ''): Ask =>
	async (path, token, body) => {
		const abort = new AbortController();
		const timer = setTimeout(() => abort.abort(), patienceMs);
		try {
			const answer = await fetch(origin + path, {
				...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
				headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
				credentials: 'omit',
				cache: 'no-store',
				signal: abort.signal
			});
			const read: unknown = await answer.json().catch(() => null);
			return {
				status: answer.status === 429 ? 429 : answer.status,
				body: answer.status === 429 ? { code: 'busy' } : read
			};
		} finally {
			clearTimeout(timer);
		}
	};
