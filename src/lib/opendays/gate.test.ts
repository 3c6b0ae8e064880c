/** Gates without network: whatever order their scans arrive in, however often, the sum is one and the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldGate, undoMs, type GateEvent, type GateTicket } from './gate.ts';

const ticket = (id: string, party: number, more: Partial<GateTicket> = {}): GateTicket => ({
	...{ id, sessionId: 's', party, revoked: false },
	...more
});
const admit = (device: string, nonce: string, at: number, more: Partial<GateEvent> = {}): GateEvent => ({
	...{ kind: 'admit', gate: `gate of ${device}`, device, nonce, at, sessionId: 's', ticketId: 't', people: 1 },
	...{ undoes: null, ...more }
});
const fold = (tickets: GateTicket[], events: GateEvent[]) =>
	foldGate(new Map(tickets.map((one) => [one.id, one])), events);

test('two gates that admitted one ticket without network: one attendance, and the conflict is named', () => {
	const [a, b] = [admit('a', '1', 1000), admit('b', '1', 2000)];
	const folded = fold([ticket('t', 1)], [b, a]);
	expect(folded.attendances).toEqual([{ ticketId: 't', people: 1, gate: 'gate of a', at: 1000 }]);
	expect(folded.conflicts).toEqual([{ kind: 'again', event: b, first: a, over: 1 }]);
});

test('a party comes in parts, and never more than it has people', () => {
	const parts = [admit('a', '1', 1, { people: 2 }), admit('b', '1', 2), admit('a', '2', 3, { people: 2 })];
	const { attendances, conflicts } = fold([ticket('t', 4)], parts);
	expect(attendances[0]!.people).toBe(4);
	expect(conflicts.map(({ kind, over }) => [kind, over])).toEqual([['tooMany', 1]]);
});

test('what was admitted with an old list is counted and named', () => {
	const tickets = [ticket('t', 1, { revoked: true }), ticket('u', 1, { sessionId: 'other' })];
	const events = [admit('a', '1', 1), admit('a', '2', 2, { ticketId: 'u' }), admit('a', '3', 3, { ticketId: 'x' })];
	const { attendances, conflicts } = fold(tickets, events);
	expect(attendances.map(({ ticketId }) => ticketId)).toEqual(['t', 'u']);
	expect(conflicts.map(({ kind }) => kind)).toEqual(['revoked', 'otherSession', 'unknownTicket']);
});

test('a minute takes back, on the same device only', () => {
	const first = admit('a', '1', 0);
	const undo = (device: string, at: number) => admit(device, 'u', at, { kind: 'undo', undoes: '1' });
	expect(fold([ticket('t', 1)], [first, undo('a', undoMs)])).toEqual({ attendances: [], walkIns: 0, conflicts: [] });
	for (const late of [undo('a', undoMs + 1), undo('b', 1), undo('a', -1)]) {
		const { attendances, conflicts } = fold([ticket('t', 1)], [first, late]);
		expect([attendances.length, conflicts[0]!.kind]).toEqual([1, 'undoTooLate']);
	}
});

test('any order, any repetition, any clock: the same attendances and conflicts, and nobody twice', () => {
	const year = 365 * 86_400_000;
	const parties = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
	const scans = fc.array(
		fc.record({
			device: fc.constantFrom('a', 'b', 'c'),
			ticket: fc.nat(7),
			people: fc.integer({ min: 1, max: 4 }),
			at: fc.integer({ min: -year, max: year }),
			kind: fc.constantFrom('admit', 'admit', 'admit', 'walkIn', 'undo')
		}),
		{ maxLength: 40 }
	);
	const events = (list: { device: string; ticket: number; people: number; at: number; kind: string }[]) =>
		list.map(({ device, people, at, ...one }, n) =>
			admit(device, String(n), at, {
				...{ kind: one.kind as GateEvent['kind'], people, ticketId: one.kind === 'admit' ? `t${one.ticket}` : null },
				undoes: one.kind === 'undo' ? String(n - 1) : null
			})
		);
	fc.assert(
		fc.property(parties, scans, fc.array(fc.nat(), { maxLength: 60 }), (sizes, list, picks) => {
			const tickets = sizes.map((party, n) => ticket(`t${n}`, party));
			const given = events(list);
			const once = fold(tickets, given);
			const again = given.length === 0 ? [] : picks.map((n) => given[n % given.length]!);
			expect(fold(tickets, [...again, ...given.toReversed(), ...again])).toEqual(once);
			for (const { ticketId, people } of once.attendances) {
				expect(people).toBeLessThanOrEqual(tickets.find(({ id }) => id === ticketId)!.party);
			}
			expect(new Set(once.attendances.map(({ ticketId }) => ticketId)).size).toBe(once.attendances.length);
		}),
		{ numRuns: 500 }
	);
});
