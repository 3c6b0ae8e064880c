import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isLoopback, type Settings } from './settings.ts';

/** By which address the request came, and from whom. */
export type Visitor = { protocol: 'http' | 'https'; host: string; address: string };

const hostName = /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/**
 * Works out the visitor. Behind `trustProxy` proxies each appends what it saw to X-Forwarded-For, so the entry that
 * far from the right is true and everything left of it may be forged. Answers `undefined` for an address that is not ours.
 */
export function visitorOf(request: IncomingMessage, settings: Settings): Visitor | undefined {
	const { headers, socket } = request;
	const hops = settings.trustProxy;
	const host = (hops > 0 && fromRight(headers, 'x-forwarded-host', hops)) || headers.host || '';
	const forwarded = hops > 0 ? plain(fromRight(headers, 'x-forwarded-for', hops)) : '';
	const address = isIP(forwarded) ? forwarded : plain(socket.remoteAddress);
	if (settings.origin) {
		const own = new URL(settings.origin);
		const protocol = own.protocol === 'https:' ? 'https' : 'http';
		return withoutPort(host, protocol) === own.host ? { protocol, host: own.host, address } : undefined;
	}
	if (!hostName.test(host)) return undefined;
	if (hops > 0) {
		const protocol = fromRight(headers, 'x-forwarded-proto', hops)?.toLowerCase() === 'https' ? 'https' : 'http';
		return { protocol, host: withoutPort(host, protocol), address };
	}
	return isLoopback(host) ? { protocol: 'http', host: withoutPort(host, 'http'), address } : undefined;
}

/**
 * The headers by which the framework learns the visitor; the adapter is told to trust exactly these.
 * Whatever the request brought under these or the usual forwarding names is gone.
 */
export const visitorHeaders = {
	protocol: 'x-wenji-protocol',
	host: 'x-wenji-host',
	address: 'x-wenji-address'
} as const;

/** Puts the visitor into the request's headers in place of everything the request claimed. */
export function tell(request: IncomingMessage, visitor: Visitor) {
	for (const name of Object.keys(request.headers)) {
		if (/^(x-forwarded-|x-wenji-|forwarded$|x-real-ip$)/.test(name)) delete request.headers[name];
	}
	request.headers[visitorHeaders.protocol] = visitor.protocol;
	request.headers[visitorHeaders.host] = visitor.host;
	request.headers[visitorHeaders.address] = visitor.address;
	// To a form from a program that takes anything the framework would answer 200 and hide the refusal in JSON.
	if (request.method === 'POST' && (request.headers.accept ?? '*/*') === '*/*') request.headers.accept = 'text/html';
}

// Fewer entries than proxies: the request came in by an inner one, whose first entry is still its own.
function fromRight(headers: IncomingHttpHeaders, name: string, hops: number): string | undefined {
	const value = headers[name];
	const entries = (Array.isArray(value) ? value.join(',') : (value ?? ''))
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');
	return entries[Math.max(0, entries.length - hops)];
}

// ::ffff:192.0.2.1 is 192.0.2.1; some proxies add the port.
function plain(address = ''): string {
	const bare = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(address)?.[1] ?? address;
	return bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

// A browser leaves the scheme's own port out of Origin, some proxies write it into Host.
function withoutPort(host: string, protocol: 'http' | 'https'): string {
	return host.toLowerCase().replace(protocol === 'https' ? /:443$/ : /:80$/, '');
}
