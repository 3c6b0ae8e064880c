/** What a resident does with a sign-up of their own: confirm, cancel, look at it, show the ticket. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { NotFound, Refusal, refuseIf, type Actor } from '#server/actor';
import * as clock from '#server/clock';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { decrypt } from '#server/secrets';
import { standingStates, type AgeBand, type Details } from '../../opendays/types.ts';
import { basis } from './basis.ts';
import { detailsOf } from './details.ts';
import { find, type SessionView } from './queries.ts';
import { end, lockedSession, settle } from './seats.ts';
import { openDaySignUps } from './schema.ts';
import { mayNotConfirm, mayNotEnd } from './sign-up-policy.ts';
import { admittedOf, findSignUp, waitingBefore, withCompanions, type Party, type SignUp } from './sign-up-queries.ts';
import { tellEach } from './telling.ts';
import { signingKey } from './ticket-keys.ts';
import { goodTicket, issue, textOf } from './tickets.ts';

/** Who moved up says that they come; from then on the seat is theirs and has its ticket. */
export async function confirm(actor: Actor, signUpId: string): Promise<void> {
	const at = clock.now();
	const key = await signingKey();
	await transaction(async () => {
		const { sessionId } = await ownOf(actor, signUpId);
		const session = await lockedSession(sessionId);
		const own = await ownOf(actor, signUpId);
		refuseIf(session.phase === 'cancelled' ? ['opendays_cancelled'] : mayNotConfirm(own, at), { basis });
		const [confirmed] = await db
			.update(openDaySignUps)
			.set({ state: 'confirmed', confirmedAt: at, confirmBy: null })
			.where(eq(openDaySignUps.id, signUpId))
			.returning();
		await issue(confirmed!, key);
		await tellEach(session, [confirmed!], () => ({ template: 'messages_seatConfirmed' }));
		await journal.record(actor, 'signUp.confirmed', signUpId, { session: sessionId, no: own.no, seats: own.seats });
	});
}

/** Gives seat or place up; the next who fits moves up in the same transaction. */
export async function cancel(actor: Actor, signUpId: string): Promise<void> {
	const at = clock.now();
	await transaction(async () => {
		const { sessionId } = await ownOf(actor, signUpId);
		const session = await lockedSession(sessionId);
		const own = await ownOf(actor, signUpId);
		// Given up already, and the answer did not arrive.
		if (own.state === 'cancelled' && own.endedWhy === 'own') return;
		refuseIf(mayNotEnd(own, session, await admittedOf(signUpId), at), { basis });
		await end(own, { state: 'cancelled', endedWhy: 'own' }, at);
		await settle(sessionId, at);
		await journal.record(actor, 'signUp.cancelled', signUpId, { session: sessionId, no: own.no, from: own.state });
	});
}

/** A sign-up as its owner sees it; `ticket` tells what the QR code says. */
export type OwnSignUp = Pick<
	SignUp,
	| 'id'
	| 'no'
	| 'state'
	| 'party'
	| 'seats'
	| 'category'
	| 'needs'
	| 'takesFree'
	| 'createdAt'
	| 'confirmBy'
	| 'endedAt'
	| 'endedWhy'
> & {
	/** What the event asked for besides, as it was given. */
	details: Details;
	session: SessionView;
	people: { name: string | null; ageBand: AgeBand; seated: boolean }[];
	waitingBefore: number;
	hasTicket: boolean;
};

/** All sign-ups of a resident, the newest first. */
export async function listOwn(actor: Actor): Promise<OwnSignUp[]> {
	if (actor.kind !== 'resident') throw new Refusal('identity_residentsOnly');
	const rows = await db
		.select()
		.from(openDaySignUps)
		.where(eq(openDaySignUps.residentId, actor.id))
		.orderBy(desc(openDaySignUps.createdAt), desc(openDaySignUps.id));
	return Promise.all((await withCompanions(rows)).map(ownView));
}

/** One sign-up of a resident; somebody else's is not found. */
export async function findOwn(actor: Actor, signUpId: string): Promise<OwnSignUp> {
	const [party] = await withCompanions([await ownOf(actor, signUpId)]);
	return ownView(party!);
}

/** The sign-up for a session that a resident has now; undefined where they have none, and for everybody else. */
export async function standingOf(
	actor: Actor,
	sessionId: string
): Promise<Pick<SignUp, 'id' | 'no' | 'state'> | undefined> {
	if (actor.kind !== 'resident') return undefined;
	const { id, no, state, residentId } = openDaySignUps;
	const standing = and(eq(openDaySignUps.sessionId, sessionId), inArray(state, [...standingStates]));
	const found = await db
		.select({ id, no, state })
		.from(openDaySignUps)
		.where(and(standing, eq(residentId, actor.id)));
	return found[0];
}

async function ownView({ signUp, companions }: Party): Promise<OwnSignUp> {
	const { id, no, state, party, seats, category, needs, takesFree, createdAt, confirmBy, endedAt, endedWhy } = signUp;
	const holder = { nameCipher: signUp.nameCipher, ageBand: signUp.ageBand, seated: seats > 0 };
	return {
		...{ id, no, state, party, seats, category, needs, takesFree, createdAt, confirmBy, endedAt, endedWhy },
		session: await find(signUp.sessionId),
		people: [holder, ...companions].map(({ nameCipher, ageBand, seated }) => ({
			...{ name: nameCipher && decrypt(nameCipher), ageBand, seated: seated && seats > 0 }
		})),
		details: detailsOf(signUp),
		waitingBefore: state === 'waiting' ? await waitingBefore(signUp) : 0,
		hasTicket: state === 'confirmed'
	};
}

/** The ticket of one's own confirmed sign-up. Refuses `opendays_noTicket`. */
export async function findTicket(actor: Actor, signUpId: string): Promise<{ no: string; party: number; text: string }> {
	const { no } = await ownOf(actor, signUpId);
	const ticket = await goodTicket(signUpId);
	if (!ticket) throw new Refusal('opendays_noTicket');
	return { no, party: ticket.party, text: textOf(ticket) };
}

/** Somebody else's is not found. */
async function ownOf(actor: Actor, signUpId: string): Promise<SignUp> {
	const signUp = await findSignUp(signUpId);
	if (actor.kind !== 'resident' || signUp.residentId !== actor.id) throw new NotFound(`sign-up ${signUpId}`);
	return signUp;
}
