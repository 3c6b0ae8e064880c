/** The durable baselines of an open day: a sign-up with its ticket, and a scan with its attendance; one fsync each. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { sealed, type Keys } from './durable.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('hex');
const newId = () => randomBytes(9).toString('base64url');

/** Appends one entry to the chained journal; inside the transaction. */
function journalOf(database: Database.Database, keys: Keys) {
	const head = database.prepare('select seq, hash from journal_head where id = 1');
	const moveHead = database.prepare('update journal_head set seq = ?, hash = ?, seal = ? where id = 1');
	const entry = database.prepare(
		`insert into journal_entries (seq, at, actor_kind, actor_id, action, subject_id, facts, prev_hash, hash)
		values (?, ?, 'anonymous', null, ?, ?, ?, ?, ?)`
	);
	return (action: string, subject: string, facts: string, at: number) => {
		const last = head.get() as { seq: number; hash: string };
		const hash = sha256(`${last.hash}${last.seq + 1}${at}${subject}${facts}`);
		entry.run(last.seq + 1, at, action, subject, facts, last.hash, hash);
		moveHead.run(last.seq + 1, hash, hmac(keys.journal, `${last.seq + 1}:${hash}`));
	};
}

export type SentSignUp = {
	sessionId: string;
	residentId: string;
	phoneCipher: string;
	name: string;
	companion: string;
};

/** Two seats, the ticket and the message; it answers with the id of the sign-up. */
export function durableSignUp(database: Database.Database, keys: Keys): (sent: SentSignUp) => string {
	const journal = journalOf(database, keys);
	const count = database.prepare(
		'insert into counters (key, n) values (?, 1) on conflict (key) do update set n = n + 1 returning n'
	);
	const session = database.prepare(
		`select code, title from activities a join open_day_sessions s on s.id = a.id
		where a.id = ? and sign_up_closes_at > ? and open_taken + 2 <= quota - invited_seats`
	);
	const signUp = database.prepare(
		`insert into open_day_sign_ups (id, session_id, serial, no, origin, resident_id, name_cipher, phone_cipher, age_band,
		category, needs, takes_free, party, seats, state, created_at, confirmed_at)
		values (?, ?, ?, ?, 'resident', ?, ?, ?, '18to59', 'resident', '[]', 0, 2, 2, 'confirmed', ?, ?)`
	);
	const companion = database.prepare(
		`insert into open_day_companions (id, sign_up_id, no, name_cipher, age_band, seated) values (?, ?, 1, ?, '60plus', 1)`
	);
	const ticket = database.prepare(
		'insert into open_day_tickets (id, sign_up_id, session_id, party, nonce, key_number, issued_at) values (?, ?, ?, 2, ?, 1, ?)'
	);
	const message = database.prepare(
		`insert into messages_out (id, resident_id, about, phone_cipher, template, facts_cipher, created_at, state, next_try_at)
		values (?, ?, ?, ?, 'messages_seatConfirmed', ?, ?, 'waiting', ?)`
	);
	const write = database.transaction(({ sessionId, residentId, phoneCipher, name, companion: other }: SentSignUp) => {
		const at = Date.now();
		const { code, title } = session.get(sessionId, at) as { code: string; title: string };
		const { n } = count.get(`openDaySession:${sessionId}`) as { n: number };
		const id = newId();
		const no = `${code}-B${String(n).padStart(3, '0')}`;
		signUp.run(id, sessionId, n, no, residentId, sealed(keys.data, name), phoneCipher, at, at);
		companion.run(newId(), id, sealed(keys.data, other));
		ticket.run(newId(), id, sessionId, newId(), at);
		const facts = sealed(keys.data, JSON.stringify({ title, no, seats: 2 }));
		message.run(newId(), residentId, no, phoneCipher, facts, at, at);
		journal('signUp.made', id, JSON.stringify({ session: sessionId, no, party: 2 }), at);
		return id;
	});
	return (sent) => write.immediate(sent);
}

export type SentScan = {
	device: string;
	nonce: string;
	at: number;
	sessionId: string;
	ticketId: string;
	people: number;
};

/** The scan and what its ticket comes to; it answers whether the scan is new. */
export function durableScan(database: Database.Database, keys: Keys): (shiftHash: string, scan: SentScan) => boolean {
	const journal = journalOf(database, keys);
	const shift = database.prepare('select id, gate from open_day_shifts where token_hash = ? and ends_at > ?');
	const event = database.prepare(
		`insert into open_day_gate_events (id, shift_id, session_id, kind, gate, device, nonce, device_at, ticket_id, people, received_at)
		values (?, ?, ?, 'admit', ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`
	);
	const attendance = database.prepare(
		`insert into open_day_attendances (ticket_id, session_id, people, gate, at)
		select id, session_id, min(party, ?), ?, ? from open_day_tickets where id = ?
		on conflict (ticket_id) do update set people = min((select party from open_day_tickets where id = ticket_id), people + excluded.people)`
	);
	const write = database.transaction((shiftHash: string, scan: SentScan) => {
		const now = Date.now();
		const { id, gate } = shift.get(shiftHash, now) as { id: string; gate: string };
		const { device, nonce, at, sessionId, ticketId, people } = scan;
		const { changes } = event.run(newId(), id, sessionId, gate, device, nonce, at, ticketId, people, now);
		if (changes === 0) return false;
		attendance.run(people, gate, at, ticketId);
		journal('gate.merged', id, JSON.stringify({ scans: 1 }), now);
		return true;
	});
	return (shiftHash, scan) => write.immediate(shiftHash, scan);
}
