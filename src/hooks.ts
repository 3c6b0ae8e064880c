import type { Reroute, Transport } from '@sveltejs/kit';
import { plainPath } from '#lib/ui/href.ts';

/** `/en/me` is served by the route of `/me`. */
export const reroute: Reroute = ({ url }) => plainPath(url.pathname);

/**
 * No page carries framework script, so nobody reads the data that the framework writes out for it; yet it would walk all
 * of it at every request, a tenth of the time of a long draft. One word stands for the whole;
 * where a form was not accepted, the words why: a device that sends by itself reads them (`#lib/outbox/answer.ts`).
 */
export const transport: Transport = {
	unread: {
		encode: (value: unknown) => typeof value === 'object' && value !== null && wordsOf(value),
		decode: () => null
	}
};

const wordsOf = (value: { words?: unknown }) => (typeof value.words === 'string' && value.words) || '-';
