import type { ResidentActor, StaffActor } from '#server/actor';
import type { Dates } from './story.ts';

/** What has been made so far, by the keys of the content. */
export type World = {
	dates: Dates;
	units: Named<string>;
	staff: Named<StaffActor>;
	residents: Named<ResidentActor>;
	items: Named<string>;
	consultations: Named<{ id: string; releaseId: string; clauseIds: Map<string, string> }>;
	surveys: Named<{ id: string; releaseId: string }>;
	/** Keys and positions of opinions: `school-traffic/12`. */
	opinions: Named<string>;
	campaigns: Named<string>;
	/** By the unit that invites. */
	openDays: Named<string>;
	/** By their title; who signed up, in that order. */
	sessions: Named<{ id: string; held: SeatContent[] }>;
	/** Numbers of invited guests are counted up. */
	guests: number;
	/** How many of the crowd have signed up: the next one is another. */
	crowd: number;
	/** Who has something on a day: telephone and day. */
	taken: Set<string>;
};

export type SeatContent = { who: ResidentActor; id: string; name: string; seats: number; alone: boolean };

export type Named<Value> = { get(key: string): Value; set(key: string, value: Value): void; size(): number };

export function emptyWorld(dates: Dates): World {
	return {
		dates,
		units: named('unit'),
		staff: named('account'),
		residents: named('resident'),
		items: named('item'),
		consultations: named('consultation'),
		surveys: named('survey'),
		opinions: named('opinion'),
		campaigns: named('campaign'),
		openDays: named('open day'),
		sessions: named('session'),
		guests: 1001,
		crowd: 0,
		taken: new Set()
	};
}

/** A map that throws where the content names what it does not have. */
function named<Value>(what: string): Named<Value> {
	const kept = new Map<string, Value>();
	return {
		get(key) {
			const value = kept.get(key);
			if (value === undefined) throw new Error(`the demo has no ${what} "${key}" at this moment`);
			return value;
		},
		set: (key, value) => void kept.set(key, value),
		size: () => kept.size
	};
}
