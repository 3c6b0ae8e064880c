/** What nobody should send, sent through the real forms: each is met with words, nothing is lost, nothing half-written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser.ts';
import { countOpinions, dropRoles, openConsultation, openSessions } from '../support/line.ts';
import type { Opened } from '../support/line/open-consultation.ts';
import { post, read, type Fields } from '../support/post.ts';
import type { TestServer } from '../support/server.ts';

const noon = '2026-03-10T04:00:02.000Z';
test.use({ now: noon });

let consultation: Opened;
let resident: string;
let clerk: string;
let phone = 13_800_000_000;

test.beforeEach(async ({ server }) => {
	server.setNow(noon);
	consultation = await openConsultation(server, { opensOn: '2026-03-02' });
	const who = { resident: { phone: String(++phone) }, clerk: { staffId: consultation.staff.clerk.id } };
	({ resident, clerk } = await openSessions(server, who));
});

const opinion = (more: Fields = {}): Fields => ({
	...{
		clauseId: consultation.clauses[1]!.id,
		stance: 'suggest',
		text: '管线迁移费用能不能按楼层分档？',
		name: '周晓岚'
	},
	...{ submitterType: 'person', asked: '1', consent: consultation.consent },
	...more
});
const say = (action: string) => `/consultations/${consultation.id}/say?/${action}`;
const send = (server: TestServer, more: Fields = {}, files?: Record<string, File>) =>
	post(server, say('send'), opinion(more), { session: resident, ...(files && { files }) });
const receiptOf = (location: string | null) => new URL(location ?? '', 'http://site').searchParams.get('no');

test.describe('the text of an opinion', () => {
	test('nothing, one character and what cannot be seen are no opinion', async ({ server }) => {
		for (const text of ['', '好', '\u200b\u200b\u2060\ufeff', '　\n\t ']) {
			const answer = await send(server, { text });
			expect(answer.status, JSON.stringify(text)).toBe(422);
			expect(answer.text).toContain('有 1 处要改');
			expect(answer.body).toContain('aria-invalid="true"');
		}
		expect(await countOpinions(server, consultation.id)).toBe(0);
	});

	test('100,000 characters are too many, and come back whole', async ({ server }) => {
		const text = '一层住户不出钱。'.repeat(12_500);
		const answer = await send(server, { text });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain('5');
		expect(answer.body).toContain(text);
		expect(await countOpinions(server, consultation.id)).toBe(0);
	});

	test('rare characters and what looks like code are taken as they were written, and shown as text', async ({
		server,
		page,
		context
	}) => {
		const texts = [
			'𠮷野家旁边的楼道👩\u200d👩\u200d👧也要装电梯，𰻝𰻝面馆二楼同意🙏🏽。',
			`<script>alert(1)</script><img src=x onerror=alert(1)> 这一条 & "那一条" 都要改。`,
			'{{7*7}} ${7*7} {@html "x"} %0d%0aSet-Cookie: a=b',
			'先说\u202e反着写的话\u202c再说正的。'
		];
		await context.addCookies([{ name: 'wenji', value: resident, url: server.url }]);
		page.on('dialog', () => expect(false, 'a script of the text was run').toBe(true));
		for (const text of texts) {
			const answer = await send(server, { text });
			expect(answer.status, text).toBe(303);
			await page.goto(answer.headers.get('location')!);
			// What turns the direction of writing would turn the page around it.
			expect(await page.locator('.voice-note .text').textContent()).toBe(text.replace(/[\u202a-\u202e]/g, ''));
		}
	});

	test('NUL never reaches the database, and the rest of the text does', async ({ server }) => {
		const answer = await send(server, { text: '电梯\0补贴太少。', name: '周晓岚\0' });
		expect(answer.status).toBe(303);
		const receipt = await read(server, answer.headers.get('location')!, resident);
		expect(receipt.text).toContain('电梯补贴太少。');
	});
});

test('a forged clause, one of another draft and one that an earlier version had are refused, and the words stay', async ({
	server
}) => {
	const earlierText =
		'云汐区既有住宅加装电梯补贴办法\n\n第一条 申请补贴要提交三年的完税证明和户籍证明。\n第二条 加装电梯的，每部补贴二十八万元；管线迁移费用另行核算。\n';
	const other = await openConsultation(server, { opensOn: '2026-03-02', earlierText });
	const kept = new Set(other.clauses.map(({ id }) => id));
	const superseded = other.earlier.find(({ id }) => !kept.has(id))!.id;
	const late = { ...opinion(), clauseId: superseded };
	expect((await post(server, `/consultations/${other.id}/say?/send`, late, { session: resident })).status).toBe(422);
	expect(await countOpinions(server, other.id)).toBe(0);
	for (const clauseId of [
		'nothing',
		superseded,
		other.clauses[0]!.id,
		"' or 1=1 --",
		'../../etc/passwd',
		'x'.repeat(5000)
	]) {
		const answer = await send(server, { clauseId });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain('按楼层分档');
	}
	expect(await countOpinions(server, consultation.id)).toBe(0);
});

test('sent four times at once it is one opinion with one receipt', async ({ server }) => {
	const answers = await Promise.all([1, 2, 3, 4].map(() => send(server)));
	expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
	expect(new Set(answers.map(({ headers }) => receiptOf(headers.get('location')))).size).toBe(1);
	expect(await countOpinions(server, consultation.id)).toBe(1);
});

test('four people at once are four opinions with four numbers', async ({ server }) => {
	const who = Object.fromEntries([1, 2, 3, 4].map((key) => [key, { phone: String(++phone) }]));
	const sessions = Object.values(await openSessions(server, who));
	const answers = await Promise.all(sessions.map((session) => post(server, say('send'), opinion(), { session })));
	expect(new Set(answers.map(({ headers }) => receiptOf(headers.get('location')))).size).toBe(4);
	expect(await countOpinions(server, consultation.id)).toBe(4);
});

test('without a session, with one that is over and with one of the desk nothing is sent, and the words stay', async ({
	server
}) => {
	server.setNow(new Date(Date.parse(noon) + 31 * 60_000).toISOString());
	for (const session of [undefined, 'nobody', resident, clerk]) {
		const answer = await post(server, say('send'), opinion(), { session });
		expect(answer.status).toBe(409);
		expect(answer.body).toContain('按楼层分档');
	}
	expect(await countOpinions(server, consultation.id)).toBe(0);
});

test('a role taken away in mid-session closes the desk with the next click, and the letter is not entered', async ({
	server
}) => {
	const desk = `/desk/consultations/${consultation.id}`;
	expect((await read(server, `${desk}/opinions`, clerk)).status).toBe(200);
	await dropRoles(server, consultation.staff.clerk.id);
	expect((await read(server, `${desk}/opinions`, clerk)).status).toBe(403);
	const letter = { channel: 'letter', receivedOn: '2026-03-09', stance: 'oppose', text: '我家在一楼，不同意出钱。' };
	const answer = await post(server, `${desk}/paper`, letter, { session: clerk });
	expect([403, 409]).toContain(answer.status);
	expect(await countOpinions(server, consultation.id)).toBe(0);
});

test('paper and table: what is postmarked in time counts at T − 1 s, T and T + 1 s, what is not never does', async ({
	server
}) => {
	const close = Date.parse(consultation.closesAt);
	const nextDay = next(consultation.lastDay);
	const table = join(server.dataDir, 'letters.csv');
	let entered = 0;
	for (const offset of [-1000, 0, 1000]) {
		server.setNow(new Date(close + offset).toISOString());
		({ clerk } = await openSessions(server, { clerk: { staffId: consultation.staff.clerk.id } }));
		const letter = { channel: 'letter', stance: 'oppose', text: `第 ${offset} 毫秒的信`, name: '王秀兰' };
		const path = `/desk/consultations/${consultation.id}/paper`;
		const enter = (receivedOn: string) => post(server, path, { ...letter, receivedOn }, { session: clerk });
		expect((await enter(consultation.lastDay)).status).toBe(303);
		expect([409, 422]).toContain((await enter(nextDay)).status);
		writeFileSync(
			table,
			`意见内容,收到日期,姓名\n表里第 ${offset} 毫秒的一行,${consultation.lastDay},李明\n晚到的 ${offset},${nextDay},李明\n`
		);
		const command = ['opinions', 'import', table, '--consultation', consultation.id, '--channel', 'letter'];
		const { stdout } = await server.cli([...command, '--as', consultation.accounts.clerk, '--json']);
		const { accepted, rejected } = JSON.parse(stdout) as { accepted: number; rejected: { row: number }[] };
		expect({ accepted, rejected: rejected.map(({ row }) => row) }).toEqual({ accepted: 1, rejected: [3] });
		const again = JSON.parse(
			(await server.cli([...command, '--as', consultation.accounts.clerk, '--json'])).stdout
		) as unknown;
		expect(again).toMatchObject({ accepted: 0, duplicates: 1 });
		entered += 2;
		expect(await countOpinions(server, consultation.id)).toBe(entered);
	}
});

/** The next day of the calendar. */
const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

test('look-up codes cannot be guessed: every answer is the same, and after sixty the network waits', async ({
	server
}) => {
	const answer = await send(server);
	const no = receiptOf(answer.headers.get('location'))!;
	const answers = new Set<string>();
	const letters = 'BCDEFGHJ';
	for (let n = 0; n < 61; n++) {
		const guess = { no: n % 2 ? no : '2026001-9999', code: `AAAA-AA${letters[n % 8]}${letters[n >> 3]}` };
		const { status, text } = await post(server, '/lookup', guess);
		expect(status).toBe(n < 60 ? 409 : 429);
		answers.add(text.replaceAll(guess.no, '').replaceAll(guess.code, '').replace(/\s+/g, ' '));
	}
	// One for whatever was wrong, one for having asked too often.
	expect(answers.size).toBe(2);
});

test('a file of 180 MB is laid aside while it streams in: the text stays, and the server does not swell', async ({
	server
}) => {
	const before = memoryOf(server.pid);
	let most = before;
	const watch = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 20);
	const files = { files: new File([Buffer.alloc(180 * 1024 * 1024, 7)], '楼道.png', { type: 'image/png' }) };
	const answer = await send(server, {}, files);
	clearInterval(watch);
	expect(answer.status).toBe(422);
	expect(answer.text).toContain('楼道.png');
	expect(answer.body).toContain('按楼层分档');
	expect(most - before).toBeLessThan(110 * 1024);
	expect(await countOpinions(server, consultation.id)).toBe(0);
});

/** Resident memory in kB. */
const memoryOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);

test('an address that leads nowhere says so in the language it was asked in', async ({ server }) => {
	for (const path of ['/nowhere', '/consultations/nothing', '/items/nothing', '/catalogue/1066']) {
		const chinese = await read(server, path);
		expect({ path, status: chinese.status }).toEqual({ path, status: 404 });
		expect(chinese.text).toContain('没有这一页');
		const english = await read(server, `/en${path}`);
		expect({ path, status: english.status }).toEqual({ path, status: 404 });
		expect(english.body).toContain('<html lang="en"');
	}
	// A file is no page: what is said of it is said in both languages at once.
	const file = await read(server, '/files/nothing');
	expect(file.status).toBe(404);
	expect(file.text).toContain('没有办成');
	expect(file.text).toContain('That did not work');
});

test.describe('a device on the other side of the world', () => {
	test.use({ timezoneId: 'America/Los_Angeles' });

	test('reads the same deadline, in Beijing time', async ({ page }) => {
		await page.goto(`/consultations/${consultation.id}`);
		await expect(page.getByText(`截止 ${consultation.lastDay} 24:00（北京时间）`).first()).toBeVisible();
	});
});
