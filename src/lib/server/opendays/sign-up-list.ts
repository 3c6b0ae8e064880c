/** The organiser's list. What is known of minors is hidden from whoever has no approval to see it (domain rule 53). */
import { eq } from 'drizzle-orm';
import { refuseIf, type Actor } from '#server/actor';
import { db, transaction } from '#server/db';
import * as minors from '#server/minors';
import { decrypt } from '#server/secrets';
import { maskedMobile } from '#lib/identity/phone.ts';
import { isMinor } from '#lib/opendays/party.ts';
import { standingStates, type AgeBand, type Details } from '../../opendays/types.ts';
import { basis } from './basis.ts';
import { detailsOf } from './details.ts';
import { mayNotOrganise } from './policy.ts';
import { find, findEvent } from './queries.ts';
import { openDayAttendances, openDayTickets } from './schema.ts';
import { listParties, type Party, type SignUp } from './sign-up-queries.ts';

/** `hidden`: a minor whose name this reader may not see. */
type Person = { name: string | null; ageBand: AgeBand; hidden: boolean };

/** A line of the organiser's list; never with an ID number. */
export type ListedSignUp = Pick<
	SignUp,
	'id' | 'no' | 'origin' | 'category' | 'needs' | 'party' | 'seats' | 'state' | 'createdAt' | 'confirmBy'
> &
	Person & {
		phone: string | null;
		/** What the event asked for besides. */
		details: Details;
		companions: (Person & { seated: boolean })[];
		admitted: number;
	};

/**
 * Everybody who has or waits for a seat, in the order in which they signed up. Of minors the age band alone, unless `how`
 * says that they are looked at and an approval stands; then the look is written down.
 */
export async function listSignUps(
	actor: Actor,
	sessionId: string,
	how?: 'list' | 'print' | 'export'
): Promise<ListedSignUp[]> {
	const { activity, eventId } = await find(sessionId);
	refuseIf(mayNotOrganise(actor, activity.hostUnitId), { basis });
	const admitted = await admittedBySignUp(sessionId);
	const parties = await listParties(sessionId, standingStates);
	const count = parties.reduce((sum, { bands }) => sum + bands.filter(isMinor).length, 0);
	const approval = how && count > 0 ? await minors.approvalOf(actor, { kind: 'openDayEvent', id: eventId }) : undefined;
	if (how && approval) {
		await transaction(() => minors.recordView(actor, approval, { session: sessionId, how, count }));
	}
	return parties.map((party) => lineOf(party, approval !== undefined, admitted.get(party.signUp.id) ?? 0));
}

function lineOf({ signUp, companions }: Party, shown: boolean, admitted: number): ListedSignUp {
	const { id, no, origin, ageBand, category, needs, party, seats, state, createdAt, confirmBy } = signUp;
	const person = (cipher: string | null, band: AgeBand): Person => {
		const hidden = cipher !== null && isMinor(band) && !shown;
		return { name: cipher && !hidden ? decrypt(cipher) : null, ageBand: band, hidden };
	};
	const head = person(signUp.nameCipher, ageBand);
	return {
		...{ id, no, origin, category, needs, party, seats, state, createdAt, confirmBy, admitted, ...head },
		phone: signUp.phoneCipher && !head.hidden ? maskedMobile(decrypt(signUp.phoneCipher)) : null,
		details: head.hidden ? {} : detailsOf(signUp),
		companions: companions.map((one) => ({
			...person(one.nameCipher, one.ageBand),
			seated: one.seated && seats > 0
		}))
	};
}

async function admittedBySignUp(sessionId: string): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.select({ signUpId: openDayTickets.signUpId, people: openDayAttendances.people })
		.from(openDayAttendances)
		.innerJoin(openDayTickets, eq(openDayTickets.id, openDayAttendances.ticketId))
		.where(eq(openDayAttendances.sessionId, sessionId));
	const admitted = new Map<string, number>();
	for (const { signUpId, people } of rows) admitted.set(signUpId, (admitted.get(signUpId) ?? 0) + people);
	return admitted;
}

/** Whoever organises the day asks to see the minors in its lists, and says what for. */
export async function askForMinors(actor: Actor, eventId: string, purpose: string): Promise<minors.Access> {
	const { title, unitId } = await findEvent(eventId);
	refuseIf(mayNotOrganise(actor, unitId), { basis });
	return minors.ask(actor, { kind: 'openDayEvent', id: eventId, title, unitId }, purpose);
}
