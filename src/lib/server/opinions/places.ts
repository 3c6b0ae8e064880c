/** Where what was said of an older version of the draft stands now: with the clause that it became (4.2, lineage). */
import * as activities from '#server/activities';
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as journal from '#server/journal';
import { m } from '#lib/paraglide/messages.js';
import { removedClauses } from '../../opinions/filter.ts';

type Placed = { clauseKey: string; clauseRevisionId: string | null; clauseNo: string | null };
export type Places = {
	/** The clause of the version that is shown; '' for the draft as a whole, `removedClauses` where it is gone. */
	now(clauseKey: string): string;
	/** Every key under which opinions stand that belong to a clause now. */
	from(clauseKey: string): string[];
	/** The number as printed; of an older version with what became of it. Chinese: it goes into documents. */
	printed(revisionId: string | null, no: string | null): string | null;
	/** A row of the desk with its clause as it is now, and its number so. */
	place<Row extends Placed>(row: Row): Row;
	/** By revision of an older version. */
	earlier: drafts.Whereabouts['earlier'];
	/** The clauses that a list can be narrowed to: those that are shown, and all that were removed, where there are any. */
	choices: { id: string; no: string; text: string }[];
	/** Numbers of the clauses that are shown. */
	numbers: ReadonlyMap<string, string>;
};

/** The places of a consultation's opinions; shared, and kept until anything changes. */
export const placesOf = journal.keptUntilNextEntry(async (activityId): Promise<Places> => {
	const { clauses, whereabouts, elsewhere } = await draftOf(activityId);
	const { earlier } = whereabouts;
	const numbers = new Map(clauses.map(({ clauseId, no }) => [clauseId, no]));
	const now = (key: string) => (whereabouts.now.has(key) ? (whereabouts.now.get(key) ?? removedClauses) : key);
	const printed = (revisionId: string | null, no: string | null): string | null => {
		const was = revisionId === null ? undefined : earlier.get(revisionId);
		return was ? words(was, was.now === null ? undefined : numbers.get(was.now)) : (no ?? elsewhere);
	};
	return {
		now,
		from: (key) => {
			const older = [...whereabouts.now].filter(([, here]) => (here ?? removedClauses) === key).map(([was]) => was);
			return key === removedClauses ? older : [key, ...older];
		},
		printed,
		place: (row) => ({
			...row,
			clauseKey: now(row.clauseKey),
			clauseNo: printed(row.clauseRevisionId, row.clauseNo)
		}),
		earlier,
		choices: [
			...clauses.map(({ clauseId, no, text }) => ({ id: clauseId, no, text })),
			...([...whereabouts.now.values()].includes(null) ? [{ id: removedClauses, no: gone(), text: '' }] : [])
		],
		numbers
	};
});

type Said = Pick<drafts.ShownDraft, 'clauses' | 'whereabouts'> & {
	/** Where it was said that is said of no clause; null is the draft as a whole. */
	elsewhere: string | null;
};

/** Questionnaires and open days have no draft: what was said there is about the whole matter. */
async function draftOf(activityId: string): Promise<Said> {
	const { kind } = await activities.find(activityId);
	const locale = { locale: 'zh-CN' } as const;
	const none = { clauses: [], whereabouts: { now: new Map(), earlier: new Map() } };
	if (kind === 'survey') return { ...none, elsewhere: m.opinions_place_survey({}, locale) };
	if (kind === 'openDaySession') return { ...none, elsewhere: m.opinions_place_session({}, locale) };
	return { ...(await drafts.shownDraft(await consultations.draftVersionOf(activityId))), elsewhere: null };
}

const gone = () => m.opinions_earlier_removed({}, { locale: 'zh-CN' });

function words({ no, versionNo, last }: drafts.Earlier, now: string | undefined): string {
	const locale = { locale: 'zh-CN' } as const;
	const was = last ? m.opinions_earlier_last({ no }, locale) : m.opinions_earlier({ no, version: versionNo }, locale);
	return now ? m.opinions_earlier_now({ now, was }, locale) : m.opinions_earlier_gone({ was }, locale);
}
