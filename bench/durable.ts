/** The durable baseline: one opinion with its number and its chained journal entry, one transaction and one fsync each. */
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';

export type Keys = Record<'data' | 'lookup' | 'journal', Buffer>;
export type Said = {
	activityId: string;
	residentId: string;
	clauseId: string;
	stance: string;
	name: string;
	text: string;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex');
export const lookupHash = (keys: Keys, no: string, code: string) => hmac(keys.lookup, `opinion look-up\0${no}:${code}`);

export function sealed(key: Buffer, plain: string): string {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
	return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The insert as one prepared transaction; it answers with the opinion's number. */
export function durableInsert(database: Database.Database, keys: Keys): (said: Said) => string {
	const count = database.prepare(
		'insert into counters (key, n) values (?, 1) on conflict (key) do update set n = n + 1 returning n'
	);
	const activity = database.prepare('select code from activities where id = ? and closes_at > ?');
	const clause = database.prepare('select id from clause_revisions where clause_id = ?');
	const opinion = database.prepare(
		`insert into opinions (id, activity_id, serial, no, lookup_hash, lookup_cipher, channel, received_at, resident_id,
		person_key, submitter_type, name_cipher, submitter_shown, for_minor, clause_id, clause_revision_id, clause_key, stance,
		text, digest, salt, state) values (?, ?, ?, ?, ?, ?, 'online', ?, ?, ?, 'person', ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, 'pending')`
	);
	const head = database.prepare('select seq, hash from journal_head where id = 1');
	const moveHead = database.prepare('update journal_head set seq = ?, hash = ?, seal = ? where id = 1');
	const entry = database.prepare(
		`insert into journal_entries (seq, at, actor_kind, actor_id, action, subject_id, facts, prev_hash, hash)
		values (?, ?, 'resident', ?, 'opinion.submitted', ?, ?, ?, ?)`
	);
	const write = database.transaction((said: Said) => {
		const { activityId, residentId, clauseId, stance, name, text } = said;
		const at = Date.now();
		const { code } = activity.get(activityId, at) as { code: string };
		const { n } = count.get(`opinion:${activityId}`) as { n: number };
		const revision = clauseId ? (clause.get(clauseId) as { id: string }).id : null;
		const id = randomBytes(9).toString('base64url');
		const no = `${code}-${String(n).padStart(4, '0')}`;
		const [lookupCode, salt] = [randomBytes(5).toString('hex'), randomBytes(10).toString('hex')];
		const who = [residentId, `resident:${residentId}`, sealed(keys.data, name), `${name.slice(0, 1)}**`];
		const codes = [lookupHash(keys, no, lookupCode), sealed(keys.data, lookupCode)];
		const where = [clauseId || null, revision, clauseId];
		opinion.run(id, activityId, n, no, ...codes, at, ...who, ...where, stance, text, sha256(text), salt);
		const last = head.get() as { seq: number; hash: string };
		const facts = JSON.stringify({ activity: activityId, no, stance, digest: sha256(salt + text) });
		const hash = sha256(`${last.hash}${last.seq + 1}${at}${id}${facts}`);
		entry.run(last.seq + 1, at, residentId, id, facts, last.hash, hash);
		moveHead.run(last.seq + 1, hash, hmac(keys.journal, `${last.seq + 1}:${hash}`));
		return no;
	});
	return (said) => write.immediate(said);
}
