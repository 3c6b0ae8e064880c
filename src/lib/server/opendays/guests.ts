/** What the organiser does with seats: guests, withdrawing a seat, a new ticket. */
import { Refusal, refuseIf, type Actor, type StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import { transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import { decrypt } from '#server/secrets';
import * as statute from '#server/statute';
import type { GuestInput } from '../../opendays/forms.ts';
import { standingStates } from '../../opendays/types.ts';
import { basis } from './basis.ts';
import { mayNotOrganise } from './policy.ts';
import { end, lockedSession, settle } from './seats.ts';
import { mayNotEnd } from './sign-up-policy.ts';
import { admittedOf, findSignUp, listParties, type SignUp } from './sign-up-queries.ts';
import type { SignedUp } from './same-party.ts';
import { insertSignUp } from './sign-ups.ts';
import { tellEach } from './telling.ts';
import { signingKey } from './ticket-keys.ts';
import { issue, revoke } from './tickets.ts';

/** A guest gets one of the seats kept for guests, with a ticket; once a session, by telephone number. */
export async function invite(actor: Actor, sessionId: string, input: GuestInput): Promise<SignedUp> {
	const at = clock.now();
	const key = await signingKey();
	return transaction(async () => {
		const session = await lockedSession(sessionId);
		refuseIf(mayNotOrganise(actor, session.activity.hostUnitId), { basis });
		if (session.phase === 'draft') throw new Refusal('opendays_notPublished');
		if (session.phase === 'cancelled') throw new Refusal('opendays_cancelled');
		if (session.phase === 'held') throw new Refusal('opendays_started');
		const twice = await withNumber(sessionId, input.phone);
		if (twice) throw new Refusal('opendays_guestTwice', { facts: { no: twice.no } });
		const free = session.invitedSeats - session.guestsTaken;
		if (free < 1) throw new Refusal('opendays_guestsFull');
		const residentId = (await identity.findResident(input.phone)) ?? null;
		const about = {
			origin: 'invited',
			invitedBy: (actor as StaffActor).id,
			residentId,
			idNumber: null,
			details: null
		} as const;
		const guest = await insertSignUp(session, { ...input, ...about, takesFree: false, companions: [] }, free, at);
		await issue(guest, key);
		await tellEach(session, [guest], () => ({ template: 'messages_seatInvited' }));
		const { id, no, state, seats } = guest;
		await journal.record(actor, 'signUp.invited', id, { session: sessionId, no });
		return { id, no, state, seats, waitingBefore: 0 };
	});
}

/** The organiser takes a seat or a place back, with a reason that the person is told. */
export async function withdrawSeat(actor: Actor, signUpId: string, reason: string): Promise<void> {
	const at = clock.now();
	await transaction(async () => {
		const { sessionId } = await findSignUp(signUpId);
		const session = await lockedSession(sessionId);
		refuseIf(mayNotOrganise(actor, session.activity.hostUnitId), { basis });
		if (statute.mayNotGiveReason(reason, 10).length > 0) throw new Refusal('opendays_reasonTooShort');
		const signUp = await findSignUp(signUpId);
		refuseIf(mayNotEnd(signUp, session, await admittedOf(signUpId), at), { basis });
		await end(signUp, { state: 'cancelled', endedWhy: 'organiser' }, at);
		await tellEach(session, [signUp], () => ({ template: 'messages_seatWithdrawn', facts: { reason: reason.trim() } }));
		await settle(sessionId, at);
		await journal.record(actor, 'signUp.withdrawn', signUpId, {
			session: sessionId,
			no: signUp.no,
			from: signUp.state
		});
	});
}

/** Another ticket in the place of one that was lost or seen by others; the former admits nobody from now on. */
export async function reissueTicket(actor: Actor, signUpId: string): Promise<void> {
	const key = await signingKey();
	await transaction(async () => {
		const { sessionId } = await findSignUp(signUpId);
		const session = await lockedSession(sessionId);
		refuseIf(mayNotOrganise(actor, session.activity.hostUnitId), { basis });
		const signUp = await findSignUp(signUpId);
		if (signUp.state !== 'confirmed') throw new Refusal('opendays_noTicket');
		if ((await admittedOf(signUpId)) > 0) throw new Refusal('opendays_checkedIn');
		await revoke(signUpId, 'reissued');
		await issue(signUp, key);
		await journal.record(actor, 'ticket.reissued', signUpId, { session: sessionId, no: signUp.no, key });
	});
}

/** Whoever has signed up for the session with this number; there are as many to look at as there are sign-ups. */
async function withNumber(sessionId: string, phone: string): Promise<SignUp | undefined> {
	const parties = await listParties(sessionId, standingStates);
	return parties.find(({ signUp }) => signUp.phoneCipher && decrypt(signUp.phoneCipher) === phone)?.signUp;
}
