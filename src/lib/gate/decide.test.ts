/** What is said at a gate, and to whom. */
import { expect, test } from 'vitest';
import type { GateEventInput } from '../opendays/forms.ts';
import { arrived, cameWith, decide, overQuota, undoable } from './decide.ts';
import { findTickets, shortName, type List, type ListedTicket } from './list.ts';
import type { Row } from './rows.ts';

const ticket = (more: Partial<ListedTicket> = {}): ListedTicket => ({
	...{ id: 't1', sessionId: 's1', no: '2026001-B006', party: 1, revoked: false, name: '周晓岚', lastFour: '1234' },
	...{ needs: [], admitted: 0, gate: null, at: null, ...more }
});
const session = {
	id: 's1',
	title: '上午场',
	place: '南门',
	startsAt: 0,
	endsAt: 9,
	cancelled: false,
	quota: 10,
	walkIns: 0
};
const list = (tickets: ListedTicket[]): List => ({
	...{ shift: { id: 'h', gate: '南门', endsAt: 99 }, madeAt: 5, keys: [], tickets },
	sessions: [session, { ...session, id: 's2', startsAt: 10, endsAt: 19 }, { ...session, id: 's3', cancelled: true }]
});
let made = 0;
const row = (event: Partial<GateEventInput>, more: Partial<Row> = {}): Row => {
	const nonce = `n${++made}`;
	const whole = {
		kind: 'admit',
		device: 'd',
		nonce,
		at: 1000,
		sessionId: 's1',
		ticketId: 't1',
		people: 1,
		undoes: null
	};
	const about = more.about ?? 't1';
	return {
		shiftId: 'h',
		gate: '南门',
		event: { ...whole, ...event } as GateEventInput,
		state: 'waiting',
		why: '',
		listed: false,
		...more,
		about
	};
};
const kindOf = (one: ListedTicket, rows: Row[] = [], at = 's1') => decide(list([one]), one, false, at, rows).kind;

test('who comes in, once; another session, a cancelled one, another event', () => {
	expect(kindOf(ticket())).toBe('admitted');
	expect(kindOf(ticket(), [row({})])).toBe('again');
	expect(kindOf(ticket(), [], 's2')).toBe('otherSession');
	expect(kindOf(ticket({ revoked: true }), [], 's2')).toBe('cancelled');
	expect(kindOf(ticket({ sessionId: 's3' }))).toBe('cancelled');
	expect(kindOf(ticket({ sessionId: 'elsewhere' }))).toBe('otherEvent');
});

test('the other gates’ admissions are known from the list, with their place and time', () => {
	const known = ticket({ party: 3, admitted: 2, gate: '北门', at: 700 });
	expect(decide(list([known]), known, false, 's1', [])).toMatchObject({ kind: 'admitted', people: 1 });
	const all = { ...known, admitted: 3 };
	expect(decide(list([all]), all, false, 's1', [])).toMatchObject({ kind: 'again', gate: '北门', at: 700, people: 3 });
});

test('what this gate has sent and finds on the list again counts once, and can still be taken back', () => {
	const sent = row({ people: 2 }, { state: 'sent', listed: true });
	const known = ticket({ party: 3, admitted: 2, gate: '南门', at: 1000 });
	expect(cameWith(known, [sent])?.people).toBe(2);
	const undo = row({ kind: 'undo', undoes: sent.event.nonce, at: 2000, ticketId: null, people: 2 });
	expect(cameWith(known, [sent, undo])).toBeUndefined();
	expect(cameWith({ ...known, admitted: 3 }, [sent, undo])?.people).toBe(1);
});

test('within a minute, by the device’s own clock, the last admission can be taken back; once', () => {
	const [first, last] = [row({ at: 1000 }), row({ at: 5000 }, { about: 't2' })];
	expect(undoable([first, last], 65_000)).toBe(last);
	expect(undoable([first, last], 65_001)).toBeUndefined();
	// A clock that was put back meanwhile takes nothing back.
	expect(undoable([first, last], 4999)).toBeUndefined();
	const undo = row({ kind: 'undo', undoes: last.event.nonce }, { about: 't2' });
	expect(undoable([first, last, undo], 6000)).toBe(first);
});

test('who is in: tickets, people without, tickets younger than the list', () => {
	const tickets = [
		ticket({ party: 3, admitted: 1, gate: '北门', at: 1 }),
		ticket({ id: 't2' }),
		ticket({ id: 't3', revoked: true })
	];
	const rows = [
		row({ people: 2 }),
		row({ kind: 'walkIn', ticketId: null, people: 4 }, { about: '' }),
		row({ ticketId: 'new', people: 2 }, { about: 'new' })
	];
	expect(arrived(list(tickets), 's1', rows)).toEqual({ people: 9, of: 4 });
	expect(arrived(list(tickets), 's2', rows)).toEqual({ people: 0, of: 0 });
});

test('somebody is found by number, digits or name; nobody by nothing', () => {
	const all = list([
		ticket(),
		ticket({ id: 't2', no: '2026001-B016', name: '周宁', lastFour: '0006' }),
		ticket({ id: 't3', no: '2026002-B006', sessionId: 's2', name: '王立平', lastFour: '9999' })
	]);
	const found = (said: string) => findTickets(all, said, 's1').map(({ id }) => id);
	expect(found('b006')).toEqual(['t1', 't3']);
	expect(found('6')).toEqual(['t1', 't3']);
	expect(found('2026001-B016')).toEqual(['t2']);
	expect(found('1234')).toEqual(['t1']);
	expect(found('0006')).toEqual(['t1', 't2', 't3']);
	expect(found('周')).toEqual(['t1', 't2']);
	expect(found(' 晓 岚 ')).toEqual(['t1']);
	expect(found(' ')).toEqual([]);
	expect([shortName('周晓岚'), shortName('周宁'), shortName('欧阳晓岚'), shortName('')]).toEqual([
		'周**',
		'周*',
		'欧**',
		''
	]);
});

test('more people than seats: those with a ticket who are still to come keep theirs; what the list has counts once', () => {
	const tickets = [ticket({ party: 4 }), ticket({ id: 't2', party: 3, admitted: 3, gate: '北门', at: 5 })];
	const at = (walkIns: number, rows: Row[], people: number) => {
		const one = list(tickets);
		return overQuota({ ...one, sessions: [{ ...session, walkIns }] }, 's1', rows, people);
	};
	expect(at(0, [], 3)).toBeUndefined();
	expect(at(0, [], 4)).toEqual({ quota: 10, inside: 3, toCome: 4 });
	expect(at(2, [], 1)).toBeUndefined();
	expect(at(2, [], 2)).toEqual({ quota: 10, inside: 5, toCome: 4 });
	const walk = (people: number, listed: boolean) =>
		row({ kind: 'walkIn', ticketId: null, people }, { about: '', listed, state: listed ? 'sent' : 'waiting' });
	expect(at(2, [walk(2, true)], 1)).toBeUndefined();
	expect(at(2, [walk(2, true), walk(1, false)], 1)).toEqual({ quota: 10, inside: 6, toCome: 4 });
	// More of a party come than could: a revoked ticket takes no seat, an unlisted one does.
	const young = row({ people: 3, ticketId: 't9' }, { about: 't9' });
	expect(at(0, [young], 1)).toEqual({ quota: 10, inside: 6, toCome: 4 });
	// A list that was kept before lists named the seats warns of nothing.
	const { quota: _seats, walkIns: _walkIns, ...old } = session;
	expect(overQuota({ ...list(tickets), sessions: [old as typeof session] }, 's1', [], 10)).toBeUndefined();
});
