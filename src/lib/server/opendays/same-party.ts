/** The same sign-up sent again is the same one; another party of the same person is another. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#server/actor';
import { db } from '#server/db';
import { decrypt } from '#server/secrets';
import { normalise } from '#server/text';
import { idNumberOf } from '#lib/opendays/id-number.ts';
import type { SignUpInput } from '../../opendays/forms.ts';
import { askedFields, standingStates } from '../../opendays/types.ts';
import { detailsOf } from './details.ts';
import { openDaySignUps } from './schema.ts';
import { waitingBefore, withCompanions, type Party, type SignUp } from './sign-up-queries.ts';

/** `waitingBefore`: how many sign-ups are before this one; of those who have a seat 0. */
export type SignedUp = { id: string; no: string; state: SignUp['state']; seats: number; waitingBefore: number };

/** What this person has of this session, if it is for this very party: whenever it comes again, it is answered with it. */
export async function findSame(actor: Actor, sessionId: string, input: SignUpInput): Promise<SignedUp | undefined> {
	if (actor.kind !== 'resident') return undefined;
	const { sessionId: of, residentId, state } = openDaySignUps;
	const standing = and(eq(of, sessionId), eq(residentId, actor.id), inArray(state, [...standingStates]));
	const [party] = await withCompanions(await db.select().from(openDaySignUps).where(standing));
	return party && isSame(party, input) ? signedUp(party.signUp) : undefined;
}

export async function signedUp(signUp: SignUp): Promise<SignedUp> {
	const { id, no, state, seats } = signUp;
	return { id, no, state, seats, waitingBefore: state === 'waiting' ? await waitingBefore(signUp) : 0 };
}

function isSame({ signUp, companions }: Party, input: SignUpInput): boolean {
	const details = detailsOf(signUp);
	const { nameCipher, idNumberCipher, ageBand, category, takesFree, needs } = signUp;
	const here = [
		...[nameOf(nameCipher), ageBand, category, takesFree, [...needs].sort()],
		...askedFields.map((field) => details[field] ?? ''),
		...[idNumberCipher && decrypt(idNumberCipher), companions.map((one) => [nameOf(one.nameCipher), one.ageBand])]
	];
	const sent = [
		...[normalise(input.name), input.ageBand, input.category, input.takesFree, [...new Set(input.needs)].sort()],
		...askedFields.map((field) => normalise(input.details[field] ?? '')),
		...[idNumberOf(input.idNumber) ?? null, input.companions.map((one) => [normalise(one.name), one.ageBand])]
	];
	return JSON.stringify(here) === JSON.stringify(sent);
}

const nameOf = (cipher: string | null) => cipher && decrypt(cipher);
