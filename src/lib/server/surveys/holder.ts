/** Whose sheet it is: a keyed hash of person, device or code with the survey, so that one sheet does not lead to another. */
import { and, eq, inArray } from 'drizzle-orm';
import { Refusal, type Actor } from '#server/actor';
import { db } from '#server/db';
import { keyedHashes } from '#server/secrets';
import type { Survey } from './queries.ts';
import { surveyCodes } from './schema.ts';

/** What a visitor shows of themselves beside the session: the mark of the device, or the code of the invitation. */
export type Shown = { device?: string; code?: string };
/** `keys`: under each key for hashes that there is; the first is that for what is new. */
export type Holder = { keys: readonly string[]; residentId: string | null; codeId: string | null };

/** Refuses `surveys_noDevice`, `surveys_noCode`, `surveys_codeUnknown`, `surveys_notSignedIn`. */
export async function holderOf(actor: Actor, survey: Survey, { device = '', code = '' }: Shown): Promise<Holder> {
	const keysOf = (kind: string, value: string) => keyedHashes(`survey ${kind}`, `${survey.id}:${value}`);
	if (survey.onePer === 'person') {
		if (actor.kind !== 'resident') throw new Refusal('surveys_notSignedIn');
		// Anonymous: the hash tells that this person has answered; from the sheet nobody finds back.
		const residentId = survey.anonymous ? null : actor.id;
		return { keys: keysOf('person', actor.id), residentId, codeId: null };
	}
	if (survey.onePer === 'device') {
		if (device.length < 16) throw new Refusal('surveys_noDevice');
		return { keys: keysOf('device', device), residentId: null, codeId: null };
	}
	if (!code.trim()) throw new Refusal('surveys_noCode');
	const [invitation] = await db
		.select({ id: surveyCodes.id })
		.from(surveyCodes)
		.where(and(inArray(surveyCodes.hash, hashesOfCode(survey.id, code)), eq(surveyCodes.surveyId, survey.id)));
	if (!invitation) throw new Refusal('surveys_codeUnknown');
	return { keys: keysOf('code', invitation.id), residentId: null, codeId: invitation.id };
}

/** As people type what is printed: any case, full-width letters, spaces and dashes between. */
export function hashesOfCode(surveyId: string, code: string): string[] {
	const typed = code
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s‐-―−ー-]/g, '');
	return keyedHashes('survey code', `${surveyId}:${typed}`);
}
