/**
 * The floor: node:http, better-sqlite3 with prepared statements and string templates, on a copy of the product's own
 * database. It does what the same page or deed cannot do without, and nothing else: no rules, no languages, no roles.
 * Started with BENCH_DATABASE, BENCH_KEYS (DATA_DIR/keys) and PORT.
 */
import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { durableSheet } from './durable-sheet.ts';
import { durableScan, durableSignUp, type SentScan } from './durable-seat.ts';
import { durableInsert, lookupHash } from './durable.ts';
import {
	detailHtml,
	listHtml,
	ownHtml,
	resultsHtml,
	type Clause,
	type Listed,
	type Notice,
	type Own,
	type Published,
	type Voice
} from './templates.ts';

const database = new Database(process.env.BENCH_DATABASE!);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.pragma('foreign_keys = ON');
const key = (name: string) => Buffer.from(readFileSync(join(process.env.BENCH_KEYS!, `${name}.key`), 'utf8'), 'hex');
const keys = { data: key('data'), lookup: key('lookup'), journal: key('journal') };
const insert = durableInsert(database, keys);
const insertSheet = durableSheet(database, keys);
const signUp = durableSignUp(database, keys);
const admit = durableScan(database, keys);

const activity = `activities a join consultations c on c.id = a.id join units u on u.id = a.host_unit_id`;
const list = database.prepare(
	`select a.id, a.title, a.opens_at, a.closes_at, u.name as unit,
	(select count(*) from opinions o where o.activity_id = a.id and o.state <> 'withdrawn') as received
	from ${activity} where a.published_at is not null order by a.closes_at desc, a.id limit 20`
);
const one = database.prepare(`select a.*, c.*, u.name as unit from ${activity} where a.id = ?`);
const clauses = database.prepare(
	'select clause_id, no, text from clause_revisions where version_id = ? order by position'
);
const said = database.prepare(
	`select no, clause_key, stance, submitter_shown, text, received_at from opinions
	where activity_id = ? and state = 'valid' order by received_at desc, id desc limit 50`
);
const session = database.prepare('select account_id, ends_at from sessions where id_hash = ?');
const resident = database.prepare('select id, phone_cipher, name_cipher from residents where id = ?');
const byNo = database.prepare(
	`select o.*, a.title, r.no as clause_no, r.text as clause_text from opinions o join activities a on a.id = o.activity_id
	left join clause_revisions r on r.id = o.clause_revision_id where o.no = ?`
);

const published = database.prepare(
	`select content, digest from editions where subject_kind = 'surveyResult' and subject_id = ? order by no desc limit 1`
);
const written = database.prepare(
	`select no, clause_key, stance, submitter_shown, text, received_at from opinions
	where activity_id = ? and state = 'valid' order by received_at desc, id desc limit 20`
);

function detail(id: string, reader = '') {
	const notice = one.get(id) as Notice;
	return detailHtml(notice, clauses.all(notice.draft_version_id) as Clause[], said.all(id) as Voice[], reader);
}

type Person = { id: string; phone_cipher: string; name_cipher: string | null };

/** The resident behind the cookie. */
function readerOf({ headers }: IncomingMessage): { id: string; shown: string; phone: string } | undefined {
	const cookie = /(?:^|; )wenji=([^;]+)/.exec(headers.cookie ?? '')?.[1];
	if (!cookie) return undefined;
	const hash = createHash('sha256').update(cookie).digest('hex');
	const found = session.get(hash) as { account_id: string; ends_at: number } | undefined;
	if (!found || found.ends_at < Date.now()) return undefined;
	const person = resident.get(found.account_id.slice('resident:'.length)) as Person;
	return {
		id: person.id,
		phone: person.phone_cipher,
		shown: `${opened(person.name_cipher ?? person.phone_cipher).slice(0, 1)}**`
	};
}

function opened(sealed: string): string {
	const bytes = Buffer.from(sealed.slice(3), 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', keys.data, bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

function lookUp(form: URLSearchParams): string | undefined {
	const row = byNo.get(form.get('no')) as Own | undefined;
	return row && row.lookup_hash === lookupHash(keys, row.no, form.get('code') ?? '') ? ownHtml(row) : undefined;
}

function submit(request: IncomingMessage, activityId: string, form: URLSearchParams): string | undefined {
	const author = readerOf(request);
	const text = (form.get('text') ?? '').trim();
	if (!author || text.length < 2 || text.length > 5000) return undefined;
	const words = { clauseId: form.get('clauseId')!, stance: form.get('stance')!, name: form.get('name')!, text };
	return insert({ activityId, residentId: author.id, ...words });
}

async function answer(request: IncomingMessage, response: ServerResponse) {
	const url = request.url ?? '';
	const id = /^\/consultations\/(\w+)/.exec(url)?.[1];
	const survey = /^\/surveys\/(\w+)/.exec(url)?.[1];
	const page = (html: string | undefined) => {
		response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(html);
	};
	if (url === '/check-in/scans') {
		const scans = JSON.parse(await bodyOf(request)) as SentScan[];
		const shift = createHash('sha256').update(request.headers.authorization!.slice('Bearer '.length)).digest('hex');
		const answers = scans.map((scan) => ({ nonce: scan.nonce, answer: admit(shift, scan) ? 'kept' : 'known' }));
		return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ answers }));
	}
	if (request.method === 'POST') {
		const form = new URLSearchParams(await bodyOf(request));
		const day = /^\/opendays\/(\w+)/.exec(url)?.[1];
		if (day) {
			const { id: residentId, phone: phoneCipher } = readerOf(request)!;
			const [name, companion] = [form.get('name')!, form.get('companions[0].name')!];
			const ticket = signUp({ sessionId: day, residentId, phoneCipher, name, companion });
			return response.writeHead(303, { location: `/me/tickets/${ticket}` }).end();
		}
		if (survey) {
			const no = insertSheet({ surveyId: survey, mark: form.get('mark')!, answers: form.get('answers')! });
			return response.writeHead(303, { location: `/surveys/${survey}/answer/receipt?no=${no}` }).end();
		}
		if (!id) return page(lookUp(form));
		const no = submit(request, id, form);
		return response.writeHead(no ? 303 : 409, { location: `/consultations/${id}/say/receipt?no=${no}` }).end();
	}
	if (url === '/healthz') return response.end('{"status":"ok"}');
	if (url === '/consultations') return page(listHtml(list.all() as Listed[]));
	if (survey) return page(resultsHtml(published.get(survey) as Published, written.all(survey) as Voice[]));
	return page(detail(id!, readerOf(request)?.shown));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

const server = createServer((request, response) => void answer(request, response));
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
	process.send?.({ listening: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('disconnect', () => process.exit(0));
