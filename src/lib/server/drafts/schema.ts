import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	choice,
	foreignKey,
	id,
	index,
	integer,
	json,
	oneOf,
	primaryKey,
	table,
	text,
	timestamp,
	uniqueIndex
} from '../db/columns.ts';
import { decisionItems } from '../catalogue/schema.ts';
import { staff } from '../identity/schema.ts';
import { units } from '../organisation/schema.ts';
import type { Annex, Block } from '../../drafts/blocks.ts';
import { lineageKinds } from '../../drafts/lineage.ts';

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

/** A clause as one version has it. Which clause it is may be corrected until the version is frozen; nothing else. */
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

/** 条文沿革: what became of the clauses of an older version in this one, confirmed by a person. Frozen with the version. */
export const lineages = table(
	'lineages',
	{
		versionId: text()
			.primaryKey()
			.references(() => draftVersions.id),
		fromVersionId: text()
			.notNull()
			.references(() => draftVersions.id),
		confirmedBy: text()
			.notNull()
			.references(() => staff.id),
		confirmedAt: timestamp().notNull()
	},
	(t) => [check('lineages_two_versions', sql`${t.versionId} <> ${t.fromVersionId}`)]
);

export const lineageLinks = table(
	'lineage_links',
	{
		id: text().notNull(),
		versionId: text()
			.notNull()
			.references(() => lineages.versionId),
		/** As one reads the new version. */
		position: integer().notNull(),
		kind: choice(lineageKinds).notNull(),
		/** As the program proposed it; false where a person said otherwise, or was asked. */
		proposed: boolean().notNull()
	},
	(t) => [
		uniqueIndex('lineage_links_position').on(t.versionId, t.position),
		// The whole of it is the key, so that the ends of a link cannot be of another kind than the link.
		primaryKey({ columns: [t.id, t.kind, t.versionId] }),
		uniqueIndex('lineage_links_once').on(t.id),
		oneOf('lineage_links_kind_word', t.kind, lineageKinds)
	]
);

export const lineageSides = ['from', 'to'] as const;

/**
 * The clauses of a link. The key holds that a clause of either version is mapped once; the partial index, that only a
 * split has several new clauses and only a merger several old ones.
 */
export const lineageEnds = table(
	'lineage_ends',
	{
		versionId: text().notNull(),
		revisionId: text()
			.notNull()
			.references(() => clauseRevisions.id),
		linkId: text().notNull(),
		kind: choice(lineageKinds).notNull(),
		side: choice(lineageSides).notNull()
	},
	(t) => [
		primaryKey({ columns: [t.versionId, t.revisionId] }),
		foreignKey({
			name: 'lineage_ends_link',
			columns: [t.linkId, t.kind, t.versionId],
			foreignColumns: [lineageLinks.id, lineageLinks.kind, lineageLinks.versionId]
		}),
		uniqueIndex('lineage_ends_one')
			.on(t.linkId, t.side)
			.where(sql`not (kind = 'split' and side = 'to') and not (kind = 'merged' and side = 'from')`),
		oneOf('lineage_ends_side', t.side, lineageSides),
		check('lineage_ends_added', sql`${t.kind} <> 'added' or ${t.side} = 'to'`),
		check('lineage_ends_removed', sql`${t.kind} <> 'removed' or ${t.side} = 'from'`)
	]
);
