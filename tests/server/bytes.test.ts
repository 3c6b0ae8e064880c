/** What the public pages weigh before any tap, from the real server. Needs `npm run build`. */
import { expect, test } from 'vitest';
import { weigh } from '../../bench/bytes.ts';
import { draftOf } from '../../bench/texts.ts';
import { openConsultation } from '../support/line.ts';
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
