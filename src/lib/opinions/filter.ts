/** A list of opinions as its address says it: what is filtered, which page; every filter is a link or a form's field. */
import { channels, opinionStates, stances, type Channel, type OpinionState, type Stance } from './types.ts';

/** Stands in the address for the draft as a whole. */
export const wholeDraft = 'whole';
/** Stands for the clauses of older versions that were removed since. */
export const removedClauses = 'removed';
export const pageSizes = [50, 100, 200] as const;

export type ListAddress = {
	state: OpinionState | 'all' | undefined;
	/** A clause's id or `whole`. */
	clause: string | undefined;
	channel: Channel | undefined;
	stance: Stance | undefined;
	text: string;
	/** Digest of a text that several people sent. */
	same: string | undefined;
	/** Who sees to them: `me`, `none`, or a person's id. */
	who: string | undefined;
	page: number;
	size: number;
};

const among = <Word extends string>(words: readonly Word[], given: string | null): Word | undefined =>
	words.find((word) => word === given);

/** What an address asks for; words that are none of ours ask for nothing. */
export function readAddress(params: URLSearchParams): ListAddress {
	const size = Number(params.get('size'));
	return {
		state: among([...opinionStates, 'all'] as const, params.get('state')),
		clause: params.get('clause')?.slice(0, 40) || undefined,
		channel: among(channels, params.get('channel')),
		stance: among(stances, params.get('stance')),
		text: (params.get('q') ?? '').trim().slice(0, 100),
		same: params.get('same')?.slice(0, 64) || undefined,
		who: params.get('who')?.slice(0, 40) || undefined,
		page: Math.min(Math.max(Math.trunc(Number(params.get('page'))) || 1, 1), 10_000),
		size: pageSizes.find((one) => one === size) ?? pageSizes[0]
	};
}

/** The filter as the modules take it; `reader` is who `me` means. */
export function filterOf({ clause, channel, stance, text, same, who, page, size }: ListAddress, reader: string) {
	return {
		channel,
		stance,
		clauseKey: clause === wholeDraft ? '' : clause,
		text: text || undefined,
		digest: same,
		handler: who === 'me' ? reader : who,
		limit: size,
		offset: (page - 1) * size
	};
}

/** How many of the filters are set, `state` left aside. */
export const filtersSet = ({ clause, channel, stance, text, same, who }: ListAddress): number =>
	[clause, channel, stance, text, same, who].filter(Boolean).length;

const passing = ['did', 'n', 'kept', 'skip', 'of', 'all', 'back'];

/**
 * The query of an address with some of it changed (`null` takes it out), beginning with `?` unless empty. The page begins
 * anew unless it is named; the name of an action and what was told of the last one do not go along.
 */
export function keeping(params: URLSearchParams, changes: Record<string, string | number | null> = {}): string {
	const query = new URLSearchParams();
	for (const [name, value] of params) {
		const left = name.startsWith('/') || passing.includes(name) || name === 'page' || name in changes || value === '';
		if (!left) query.append(name, value);
	}
	for (const [name, value] of Object.entries(changes)) if (value !== null) query.set(name, String(value));
	const text = query.toString();
	return text && `?${text}`;
}

/** The address of an action that keeps the list as it stands, its page too. */
export function actionWith(params: URLSearchParams, action: string): string {
	const page = params.get('page');
	const kept = keeping(params, page ? { page } : {});
	return `?/${action}${kept && `&${kept.slice(1)}`}`;
}
