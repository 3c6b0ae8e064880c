/** Forms as a browser sends them, without the browser: for what must be sent at once, in masses, or by hand. */
import { form as urlencoded } from '../server/client.ts';
import type { TestServer } from './server.ts';

export type Fields = Record<string, string | readonly string[]>;
export type Posted = { status: number; headers: Headers; body: string; text: string };

/** Posts a multipart form, with files if there are any; redirects are not followed. */
export async function post(
	server: Pick<TestServer, 'url'>,
	path: string,
	fields: Fields,
	{ session, files = {} }: { session?: string | undefined; files?: Record<string, File> } = {}
): Promise<Posted> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
	for (const [name, file] of Object.entries(files)) body.append(name, file);
	const { 'content-type': _type, ...headers } = urlencoded(server.url);
	const cookie: Record<string, string> = session ? cookieOf(server, session) : {};
	const answer = await fetch(server.url + path, {
		method: 'POST',
		headers: { ...headers, ...cookie },
		body,
		redirect: 'manual'
	});
	return answered(answer);
}

const cookieOf = ({ url }: Pick<TestServer, 'url'>, session: string) => ({
	cookie: `${url.startsWith('https:') ? '__Host-wenji' : 'wenji'}=${session}`
});

/** Reads a page. */
export async function read(server: Pick<TestServer, 'url'>, path: string, session?: string): Promise<Posted> {
	const cookie: Record<string, string> = session ? cookieOf(server, session) : {};
	return answered(await fetch(server.url + path, { headers: { accept: 'text/html', ...cookie }, redirect: 'manual' }));
}

async function answered(answer: Response): Promise<Posted> {
	const body = await answer.text();
	return { status: answer.status, headers: answer.headers, body, text: wordsOf(body) };
}

/** What a reader sees of a page, roughly: tags out, entities back. */
function wordsOf(html: string): string {
	const plain = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
	return plain
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
