import * as journal from '#server/journal';
import type { PublicEntry } from '#lib/catalogue/types.ts';

export type ChangeMark = 'added' | 'removed' | 'amended' | 'postponed';
export type EntryField = Exclude<keyof PublicEntry, 'itemId' | 'removed'>;
export type FieldChange = { field: EntryField; before: unknown; after: unknown };
/** `fields` is empty for an added or removed item. */
export type ItemChange = {
	itemId: string;
	seq: number;
	title: string | null;
	marks: ChangeMark[];
	fields: FieldChange[];
};

/** The stage plan moves with the decision; alone neither makes an amendment of a postponed item. */
const timing: readonly EntryField[] = ['plannedDecisionMonth', 'stagePlan'];

/**
 * What the later version changes, item by item in its order; unchanged items are left out. An item that is no longer
 * listed at all (it became hidden) counts as removed.
 */
export function changesBetween(before: readonly PublicEntry[], after: readonly PublicEntry[]): ItemChange[] {
	const earlier = new Map(before.map((entry) => [entry.itemId, entry]));
	const later = new Set(after.map(({ itemId }) => itemId));
	const gone = before.filter((entry) => !entry.removed && !later.has(entry.itemId));
	return [
		...after.flatMap((entry) => changeOf(earlier.get(entry.itemId), entry)),
		...gone.map((entry) => ({ ...headOf(entry), marks: ['removed' as const], fields: [] }))
	];
}

function changeOf(before: PublicEntry | undefined, after: PublicEntry): ItemChange[] {
	const was = before && !before.removed;
	if (!was && after.removed) return [];
	if (!was) return [{ ...headOf(after), marks: ['added'], fields: [] }];
	if (after.removed) return [{ ...headOf(after), marks: ['removed'], fields: [] }];
	const fields = fieldsThatDiffer(before, after);
	if (fields.length === 0) return [];
	const postponed = isLater(before.plannedDecisionMonth, after.plannedDecisionMonth);
	const amended = fields.some(({ field }) => !postponed || !timing.includes(field));
	const marks: ChangeMark[] = [...(amended ? ['amended' as const] : []), ...(postponed ? ['postponed' as const] : [])];
	return [{ ...headOf(after), marks, fields }];
}

function fieldsThatDiffer(before: PublicEntry, after: PublicEntry): FieldChange[] {
	const { itemId: _item, removed: _removed, ...compared } = after;
	return (Object.keys(compared) as EntryField[])
		.filter((field) => journal.canonical(before[field]) !== journal.canonical(after[field]))
		.map((field) => ({ field, before: before[field], after: after[field] }));
}

const headOf = ({ itemId, seq, title }: PublicEntry) => ({ itemId, seq, title });
const isLater = (before: string | null, after: string | null) => before !== null && after !== null && after > before;
