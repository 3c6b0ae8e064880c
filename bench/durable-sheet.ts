/** The durable baseline of a survey: one sheet with its number and its chained journal entry, one transaction, one fsync. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Keys } from './durable.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex');

export type SentSheet = { surveyId: string; mark: string; answers: string };

/** The insert as one prepared transaction; it answers with the number of the receipt, the second time with the first. */
export function durableSheet(database: Database.Database, keys: Keys): (sent: SentSheet) => string {
	const count = database.prepare(
		'insert into counters (key, n) values (?, 1) on conflict (key) do update set n = n + 1 returning n'
	);
	const survey = database.prepare(
		`select a.code, v.id as version from activities a join survey_versions v on v.survey_id = a.id
		where a.id = ? and a.closes_at > ? and v.frozen_at is not null order by v.number desc limit 1`
	);
	const before = database.prepare(
		'select no from survey_sheets where survey_id = ? and holder_key = ? and voided_at is null'
	);
	const sheet = database.prepare(
		`insert into survey_sheets (id, survey_id, version_id, serial, no, channel, holder_key, answers, salt, submitted_at)
		values (?, ?, ?, ?, ?, 'online', ?, ?, ?, ?)`
	);
	const head = database.prepare('select seq, hash from journal_head where id = 1');
	const moveHead = database.prepare('update journal_head set seq = ?, hash = ?, seal = ? where id = 1');
	const entry = database.prepare(
		`insert into journal_entries (seq, at, actor_kind, actor_id, action, subject_id, facts, prev_hash, hash)
		values (?, ?, 'anonymous', null, 'sheet.submitted', ?, ?, ?, ?)`
	);
	const write = database.transaction(({ surveyId, mark, answers }: SentSheet) => {
		const at = Date.now();
		const holder = hmac(keys.lookup, `survey device\0${surveyId}:${mark}`);
		const first = before.get(surveyId, holder) as { no: string } | undefined;
		if (first) return first.no;
		const { code, version } = survey.get(surveyId, at) as { code: string; version: string };
		const { n } = count.get(`sheet:${surveyId}`) as { n: number };
		const [id, salt] = [randomBytes(9).toString('base64url'), randomBytes(10).toString('hex')];
		const no = `${code}D${String(n).padStart(5, '0')}`;
		sheet.run(id, surveyId, version, n, no, holder, answers, salt, at);
		const last = head.get() as { seq: number; hash: string };
		const facts = JSON.stringify({
			survey: surveyId,
			no,
			channel: 'online',
			version: 1,
			digest: sha256(salt + answers)
		});
		const hash = sha256(`${last.hash}${last.seq + 1}${at}${id}${facts}`);
		entry.run(last.seq + 1, at, id, facts, last.hash, hash);
		moveHead.run(last.seq + 1, hash, hmac(keys.journal, `${last.seq + 1}:${hash}`));
		return no;
	});
	return (sent) => write.immediate(sent);
}
