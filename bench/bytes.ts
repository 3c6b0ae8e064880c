/** What a page weighs before anybody taps: its own bytes, and those of every style and script that it names. */
import { request } from 'node:http';

export type Weight = { html: number; gzip: number; brotli: number; css: number; script: number };

/** `cookie`: of whoever asks for it. In bytes as they travel, headers left out; `css` and `script` by brotli, the service worker's files not counted. */
export async function weigh(origin: string, path: string, cookie = ''): Promise<Weight> {
	const [plain, gzip, brotli] = await Promise.all(
		['identity', 'gzip', 'br'].map((as) => fetchAs(origin, path, as, cookie))
	);
	const html = plain!.toString();
	return {
		html: plain!.length,
		gzip: gzip!.length,
		brotli: brotli!.length,
		css: await sum(origin, path, namesIn(html, /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g)),
		script: await sum(
			origin,
			path,
			namesIn(html, /<script\b[^>]*\bsrc=[^>]*>|<link\b[^>]*\brel="?modulepreload"?[^>]*>/g)
		)
	};
}

function namesIn(html: string, tags: RegExp): string[] {
	const found = [...html.matchAll(tags)].map(([tag]) => /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1]);
	return [...new Set(found)].filter((name) => name !== undefined);
}

async function sum(origin: string, page: string, names: string[]): Promise<number> {
	let total = 0;
	for (const name of names) total += (await fetchAs(origin, new URL(name, origin + page).pathname, 'br')).length;
	return total;
}

function fetchAs(origin: string, path: string, coding: string, cookie = ''): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const asked = request(
			origin + path,
			{ agent: false, headers: { 'accept-encoding': coding, cookie } },
			(response) => {
				if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () => resolve(Buffer.concat(parts)));
			}
		);
		asked.on('error', reject).end();
	});
}
