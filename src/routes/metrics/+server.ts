import { error } from '@sveltejs/kit';
import * as metrics from '#server/metrics';
import type { RequestHandler } from './$types';

const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

/** For a watcher on this machine alone: whoever comes through a proxy, or from elsewhere, finds nothing here. */
export const GET: RequestHandler = async ({ platform }) => {
	const { req } = platform!;
	const from = req.socket.remoteAddress ?? '';
	const local = /^(::ffff:)?127\./.test(from) || from === '::1';
	// As they arrived: the entry takes away those it does not trust.
	const cameByProxy = req.rawHeaders.some((name, i) => i % 2 === 0 && forwarded.includes(name.toLowerCase()));
	if (!local || cameByProxy) error(404, 'not found');
	const { type, text } = await metrics.collect();
	return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
};
