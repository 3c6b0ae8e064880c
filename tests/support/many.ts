/** Many people who say something at once, over and over, until they are told to stop or nobody answers any more. */
import type { Opened } from './line/open-consultation.ts';
import { openSessions, type Data } from './line.ts';
import { post, type Fields } from './post.ts';

export type Person = { session: string; name: string; at: number };
export type Said = { person: Person; text: string };
export type Round = {
	/** What was answered with a receipt, by whichever process. */
	answered: Said[];
	/** What was sent, and nobody answered; or the answer was that it could not be stored. */
	open: Said[];
	/** How often each other status was answered. */
	statuses: Map<number, number>;
};
type Spot = Pick<Opened, 'id' | 'clauses' | 'consent'>;

/** Residents with a verified number and a session each. */
export async function people(data: Data, count: number): Promise<Person[]> {
	const who = Object.fromEntries(
		Array.from({ length: count }, (_, at) => [`p${at}`, { phone: `1370000${1000 + at}` }])
	);
	const sessions = await openSessions(data, who);
	return Object.values(sessions).map((session, at) => ({
		session,
		at,
		name: `周晓岚${'甲乙丙丁戊己庚辛壬癸'[at % 10]}`
	}));
}

export function sayOne(url: string, spot: Spot, { person, text }: Said) {
	const fields: Fields = {
		...{ clauseId: spot.clauses[1]!.id, stance: 'suggest', text, name: person.name, submitterType: 'person' },
		...{ asked: '1', consent: spot.consent }
	};
	return post({ url }, `/consultations/${spot.id}/say?/send`, fields, { session: person.session });
}

/**
 * Each person says one thing after another until `until` holds, `seconds` are over, or a connection breaks. Where
 * `stay` is set they go on after a broken connection, as behind a proxy; before each word they rest for `restMs`.
 */
export async function sayMuch(
	urlOf: (person: Person) => string,
	spot: Spot,
	crowd: readonly Person[],
	{
		word,
		until,
		seconds = 20,
		stay = false,
		restMs = 0
	}: { word: string; until: () => boolean; seconds?: number; stay?: boolean; restMs?: number },
	round: Round = { answered: [], open: [], statuses: new Map() }
): Promise<Round> {
	const end = performance.now() + seconds * 1000;
	const speak = async (person: Person) => {
		for (let n = 0; !until() && performance.now() < end; n++) {
			const said = { person, text: `${word}：第${person.at}位的第${n}条，管线迁移费用按楼层分档。` };
			try {
				if (restMs > 0) await new Promise((done) => setTimeout(done, restMs));
				const { status } = await sayOne(urlOf(person), spot, said);
				(status === 303 ? round.answered : round.open).push(said);
				if (status !== 303) round.statuses.set(status, (round.statuses.get(status) ?? 0) + 1);
			} catch {
				round.open.push(said);
				if (!stay) return;
				await new Promise((done) => setTimeout(done, 50));
			}
		}
	};
	await Promise.all(crowd.map(speak));
	return round;
}
