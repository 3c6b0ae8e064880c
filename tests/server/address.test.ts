import { describe, expect, test } from 'vitest';
import { ask, form, type Answer } from './client.ts';
import { startEntry, type Seen } from './entry.ts';

const seen = (answer: Answer) => JSON.parse(answer.body) as Seen;

describe('without ORIGIN, on this machine', () => {
	test.each(['localhost', '127.0.0.1', '[::1]'])('a form from http://%s arrives', async (name) => {
		await using entry = await startEntry();
		const origin = `http://${name}:${entry.port}`;
		const host = name === '[::1]' ? '::1' : '127.0.0.1';
		const answer = await ask(entry.port, '/me', { method: 'POST', headers: form(origin), body: 'a=b', host });
		expect(answer.status).toBe(200);
		expect(seen(answer)).toMatchObject({ protocol: 'http', host: `${name}:${entry.port}`, bytes: 3 });
		expect(seen(answer).address).toBe(host);
	});

	test('a form from a program that takes anything is answered as a page is, with its status', async () => {
		const accepts: (string | undefined)[] = [];
		await using entry = await startEntry({}, (request, response) => {
			accepts.push(request.headers.accept);
			response.end();
		});
		const { accept: _, ...headers } = form(`http://localhost:${entry.port}`);
		for (const accept of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
			await ask(entry.port, '/me', { method: 'POST', headers: { ...headers, ...accept }, body: 'a=b' });
		}
		expect(accepts).toEqual(['text/html', 'text/html', 'application/json']);
	});

	test('a form from a foreign page is refused with a page in the language of the address', async () => {
		await using entry = await startEntry();
		const headers = { ...form(`http://localhost:${entry.port}`), origin: 'https://elsewhere.example' };
		const chinese = await ask(entry.port, '/me', { method: 'POST', headers, body: 'a=b' });
		expect(chinese.status).toBe(403);
		expect(chinese.body).toContain('lang="zh-CN"');
		const english = await ask(entry.port, '/en/me', { method: 'POST', headers, body: 'a=b' });
		expect(english.body).toContain('lang="en"');
		expect(english.headers['content-security-policy']).toContain("default-src 'none'");
	});

	test.each(['null', 'http://localhost', 'https://127.0.0.1'])('Origin %s is foreign too', async (origin) => {
		await using entry = await startEntry();
		const headers = { ...form(`http://localhost:${entry.port}`), origin };
		expect((await ask(entry.port, '/me', { method: 'POST', headers, body: 'a=b' })).status).toBe(403);
	});

	test('a form that names no origin is judged by the page it comes from, and refused without one', async () => {
		const origins: (string | undefined)[] = [];
		await using entry = await startEntry({}, (request, response) => {
			origins.push(request.headers.origin);
			response.end();
		});
		const own = `http://localhost:${entry.port}`;
		const { origin: _, ...headers } = form(own);
		const statusOf = async (more: Record<string, string>) =>
			(await ask(entry.port, '/me', { method: 'POST', headers: { ...headers, ...more }, body: 'a=b' })).status;
		expect(await statusOf({ referer: `${own}/me` })).toBe(200);
		expect(origins).toEqual([own]);
		expect(await statusOf({ referer: 'https://elsewhere.example/me' })).toBe(403);
		expect(await statusOf({ referer: 'not an address' })).toBe(403);
		expect(await statusOf({})).toBe(403);
	});

	test('another host name is refused, so that no foreign name can be bound to this machine', async () => {
		await using entry = await startEntry();
		expect((await ask(entry.port, '/', { headers: { host: 'rebound.example' } })).status).toBe(421);
		expect((await ask(entry.port, '/', { headers: { host: 'localhost.evil.example' } })).status).toBe(421);
		expect((await ask(entry.port, '//evil.example/')).status).toBe(421);
		expect((await ask(entry.port, 'http://evil.example/')).status).toBe(421);
	});

	test('/healthz answers whoever watches by an inner address', async () => {
		await using entry = await startEntry();
		expect((await ask(entry.port, '/healthz', { headers: { host: '10.0.0.7:3000' } })).status).toBe(200);
	});

	test('forwarding headers are not believed and do not reach the framework', async () => {
		await using entry = await startEntry();
		const forged = {
			'x-forwarded-for': '203.0.113.9',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'evil.example'
		};
		const more = { forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9', 'x-wenji-address': '203.0.113.9' };
		const host = `localhost:${entry.port}`;
		const answer = await ask(entry.port, '/', { headers: { host, ...forged, ...more } });
		expect(seen(answer)).toEqual({ protocol: 'http', host, address: '127.0.0.1', forwarded: [], bytes: 0 });
	});
});

describe('with ORIGIN', () => {
	const env = { WENJI_MODE: 'production', ORIGIN: 'https://wenji.example' };

	test('its scheme and host count, whatever the connection was', async () => {
		await using entry = await startEntry(env);
		const answer = await ask(entry.port, '/me', {
			method: 'POST',
			headers: form('https://wenji.example'),
			body: 'a=b'
		});
		expect(seen(answer)).toMatchObject({ protocol: 'https', host: 'wenji.example' });
		expect(answer.headers['strict-transport-security']).toContain('max-age=');
	});

	test('the port of the scheme may be written out', async () => {
		await using entry = await startEntry(env);
		expect((await ask(entry.port, '/', { headers: { host: 'wenji.example:443' } })).status).toBe(200);
	});

	test('another host gets the address to use', async () => {
		await using entry = await startEntry(env);
		const answer = await ask(entry.port, '/', { headers: { host: 'www.wenji.example' } });
		expect(answer.status).toBe(421);
		expect(answer.body).toContain('https://wenji.example/');
	});
});

describe('behind proxies', () => {
	const visit = async (hops: number, forwardedFor: string | undefined) => {
		await using entry = await startEntry({ WENJI_MODE: 'production', TRUST_PROXY: String(hops) });
		const headers = { host: 'wenji.example', 'x-forwarded-proto': 'https' };
		const more = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
		return seen(await ask(entry.port, '/', { headers: { ...headers, ...more } }));
	};

	test.each([
		[1, '203.0.113.5', '203.0.113.5'],
		[1, '1.1.1.1, 2.2.2.2, 203.0.113.5', '203.0.113.5'],
		[2, '1.1.1.1, 203.0.113.5, 10.0.0.1', '203.0.113.5'],
		[2, '203.0.113.5', '203.0.113.5'],
		[1, '203.0.113.5:40312', '203.0.113.5'],
		[1, '[2001:db8::5]:40312', '2001:db8::5'],
		[1, '::ffff:203.0.113.5', '203.0.113.5'],
		[1, 'unknown', '127.0.0.1'],
		[1, undefined, '127.0.0.1']
	])('%i of them, X-Forwarded-For %s: the visitor is %s', async (hops, given, address) => {
		expect(await visit(hops, given)).toMatchObject({
			protocol: 'https',
			host: 'wenji.example',
			address,
			forwarded: []
		});
	});

	test('the host a trusted proxy forwards counts', async () => {
		await using entry = await startEntry({ WENJI_MODE: 'production', TRUST_PROXY: '1' });
		const headers = { host: 'app:3000', 'x-forwarded-host': 'wenji.example', 'x-forwarded-proto': 'https' };
		expect(seen(await ask(entry.port, '/', { headers })).host).toBe('wenji.example');
	});
});
