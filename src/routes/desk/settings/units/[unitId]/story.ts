import * as identity from '#server/identity';
import * as organisation from '#server/organisation';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

export type StoryLine = { label: string; before: string; after: string };
export type Story = { at: Date; by: string; lines: StoryLine[] }[];

const fields = ['name', 'fullName', 'telephone', 'address', 'kind', 'parentId', 'mergedIntoId', 'closed'] as const;
const labels: Record<(typeof fields)[number], () => string> = {
	name: m.units_name,
	fullName: m.units_full_name,
	telephone: m.units_telephone,
	address: m.units_address,
	kind: m.units_kind,
	parentId: m.units_parent,
	mergedIntoId: m.units_into,
	closed: m.units_closed
};

/** How the unit came to be what it is, newest first: who changed what from which words to which. */
export async function storyOf(unitId: string, units: readonly organisation.Unit[]): Promise<Story> {
	const changes = await organisation.listChanges(`unit:${unitId}`);
	const people = await identity.staffNames(changes.map(({ changedBy }) => changedBy));
	const shown = (field: (typeof fields)[number], value: unknown): string => {
		if (field === 'closed') return value === true ? m.units_is_closed() : m.units_is_open();
		if (typeof value !== 'string' || value === '') return '';
		if (field === 'kind') return words(`desk_unitKind_${value}`);
		return field === 'parentId' || field === 'mergedIntoId'
			? (units.find(({ id }) => id === value)?.name ?? '')
			: value;
	};
	return changes.map(({ at, changedBy, before, after }) => {
		const [old, now] = [before as organisation.UnitStory | null, after as organisation.UnitStory];
		const changed = fields.filter((field) => (old ? old[field] !== now[field] : now[field] && field !== 'closed'));
		return {
			at,
			by: people.get(changedBy) ?? m.units_by_program(),
			lines: changed.map((field) => ({
				label: labels[field](),
				before: old ? shown(field, old[field]) : '',
				after: shown(field, now[field])
			}))
		};
	});
}
