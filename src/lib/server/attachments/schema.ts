import { choice, id, index, integer, oneOf, table, text, timestamp } from '../db/columns.ts';

export const ownerKinds = [
	'draftVersion',
	'consultation',
	'opinion',
	'catalogueVersion',
	'item',
	'survey',
	'openDayPhoto'
] as const;
export const audiences = ['public', 'staff'] as const;

/** Files lie under DATA_DIR/files by their SHA-256; a row says whose file it is and who may see it. */
export const files = table(
	'files',
	{
		id: id(),
		sha256: text().notNull(),
		name: text().notNull(),
		mime: text().notNull(),
		size: integer().notNull(),
		ownerKind: choice(ownerKinds).notNull(),
		ownerId: text().notNull(),
		/** What the owner uses it for: `original`, `note`, `image:3`, `evidence`, `scan`. */
		purpose: text().notNull(),
		audience: choice(audiences).notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [
		index('files_owner').on(t.ownerKind, t.ownerId),
		oneOf('files_owner_kind', t.ownerKind, ownerKinds),
		oneOf('files_audience', t.audience, audiences)
	]
);
