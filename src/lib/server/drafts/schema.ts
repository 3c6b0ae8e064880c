import { id, index, integer, json, table, text, timestamp, uniqueIndex } from '../db/columns.ts';
import { decisionItems } from '../catalogue/schema.ts';
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';
import type { Annex, Block } from '../../drafts/blocks.ts';

/** 决策草案: a text that lives through versions. */
export const drafts = table(
	'drafts',
	{
		id: id(),
		unitId: text()
			.notNull()
			.references(() => units.id),
		itemId: text().references(() => decisionItems.id),
		title: text().notNull(),
		createdAt: timestamp().notNull()
	},
	(t) => [index('drafts_unit').on(t.unitId)]
);

/** One imported text with its drafting note (起草说明). Frozen once a notice that shows it is published. */
export const draftVersions = table(
	'draft_versions',
	{
		id: id(),
		draftId: text()
			.notNull()
			.references(() => drafts.id),
		no: integer().notNull(),
		title: text().notNull(),
		preamble: json<Block[]>().notNull(),
		annexes: json<Annex[]>().notNull(),
		format: text().notNull(),
		/** SHA-256 of the file as it came. */
		originalSha256: text().notNull(),
		draftingNote: json<Block[]>(),
		warnings: json<{ code: string; facts?: Record<string, string | number> }[]>().notNull(),
		importedBy: text()
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp().notNull(),
		frozenAt: timestamp()
	},
	(t) => [uniqueIndex('draft_versions_no').on(t.draftId, t.no)]
);

/** A clause as such: keeps its id while its number and words change from version to version. */
export const clauses = table('clauses', {
	id: id(),
	draftId: text()
		.notNull()
		.references(() => drafts.id)
});

/** A clause as one version has it. */
export const clauseRevisions = table(
	'clause_revisions',
	{
		id: id(),
		clauseId: text()
			.notNull()
			.references(() => clauses.id),
		versionId: text()
			.notNull()
			.references(() => draftVersions.id),
		position: integer().notNull(),
		/** As printed: 第二条之一. */
		no: text().notNull(),
		/** Headings above it: 编, 章, 节. */
		path: json<string[]>().notNull(),
		text: text().notNull(),
		blocks: json<Block[]>().notNull()
	},
	(t) => [
		uniqueIndex('clause_revisions_position').on(t.versionId, t.position),
		uniqueIndex('clause_revisions_clause').on(t.versionId, t.clauseId)
	]
);
