import type { Entry } from '../definition.ts';
import type { FreshId } from './ids.ts';

/** What can be added, as it is offered. */
export const entryKinds = [
	'single',
	'multiple',
	'scale',
	'matrix',
	'ranking',
	'number',
	'shortText',
	'longText',
	'date',
	'section'
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A new one of a kind, with nothing said in it yet. */
export function blank(kind: EntryKind, fresh: FreshId): Entry {
	const common = { id: fresh(kind === 'section' ? 's' : 'q'), label: '' };
	switch (kind) {
		case 'section':
			return { kind, ...common };
		case 'single':
		case 'multiple':
			return { kind, ...common, required: true, options: [] };
		case 'ranking':
			return { kind, ...common, options: [] };
		case 'scale':
			return { kind, ...common, required: true, points: 5, labels: [] };
		case 'matrix':
			return { kind, ...common, required: true, rows: [], columns: [] };
		default:
			return { kind, ...common };
	}
}
