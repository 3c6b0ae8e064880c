/** A person signs up for a session, with companions. */
import { and, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import { Refusal, refuseIf, type Actor, type ResidentActor } from '#server/actor';
import * as clock from '#server/clock';
import { createId, db, nextNumber, nextNumbers, transaction } from '#server/db';
import * as identity from '#server/identity';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { encrypt } from '#server/secrets';
import { normalise } from '#server/text';
import { idNumberOf } from '#lib/opendays/id-number.ts';
import { seatedOf } from '#lib/opendays/party.ts';
import type { SignUpInput } from '../../opendays/forms.ts';
import type { AgeBand } from '../../opendays/types.ts';
import { standingStates } from '../../opendays/types.ts';
import { sealedDetails } from './details.ts';
import { activities } from '../activities/schema.ts';
import { basis, minorsBasis } from './basis.ts';
import { freeSeats, phaseOf } from './phase.ts';
import { findPublic, type SessionView } from './queries.ts';
import { findSame, signedUp, type SignedUp } from './same-party.ts';
import { lockedSession, settle, signUpCounter } from './seats.ts';
import { openDayCompanions, openDaySessions, openDaySignUps } from './schema.ts';
import { mayNotBring, mayNotSignUp } from './sign-up-policy.ts';
import type { SignUp } from './sign-up-queries.ts';
import { tellEach } from './telling.ts';
import { signingKey } from './ticket-keys.ts';
import { issue } from './tickets.ts';

/**
 * Seats for the whole party where they are free, else a place on the waitlist; a party that takes what is free leaves some
 * at home. The moment the call begins decides whether it is in time. Once a session, and in one place at a time; the same
 * party sent again is answered as the first time.
 */
export async function signUp(actor: Actor, sessionId: string, input: SignUpInput): Promise<SignedUp> {
	const at = clock.now();
	const first = await findSame(actor, sessionId, input);
	if (first) return first;
	const shown = await findPublic(sessionId);
	refuseIf(mayNotSignUp(actor, phaseOf(shown, at)), { basis });
	const resident = actor as ResidentActor;
	refuse(input, shown);
	const { hash } = await organisation.privacyNotice();
	if (input.consent !== hash) throw new Refusal('opendays_noConsent', { basis: '个人信息保护法第十三条、第十七条' });
	const { phone } = await identity.ownDetails(actor);
	const key = await signingKey();
	return transaction(async () => {
		// Of one person first, then of the session: two sign-ups of one person at once see each other.
		await nextNumbers(`openDayPerson:${resident.id}`, 0);
		await lockedSession(sessionId);
		const session = await settle(sessionId, at);
		// Whoever held the locks before us may have been the same person, by a double tap or on another device.
		const meanwhile = await findSame(actor, sessionId, input);
		if (meanwhile) return meanwhile;
		refuseIf(mayNotSignUp(actor, phaseOf(session, at)), { basis });
		await refuseElsewhere(session, resident.id);
		await identity.consent(actor, hash, 'openDay');
		if (input.minorConsent) await identity.consent(actor, hash, 'openDay', true);
		const who = { name: input.name, phone, residentId: resident.id, idNumber: idNumberOf(input.idNumber) ?? null };
		const details = sealedDetails(input.details, session.event.asks);
		const made = await insertSignUp(session, { ...input, ...who, details, origin: 'resident' }, freeSeats(session), at);
		const { id, no, state, seats, party } = made;
		if (state === 'confirmed') {
			await issue(made, key);
			await tellEach(session, [made], () => ({ template: 'messages_seatConfirmed' }));
		}
		await journal.record(actor, 'signUp.made', id, { session: sessionId, no, state, party, seats });
		return signedUp(made);
	});
}

type Person = Pick<SignUpInput, 'name' | 'ageBand' | 'category' | 'needs' | 'takesFree' | 'companions'> & {
	phone: string;
	residentId: string | null;
	idNumber: string | null;
	/** As `sealedDetails` makes it. */
	details: string | null;
	origin: SignUp['origin'];
	invitedBy?: string;
};

/** The one way a sign-up becomes a row; behind the lock of its session. */
export async function insertSignUp(session: SessionView, person: Person, free: number, at: Date): Promise<SignUp> {
	const bands: AgeBand[] = [person.ageBand, ...person.companions.map(({ ageBand }) => ageBand)];
	const seated = seatedOf(bands, free, person.takesFree);
	const confirmed = seated.length > 0;
	const serial = await nextNumber(signUpCounter(session.id));
	const [made] = await db
		.insert(openDaySignUps)
		.values({
			...{ id: createId(), sessionId: session.id, serial, no: numberOf(session, serial) },
			...{ origin: person.origin, residentId: person.residentId, invitedBy: person.invitedBy ?? null },
			...{ nameCipher: encrypt(normalise(person.name)), phoneCipher: encrypt(person.phone) },
			...{ idNumberCipher: person.idNumber && encrypt(person.idNumber), detailsCipher: person.details },
			...{ ageBand: person.ageBand, category: person.category, needs: [...new Set(person.needs)] },
			...{ takesFree: person.takesFree, party: bands.length, seats: seated.length, createdAt: at },
			...(confirmed ? { state: 'confirmed' as const, confirmedAt: at } : { state: 'waiting' as const })
		})
		.returning();
	const companions = person.companions.map(({ name, ageBand }, index) => ({
		...{ signUpId: made!.id, no: index + 1, nameCipher: encrypt(normalise(name)), ageBand },
		seated: seated.includes(index + 1)
	}));
	if (companions.length > 0) await db.insert(openDayCompanions).values(companions);
	return made!;
}

const numberOf = ({ activity }: SessionView, serial: number) => `${activity.code}-B${String(serial).padStart(3, '0')}`;

function refuse(input: SignUpInput, session: SessionView): void {
	const { maxCompanions: most, minAge: age, quota, invitedSeats } = session;
	const facts = { most, age, seats: quota - invitedSeats };
	refuseIf(mayNotBring(input, session), { facts, basis: minorsBasis });
}

/** Who has signed up for this session, or for another at the same time, does not again (domain 3.6). */
async function refuseElsewhere(session: SessionView, residentId: string): Promise<void> {
	const standing = and(eq(openDaySignUps.residentId, residentId), inArray(openDaySignUps.state, [...standingStates]));
	const held = (where: ReturnType<typeof and>) =>
		db
			.select({ no: openDaySignUps.no, title: activities.title })
			.from(openDaySignUps)
			.innerJoin(openDaySessions, eq(openDaySessions.id, openDaySignUps.sessionId))
			.innerJoin(activities, eq(activities.id, openDaySignUps.sessionId))
			.where(and(standing, where));
	const [same] = await held(eq(openDaySessions.id, session.id));
	if (same) throw new Refusal('opendays_signedUpAlready', { facts: { no: same.no } });
	if (session.overlapAllowed) return;
	const overlapping = and(
		...[ne(openDaySessions.id, session.id), eq(openDaySessions.overlapAllowed, false)],
		...[lt(openDaySessions.startsAt, session.endsAt), gt(openDaySessions.endsAt, session.startsAt)]
	);
	const [other] = await held(overlapping);
	if (other) throw new Refusal('opendays_overlap', { facts: other, basis });
}
