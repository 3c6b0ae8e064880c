/** What the public pages weigh before any tap, from the real server. Needs `npm run build`. */
import { expect, test } from 'vitest';
import { weigh } from '../../bench/bytes.ts';
import { draftOf } from '../../bench/texts.ts';
import { openConsultation, openDay, openSessions } from '../support/line.ts';
import { post } from '../support/post.ts';
import { startServer } from '../support/server.ts';

const kilobyte = 1024;

test('public pages carry at most 10 KB of script and 15 KB of style, compressed', async () => {
	const server = await startServer({ dialect: 'sqlite' });
	try {
		const { id } = await openConsultation(server, { draftText: draftOf(40) });
		const pages = ['/', '/consultations', `/consultations/${id}`, `/consultations/${id}/say`, '/lookup', '/catalogue'];
		for (const path of [...pages, '/en', `/en/consultations/${id}`]) {
			const { script, css, html, brotli } = await weigh(server.url, path);
			expect.soft(script, `script of ${path}`).toBeLessThanOrEqual(10 * kilobyte);
			expect.soft(css, `style of ${path}`).toBeLessThanOrEqual(15 * kilobyte);
			expect.soft(css, `${path} has a style`).toBeGreaterThan(kilobyte);
			expect.soft(brotli, `${path} is compressed`).toBeLessThan(html / 2);
		}
	} finally {
		await server.stop();
	}
}, 60_000);

test('open days weigh no more, and a ticket with its code neither: far below the 60 KB it may have', async () => {
	const server = await startServer({ dialect: 'sqlite', now: '2026-07-30T03:00:00Z' });
	try {
		const times = { signUpOpensAt: '2026-07-25T09:00', signUpClosesAt: '2026-08-11T18:00' };
		const { ids } = await openDay(server, { at: '2026-07-20T09:00', sessions: [times] });
		const pages = ['/opendays', '/opendays?view=month', `/opendays/${ids[0]}`, `/opendays/${ids[0]}/sign-up`];
		for (const path of pages) {
			const { script, css, html, brotli } = await weigh(server.url, path);
			expect.soft(script, `script of ${path}`).toBeLessThanOrEqual(10 * kilobyte);
			expect.soft(css, `style of ${path}`).toBeLessThanOrEqual(15 * kilobyte);
			expect.soft(brotli, `${path} is compressed`).toBeLessThan(html / 2);
		}
		const { own } = await openSessions(server, { own: { phone: '13700003001' } });
		const form = await (await fetch(`${server.url}/opendays/${ids[0]}/sign-up`)).text();
		const consent = /value="([0-9a-f]{64})"/.exec(form)![1]!;
		const typed = { name: '周晓岚', ageBand: '18to59', category: 'resident', consent };
		const made = await post(server, `/opendays/${ids[0]}/sign-up?/send`, typed, { session: own });
		const { script, html } = await weigh(server.url, made.headers.get('location')!, `wenji=${own}`);
		expect(html).toBeGreaterThan(kilobyte);
		expect(script).toBeLessThanOrEqual(10 * kilobyte);
	} finally {
		await server.stop();
	}
}, 60_000);
