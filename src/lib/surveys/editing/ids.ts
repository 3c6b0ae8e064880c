import type { Definition, Entry } from '../definition.ts';

/** A new id that begins so: `q` for a question, `q3o` for its options. */
export type FreshId = (stem: string) => string;

/**
 * Ids that no question, option, row or column has or had: answers are kept by them, so that none is given twice.
 * `before`: every version there is; what a condition still names counts as taken as well.
 */
export function freshIds(before: readonly Definition[]): FreshId {
	const taken = new Set(before.flatMap(({ entries }) => entries.flatMap(idsOf)));
	return (stem) => {
		let no = 1;
		while (taken.has(`${stem}${no}`)) no++;
		taken.add(`${stem}${no}`);
		return `${stem}${no}`;
	};
}

function idsOf(entry: Entry): string[] {
	const parts = 'options' in entry ? entry.options : 'rows' in entry ? [...entry.rows, ...entry.columns] : [];
	const named = entry.showIf?.conditions.map(({ question }) => question) ?? [];
	return [entry.id, ...parts.map(({ id }) => id), ...named];
}
