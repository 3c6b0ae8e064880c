/** Gives memory back when a rush is over. */
import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as log from '#server/log';

/** Requests after which there is something to give back. */
const rush = 500;
/** Milliseconds without a request: then nobody waits for the tenth of a second that it takes. */
const rest = 5000;

/**
 * V8 keeps the pages that a rush needed for the next one, and gives them back only when memory runs out. On a small
 * machine others need them: after the last of many requests all memory is looked over once, and what is free goes back.
 *
 * @param collect looks all memory over and gives back what is free
 */
export function giveBackAtRest(server: Pick<Server, 'on'>, collect = collector()): NodeJS.Timeout {
	let since = 0;
	let before = 0;
	server.on('request', () => since++);
	const timer = setInterval(() => {
		if (since > before || since < rush) return void (before = since);
		since = before = 0;
		collect();
		log.debug('server.gaveBack', { residentMb: Math.round(process.memoryUsage.rss() / 2 ** 20) });
	}, rest);
	return timer.unref();
}

function collector(): () => void {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as (how: object) => void;
	return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
