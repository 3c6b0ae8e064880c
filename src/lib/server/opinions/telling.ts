/** Messages to those who spoke: one a person, to the number they verified or wrote on their letter; without one, none. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Activity } from '#server/activities';
import { db } from '#server/db';
import * as messages from '#server/messages';
import * as organisation from '#server/organisation';
import { decrypt, encrypt } from '#server/secrets';
import { mobileOf } from '#lib/identity/phone.ts';
import { residents } from '../identity/schema.ts';
import type { OpinionState } from '../../opinions/types.ts';
import { opinions } from './schema.ts';

type Spoken = { id: string; no: string; state: OpinionState; duplicateOf: string | null };
/** A person who spoke in an activity, with the number to write to and what they said, oldest first. */
export type Speaker = {
	residentId: string | null;
	phoneCipher: string;
	/** Nothing but answers to a questionnaire: no receipt with a look-up code was given for them. */
	fromSurvey: boolean;
	opinions: Spoken[];
};

/** Writes a message to the authors of these opinions inside the surrounding transaction, one a person. */
export async function tell(
	activity: Pick<Activity, 'id' | 'hostUnitId'>,
	opinionIds: readonly string[],
	template: messages.Template,
	facts: Record<string, string | number> = {}
): Promise<void> {
	const speakers = await speakersOf(activity.id, opinionIds);
	await tellEach(activity, speakers, ({ opinions: [first, ...more] }) => ({
		template,
		facts: { ...facts, no: first!.no, count: 1 + more.length }
	}));
}

/** The same with words of one's own for each person; undefined writes none. */
export async function tellEach(
	{ hostUnitId }: Pick<Activity, 'hostUnitId'>,
	speakers: readonly Speaker[],
	wordsFor: (speaker: Speaker) => { template: messages.Template; facts: Record<string, string | number> } | undefined,
	at?: Date
): Promise<number> {
	const { name } = await organisation.site();
	const list = speakers.flatMap((speaker) => {
		const words = wordsFor(speaker);
		if (!words) return [];
		const { residentId, phoneCipher } = speaker;
		const about = speaker.opinions[0]!.no;
		const { template } = words;
		const facts = { ...words.facts, site: name, ...(speaker.fromSurvey && { survey: 1 }) };
		return [{ phoneCipher, residentId, unitId: hostUnitId, about, template, facts }];
	});
	await messages.queueAll(list, at);
	return list.length;
}

/** Who spoke in an activity and can be reached by telephone; of all opinions that stand, or of these. */
export async function speakersOf(activityId: string, opinionIds?: readonly string[]): Promise<Speaker[]> {
	const people = new Map<string, Speaker>();
	const slices = opinionIds ? sliced(opinionIds, 500) : [undefined];
	for (const slice of slices) {
		const rows = await db
			.select({
				...{ id: opinions.id, no: opinions.no, state: opinions.state, duplicateOf: opinions.duplicateOf },
				...{ residentId: opinions.residentId, personKey: opinions.personKey, onPaper: opinions.phoneCipher },
				...{ nameCipher: opinions.nameCipher, channel: opinions.channel },
				phoneCipher: residents.phoneCipher,
				closedAt: residents.closedAt
			})
			.from(opinions)
			.leftJoin(residents, eq(residents.id, opinions.residentId))
			.where(
				and(
					eq(opinions.activityId, activityId),
					slice ? inArray(opinions.id, [...slice]) : ne(opinions.state, 'withdrawn')
				)
			)
			.orderBy(asc(opinions.serial));
		for (const { id, no, state, duplicateOf, ...who } of rows) {
			// Whose contact data are deleted, of that opinion or of the account, is not written to.
			const fromSurvey = who.channel === 'survey';
			const known = fromSurvey ? !who.personKey.startsWith('erased:') : who.nameCipher !== null;
			const online = who.closedAt || !known ? null : who.phoneCipher;
			const phoneCipher = online ?? mobileCipher(who.onPaper);
			if (!phoneCipher) continue;
			const key = who.residentId ?? who.personKey;
			const person = people.get(key) ?? { residentId: who.residentId, phoneCipher, fromSurvey, opinions: [] };
			person.fromSurvey &&= fromSurvey;
			person.opinions.push({ id, no, state, duplicateOf });
			people.set(key, person);
		}
	}
	return [...people.values()];
}

/** What a letter gives as its number, if a message can be sent to it. */
function mobileCipher(onPaper: string | null): string | null {
	const mobile = onPaper && mobileOf(decrypt(onPaper));
	return mobile ? encrypt(mobile) : null;
}

function sliced<Item>(list: readonly Item[], size: number): Item[][] {
	return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}
