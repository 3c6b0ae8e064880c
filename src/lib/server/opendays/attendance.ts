/** Who came: what the scans of all gates come to, by the same fold that the gates use. */
import { and, count, eq, inArray, sum } from 'drizzle-orm';
import { refuseIf, type Actor } from '#server/actor';
import { db, preparedFor, preparedInsert } from '#server/db';
import { foldGate, type Conflict, type GateEvent, type GateTicket } from '#lib/opendays/gate.ts';
import { basis } from './basis.ts';
import { mayNotSeeFigures } from './policy.ts';
import { find, listSessions } from './queries.ts';
import { openDayAttendances, openDayGateEvents, openDaySignUps, openDayTickets } from './schema.ts';
import { seatsOf, type Seats } from './sign-up-queries.ts';

type EventRow = typeof openDayGateEvents.$inferSelect;
type Scan = Pick<GateEvent, 'kind' | 'device' | 'ticketId' | 'undoes'>;

/**
 * Counts the attendance of every ticket that these scans concern anew; inside their transaction, behind the locks of their
 * sessions. `known` are the tickets that the scans name.
 */
export async function recount(scans: readonly Scan[], known: ReadonlyMap<string, GateTicket>): Promise<void> {
	const ids = [...new Set([...scans.flatMap(({ ticketId }) => ticketId ?? []), ...(await undoneBy(scans))])];
	if (ids.length === 0) return;
	const admissions = await admissionsOf(ids);
	const undos = await undosOf(admissions.map(({ nonce }) => nonce));
	const tickets = ids.every((id) => known.has(id)) ? known : await ticketsBy(ids);
	const { attendances } = foldGate(tickets, [...admissions, ...undos].map(eventOf));
	const counted = new Map(attendances.map((one) => [one.ticketId, one]));
	const before = new Map((await attendancesOf(ids)).map((one) => [one.ticketId, one]));
	for (const id of ids) {
		const [found, kept] = [counted.get(id), before.get(id)];
		if (!kept) {
			if (!found) continue;
			const { people, gate, at } = found;
			await insertAttendance({ ticketId: id, sessionId: tickets.get(id)!.sessionId, people, gate, at: new Date(at) });
			continue;
		}
		const now = found ? { people: found.people, gate: found.gate, at: new Date(found.at) } : { ...kept, people: 0 };
		if (now.people === kept.people && now.gate === kept.gate && now.at.getTime() === kept.at.getTime()) continue;
		const { people, gate, at } = now;
		await db
			.update(openDayAttendances)
			.set({ people, gate, at })
			.where(eq(openDayAttendances.ticketId, id))
			.returning({ id: openDayAttendances.ticketId });
	}
}

const admissionsOf = preparedFor((ids) =>
	db.select().from(openDayGateEvents).where(inArray(openDayGateEvents.ticketId, ids))
);
const undosBy = preparedFor((nonces) =>
	db.select().from(openDayGateEvents).where(inArray(openDayGateEvents.undoes, nonces))
);
const undosOf = async (nonces: readonly string[]) => (nonces.length > 0 ? undosBy(nonces) : []);
const attendancesOf = preparedFor((ids) =>
	db.select().from(openDayAttendances).where(inArray(openDayAttendances.ticketId, ids))
);
const insertAttendance = preparedInsert(openDayAttendances);
const ticketRows = preparedFor((ids) => db.select().from(openDayTickets).where(inArray(openDayTickets.id, ids)));

/** Tickets as the gates know them, by their ids. */
export async function ticketsBy(ids: readonly string[]): Promise<Map<string, GateTicket>> {
	return ids.length > 0 ? gateTickets(await ticketRows([...new Set(ids)])) : new Map();
}

/** The tickets whose admission is taken back. */
async function undoneBy(scans: readonly Scan[]): Promise<string[]> {
	const undos = scans.filter(({ kind }) => kind === 'undo');
	if (undos.length === 0) return [];
	const nonces = undos.flatMap(({ undoes }) => undoes ?? []);
	const rows = await db.select().from(openDayGateEvents).where(inArray(openDayGateEvents.nonce, nonces));
	return rows.flatMap(({ ticketId }) => ticketId ?? []);
}

/** `no`: of the sign-up whose ticket it was; null where the ticket is not known. */
export type ListedConflict = Conflict & { no: string | null };

/** What does not fit together in a session, in the order of the scans: for the organiser to look into. */
export async function listConflicts(actor: Actor, sessionId: string): Promise<ListedConflict[]> {
	const { activity } = await find(sessionId);
	refuseIf(mayNotSeeFigures(actor, activity.hostUnitId), { basis });
	const { conflicts } = await foldedOf(sessionId);
	const ids = [...new Set(conflicts.flatMap(({ event }) => event.ticketId ?? []))];
	if (ids.length === 0) return conflicts.map((one) => ({ ...one, no: null }));
	const rows = await db
		.select({ id: openDayTickets.id, no: openDaySignUps.no })
		.from(openDayTickets)
		.innerJoin(openDaySignUps, eq(openDaySignUps.id, openDayTickets.signUpId))
		.where(inArray(openDayTickets.id, ids));
	const numbers = new Map(rows.map(({ id, no }) => [id, no]));
	return conflicts.map((one) => ({ ...one, no: numbers.get(one.event.ticketId ?? '') ?? null }));
}

/**
 * `noShows`: seats held with nobody on them; `walkIns`: people without a ticket; `overQuota`: how many more are in than
 * there are seats. A gate turns nobody away by this count: who stands there decides.
 */
export type Figures = Seats & {
	signUps: number;
	walkIns: number;
	noShows: number;
	overQuota: number;
	conflicts: number;
};

/** The figures of a session as they stand now. */
export async function findFigures(actor: Actor, sessionId: string): Promise<Figures> {
	const session = await find(sessionId);
	refuseIf(mayNotSeeFigures(actor, session.activity.hostUnitId), { basis });
	const seats = await seatsOf(session);
	const [made] = await db.select({ n: count() }).from(openDaySignUps).where(eq(openDaySignUps.sessionId, sessionId));
	const [came] = await db
		.select({ n: sum(openDayAttendances.people) })
		.from(openDayAttendances)
		.innerJoin(openDayTickets, eq(openDayTickets.id, openDayAttendances.ticketId))
		.innerJoin(openDaySignUps, eq(openDaySignUps.id, openDayTickets.signUpId))
		.where(and(eq(openDaySignUps.sessionId, sessionId), eq(openDaySignUps.state, 'confirmed')));
	const { walkIns, conflicts } = await foldedOf(sessionId);
	const noShows = Math.max(0, seats.confirmed - Number(came?.n ?? 0));
	const overQuota = Math.max(0, seats.attended + walkIns - seats.quota);
	return { ...seats, signUps: made!.n, walkIns, noShows, overQuota, conflicts: conflicts.length };
}

/** People without a ticket by session, as the gates have told so far. */
export async function walkInsOf(sessionIds: readonly string[]): Promise<Map<string, number>> {
	if (sessionIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(openDayGateEvents)
		.where(
			and(inArray(openDayGateEvents.sessionId, [...sessionIds]), inArray(openDayGateEvents.kind, ['walkIn', 'undo']))
		);
	return new Map(
		sessionIds.map((id) => {
			const own = rows.filter(({ sessionId }) => sessionId === id).map(eventOf);
			return [id, foldGate(new Map(), own).walkIns];
		})
	);
}

/** All scans of the event are folded, since a gate may have stood at another of its sessions; those of one are told. */
async function foldedOf(sessionId: string): Promise<{ walkIns: number; conflicts: Conflict[] }> {
	const { eventId } = await find(sessionId);
	const sessionIds = (await listSessions(eventId)).map(({ id }) => id);
	const rows = await db.select().from(openDayGateEvents).where(inArray(openDayGateEvents.sessionId, sessionIds));
	const tickets = await ticketsWhere(inArray(openDayTickets.sessionId, sessionIds));
	const { conflicts } = foldGate(tickets, rows.map(eventOf));
	const own = rows.filter((row) => row.sessionId === sessionId).map(eventOf);
	const concerns = ({ event }: Conflict) =>
		event.sessionId === sessionId || tickets.get(event.ticketId ?? '')?.sessionId === sessionId;
	return { walkIns: foldGate(tickets, own).walkIns, conflicts: conflicts.filter(concerns) };
}

async function ticketsWhere(where: ReturnType<typeof eq>): Promise<Map<string, GateTicket>> {
	return gateTickets(await db.select().from(openDayTickets).where(where));
}

const gateTickets = (rows: readonly (typeof openDayTickets.$inferSelect)[]): Map<string, GateTicket> =>
	new Map(
		rows.map(({ id, sessionId, party, revokedAt }) => [id, { id, sessionId, party, revoked: revokedAt !== null }])
	);

const eventOf = ({
	kind,
	gate,
	device,
	nonce,
	deviceAt,
	sessionId,
	ticketId,
	people,
	undoes
}: EventRow): GateEvent => ({
	...{ kind, gate, device, nonce, at: deviceAt.getTime(), sessionId, ticketId, people, undoes }
});
