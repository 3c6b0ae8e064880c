import { and, asc, count, desc, eq, isNotNull, ne } from 'drizzle-orm';
import { NotFound } from '#server/actor';
import { db } from '#server/db';
import * as organisation from '#server/organisation';
import type { CatalogueContent, PublicAdjustment, PublicEntry } from '#lib/catalogue/types.ts';
import { editions } from '../publication/schema.ts';
import { changesBetween, type ItemChange } from './compare.ts';
import { catalogueAdjustments, catalogueEntries, catalogues, catalogueVersions, decisionItems } from './schema.ts';

export type VersionHead = { id: string; no: number; publishedAt: Date };
export type CatalogueHead = {
	id: string;
	year: number;
	title: string;
	organ: string;
	version: VersionHead;
	items: number;
};
/** A published version as its edition says it: what the digest covers is what the page shows. */
export type CatalogueView = {
	/** Of the catalogue. */
	id: string;
	version: VersionHead;
	/** All published versions, newest first. */
	versions: VersionHead[];
	newest: boolean;
	content: CatalogueContent;
	digest: string;
	drafterName: string;
	reviewerNames: string[];
	publisherName: string;
};
export type ItemView = {
	entry: PublicEntry;
	catalogue: { id: string; year: number; title: string; organ: string };
	version: VersionHead;
	/** When the first version that lists the item was published. */
	listedAt: Date;
	/** The number of that version. */
	listedIn: number;
	/** Why the item was added, changed or removed, oldest first, with the number of the version. */
	adjustments: (PublicAdjustment & { version: number })[];
};

const isPublished = isNotNull(catalogueVersions.publishedAt);
const editionOfVersion = and(eq(editions.subjectKind, 'catalogue'), eq(editions.subjectId, catalogueVersions.id));

/** Every catalogue with a published version, newest year first; `items` counts what the newest version still holds. */
export async function listCatalogues(): Promise<CatalogueHead[]> {
	const rows = await db
		.select({ catalogue: catalogues, version: catalogueVersions, items: count(catalogueEntries.id) })
		.from(catalogueVersions)
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.leftJoin(
			catalogueEntries,
			and(
				eq(catalogueEntries.versionId, catalogueVersions.id),
				eq(catalogueEntries.removed, false),
				ne(catalogueEntries.exemption, 'hidden')
			)
		)
		.where(isPublished)
		.groupBy(catalogues.id, catalogueVersions.id)
		.orderBy(desc(catalogues.year), desc(catalogueVersions.no));
	const newest = rows.filter((row, i) => rows.findIndex((one) => one.catalogue.id === row.catalogue.id) === i);
	return newest.map(({ catalogue: { id, year, title, organ }, version, items }) => ({
		id,
		year,
		title,
		organ,
		version: headOf(version),
		items
	}));
}

/** The newest published version of a year's catalogue; NotFound if there is none. */
export async function findByYear(year: number): Promise<CatalogueView> {
	const versions = await publishedVersions(year);
	return view(versions, versions[0], year);
}

/** A published version by its number; NotFound while it is not published. */
export async function findVersion(year: number, no: number): Promise<CatalogueView> {
	const versions = await publishedVersions(year);
	return view(
		versions,
		versions.find((version) => version.no === no),
		year
	);
}

/** What version `b` changes against version `a`, as the public may know it. NotFound unless both are published. */
export async function compareVersions(a: string, b: string): Promise<ItemChange[]> {
	const [before, after] = [await contentOf(a), await contentOf(b)];
	return changesBetween(before.entries, after.entries);
}

/** The published content of a version. */
export async function contentOf(versionId: string): Promise<CatalogueContent> {
	const [edition] = await db
		.select({ content: editions.content })
		.from(editions)
		.where(and(eq(editions.subjectKind, 'catalogue'), eq(editions.subjectId, versionId)));
	if (!edition) throw new NotFound(`published catalogue version ${versionId}`);
	return edition.content as CatalogueContent;
}

/** An item as the newest published version of its catalogue has it; a hidden one is not found, a stub is reduced. */
export async function findItem(itemId: string): Promise<ItemView> {
	const [row] = await db
		.select({ catalogue: catalogues, version: catalogueVersions, content: editions.content })
		.from(decisionItems)
		.innerJoin(catalogues, eq(catalogues.id, decisionItems.catalogueId))
		.innerJoin(catalogueVersions, and(eq(catalogueVersions.catalogueId, catalogues.id), isPublished))
		.innerJoin(editions, editionOfVersion)
		.where(eq(decisionItems.id, itemId))
		.orderBy(desc(catalogueVersions.no))
		.limit(1);
	const entry = (row?.content as CatalogueContent | undefined)?.entries.find((one) => one.itemId === itemId);
	if (!row || !entry) throw new NotFound(`item ${itemId}`);
	const { id, year, title, organ } = row.catalogue;
	return {
		entry,
		catalogue: { id, year, title, organ },
		version: headOf(row.version),
		...(await firstListing(itemId)),
		adjustments: await adjustmentsOfItem(entry)
	};
}

/** Items that a draft or a consultation may belong to: published, not removed, not exempt; of one lead unit, or one whose work it carries on, if named. */
export async function listItems(
	leadUnitId?: string
): Promise<{ itemId: string; year: number; seq: number; title: string }[]> {
	const rows = await db
		.select({
			itemId: catalogueEntries.itemId,
			year: catalogues.year,
			no: catalogueVersions.no,
			seq: catalogueEntries.seq,
			title: catalogueEntries.title,
			leadUnitId: catalogueEntries.leadUnitId,
			exemption: catalogueEntries.exemption,
			removed: catalogueEntries.removed
		})
		.from(catalogueEntries)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.where(isPublished)
		.orderBy(desc(catalogues.year), desc(catalogueVersions.no), asc(catalogueEntries.seq), asc(catalogueEntries.id));
	const into = await organisation.successors();
	const newest = new Map<number, number>();
	for (const { year, no } of rows) if (!newest.has(year)) newest.set(year, no);
	return rows
		.filter(({ year, no, removed, exemption }) => newest.get(year) === no && !removed && exemption === 'none')
		.filter((row) => leadUnitId === undefined || (into.get(row.leadUnitId) ?? row.leadUnitId) === leadUnitId)
		.map(({ itemId, year, seq, title }) => ({ itemId, year, seq, title }));
}

type PublishedVersion = typeof catalogueVersions.$inferSelect;

function publishedVersions(year: number): Promise<PublishedVersion[]> {
	return db
		.select({ version: catalogueVersions })
		.from(catalogueVersions)
		.innerJoin(catalogues, eq(catalogues.id, catalogueVersions.catalogueId))
		.where(and(eq(catalogues.year, year), isPublished))
		.orderBy(desc(catalogueVersions.no))
		.then((rows) => rows.map(({ version }) => version));
}

async function view(
	versions: readonly PublishedVersion[],
	version: PublishedVersion | undefined,
	year: number
): Promise<CatalogueView> {
	if (!version) throw new NotFound(`catalogue of ${year}`);
	const [edition] = await db
		.select()
		.from(editions)
		.where(and(eq(editions.subjectKind, 'catalogue'), eq(editions.subjectId, version.id)));
	const { digest, drafterName, reviewerNames, publisherName } = edition!;
	return {
		id: version.catalogueId,
		version: headOf(version),
		versions: versions.map(headOf),
		newest: version === versions[0],
		content: edition!.content as CatalogueContent,
		digest,
		drafterName,
		reviewerNames,
		publisherName
	};
}

async function firstListing(itemId: string): Promise<{ listedAt: Date; listedIn: number }> {
	const [first] = await db
		.select({ listedAt: catalogueVersions.publishedAt, listedIn: catalogueVersions.no })
		.from(catalogueEntries)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueEntries.versionId))
		.where(and(eq(catalogueEntries.itemId, itemId), isPublished))
		.orderBy(asc(catalogueVersions.no))
		.limit(1);
	return { listedAt: first!.listedAt!, listedIn: first!.listedIn };
}

async function adjustmentsOfItem(entry: PublicEntry): Promise<ItemView['adjustments']> {
	const rows = await db
		.select({ adjustment: catalogueAdjustments, version: catalogueVersions })
		.from(catalogueAdjustments)
		.innerJoin(catalogueVersions, eq(catalogueVersions.id, catalogueAdjustments.versionId))
		.where(and(eq(catalogueAdjustments.itemId, entry.itemId), isPublished))
		.orderBy(asc(catalogueVersions.no), asc(catalogueAdjustments.kind), asc(catalogueAdjustments.id));
	const { itemId, seq, title } = entry;
	const adjustments: ItemView['adjustments'] = [];
	for (const { adjustment, version } of rows) {
		const { kind, reasonPublic, effectiveOn, applicantUnitId } = adjustment;
		const applicantUnit = applicantUnitId ? await applicantOf(version.id, itemId, kind) : null;
		adjustments.push({ itemId, seq, title, kind, reasonPublic, applicantUnit, effectiveOn, version: version.no });
	}
	return adjustments;
}

/** Under the name that was published. */
async function applicantOf(versionId: string, itemId: string, kind: PublicAdjustment['kind']) {
	const { adjustments } = await contentOf(versionId);
	return adjustments.find((one) => one.itemId === itemId && one.kind === kind)?.applicantUnit ?? null;
}

function headOf({ id, no, publishedAt }: PublishedVersion): VersionHead {
	return { id, no, publishedAt: publishedAt! };
}
