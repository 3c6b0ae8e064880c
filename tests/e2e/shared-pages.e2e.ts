/** Pages that are kept for everybody: true to the second, to every change, and nobody's own. On the built server. */
import { expect, test } from '../support/browser.ts';
import { openConsultation, openSessions } from '../support/line.ts';
import { post, read, type Fields } from '../support/post.ts';

test.use({ now: '2026-03-10T04:00:04.000Z' });

const resident = { phone: '13700001234', name: '程一禾' };
const words = '管线迁移费用能不能按楼层分档？一层住户真的用不上。';

test('a page is given out again until anything changes, by whichever process', async ({ server }) => {
	const home = () => read(server, '/');
	const before = await home();
	expect((await home()).headers.get('etag')).toBe(before.headers.get('etag'));
	const { title } = await openConsultation(server, { opensOn: '2026-03-02' });
	expect((await home()).text).toContain(title);
});

test('T − 1 s, T, T + 1 s: the kept page ends with the period', async ({ server }) => {
	const { id, closesAt } = await openConsultation(server, { opensOn: '2026-03-02' });
	const close = Date.parse(closesAt);
	const asks = async () => (await read(server, `/consultations/${id}`)).body.includes(`/consultations/${id}/say`);
	const at = (milliseconds: number) => server.setNow(new Date(milliseconds).toISOString());
	at(close - 2_000);
	expect([await asks(), await asks()]).toEqual([true, true]);
	// The clock runs on: the answer is given within the second before the close.
	at(close - 1_000);
	expect(await asks()).toBe(true);
	at(close);
	expect([await asks(), await asks()]).toEqual([false, false]);
	at(close + 1_000);
	expect(await asks()).toBe(false);
	server.setNow('2026-03-10T04:00:04.000Z');
	expect(await asks()).toBe(true);
});

test('no cookie, name or count of one’s own ever enters a page that others see', async ({ server }) => {
	const { id, consent, clauses } = await openConsultation(server, { opensOn: '2026-03-02' });
	const { own } = await openSessions(server, { own: resident });
	const pages = [
		'/',
		'/consultations',
		`/consultations/${id}`,
		`/consultations/${id}/opinions`,
		'/catalogue',
		'/rules'
	];
	const all = (session?: string) => Promise.all(pages.map((path) => read(server, path, session)));
	await all();
	const opinion: Fields = {
		...{ clauseId: clauses[1]!.id, stance: 'suggest', text: words, name: resident.name },
		...{ submitterType: 'person', asked: '1', consent }
	};
	expect((await post(server, `/consultations/${id}/say?/send`, opinion, { session: own })).status).toBe(303);
	const mine = await all(own);
	expect(mine.some(({ body }) => body.includes(resident.name))).toBe(true);
	for (const { headers } of mine) expect(headers.get('cache-control')).toBe('private, no-store');
	for (const { body, headers } of [...(await all()), ...(await all())]) {
		expect(headers.get('set-cookie')).toBeNull();
		for (const secret of [resident.name, resident.phone, own, words]) expect(body).not.toContain(secret);
	}
});
