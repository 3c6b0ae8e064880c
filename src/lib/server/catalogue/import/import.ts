import { refuseIf, type Actor } from '#server/actor';
import { isNull } from 'drizzle-orm';
import { db, transaction } from '#server/db';
import * as journal from '#server/journal';
import { matchColumns, readTable, type Table, type TableWarning } from '#server/spreadsheets';
import { fold } from '#server/text';
import type { EntryInput } from '#lib/catalogue/forms.ts';
import { units } from '../../organisation/schema.ts';
import { lawCatalogue } from '../catalogues.ts';
import { draftOf, entriesOf, lockedDraft, openUnitIds } from '../drafts.ts';
import { cleanEntry, mayNotEnter, missingOf, type Entry } from '../entry.ts';
import { insertEntry } from '../entries.ts';
import { mayNotEditEntries } from '../policy.ts';
import { columns, removedWord, titleOf, type ColumnKey } from './columns.ts';
import { readRow, type Problem, type UnitFinder } from './row.ts';
import { plainOf } from './words.ts';

/** One row of the file: what was read, what is wrong, and what will still be missing before review. */
export type ImportRow = { line: number; input: EntryInput; problems: Problem[]; missing: string[] };
export type ImportPreview = {
	/** What is wrong with the file as a whole. */
	problems: Problem[];
	warnings: TableWarning[];
	/** Headers that mean nothing here. */
	ignoredColumns: string[];
	rows: ImportRow[];
	/** Rows that the file itself marks as taken out of the catalogue. */
	skipped: number;
	/** Rows written; 0 in a dry run and whenever anything is wrong. */
	imported: number;
};

/** A year's catalogue has tens of rows; a file of thousands is another file. */
const limits = { bytes: 5 * 1024 * 1024, rows: 1000, columns: 80 };

/**
 * Reads rows from XLSX or CSV into a first version that is being drafted: all or none. Answers with each row and its
 * errors; `dryRun` writes nothing. A file that is no table is refused by `#server/spreadsheets`.
 */
export async function importEntries(
	actor: Actor,
	versionId: string,
	file: { name: string; bytes: Uint8Array },
	{ dryRun }: { dryRun: boolean }
): Promise<ImportPreview> {
	const seen = await draftOf(versionId);
	refuseIf(mayNotEditEntries(actor, seen.version, seen.release), { basis: lawCatalogue });
	const table = await readTable(file, { ...limits, header: columns.flatMap(({ names }) => [...names]) });
	if (dryRun)
		return preview(table, seen.catalogue.year, await entriesOf(versionId), await unitFinder(), await openUnitIds());
	return transaction(async () => {
		const draft = await lockedDraft(versionId);
		refuseIf(mayNotEditEntries(actor, draft.version, draft.release), { basis: lawCatalogue });
		const { year } = draft.catalogue;
		const result = preview(table, year, await entriesOf(versionId), await unitFinder(), await openUnitIds());
		if (result.problems.length > 0 || result.rows.some(({ problems }) => problems.length > 0)) return result;
		const items: string[] = [];
		for (const { input } of result.rows) items.push((await insertEntry(draft, input)).itemId);
		await journal.record(actor, 'catalogue.imported', versionId, { items, skipped: result.skipped });
		return { ...result, imported: items.length };
	});
}

function preview(
	table: Table,
	year: number,
	present: readonly Entry[],
	unitId: UnitFinder,
	openUnits: ReadonlySet<string>
): ImportPreview {
	const match = matchColumns<ColumnKey>(table.header, columns);
	const missing = [...match.missing];
	if (match.at.lead === undefined && match.at.units === undefined) missing.push(titleOf('units'));
	const problems: Problem[] = [
		...missing.map((column) => ({ code: 'catalogue_importMissingColumn', facts: { column } })),
		...match.duplicate.map((column) => ({ code: 'catalogue_importDoubledColumn', facts: { column } }))
	];
	const { warnings } = table;
	const empty: ImportPreview = { problems, warnings, ignoredColumns: match.unknown, rows: [], skipped: 0, imported: 0 };
	if (missing.length > 0) return empty;
	if (table.rows.length === 0)
		return { ...empty, problems: [...problems, { code: 'catalogue_importNoRows', facts: {} }] };

	let nextSeq = Math.max(0, ...present.map(({ seq }) => seq)) + 1;
	const kept = table.rows.filter(
		({ cells }) => !isRemoved(match.at.state === undefined ? '' : cells[match.at.state]?.text)
	);
	const rows = kept.map(({ line, cells }): ImportRow => {
		const cell = (key: ColumnKey) => (match.at[key] === undefined ? undefined : cells[match.at[key]]);
		const read = readRow({ cell, year, nextSeq: nextSeq++ }, unitId);
		const input = cleanEntry(read.input);
		// what the row's own reading has not named already: the rules of a row written by hand
		const ruled = read.problems.length > 0 ? [] : mayNotEnter(input, year, openUnits);
		const further = ruled.map((code) => ({ code, facts: { seq: input.seq } }));
		return { line, input, problems: [...read.problems, ...further], missing: missingOf(input) };
	});
	findDoubles(rows, present);
	return { ...empty, rows, skipped: table.rows.length - kept.length };
}

/** The same number or the same title twice, in the file or with a row that is there already. */
function findDoubles(rows: readonly ImportRow[], present: readonly Entry[]): void {
	const numbers = new Map<number, number>(present.map(({ seq }) => [seq, 0]));
	const titles = new Map<string, number>(present.map(({ title }) => [fold(title), 0]));
	for (const { line, input, problems } of rows) {
		const number = numbers.get(input.seq);
		if (number !== undefined && input.seq > 0) problems.push(double('catalogue_importDuplicateSeq', input.seq, number));
		else numbers.set(input.seq, line);
		const title = titles.get(fold(input.title));
		if (title !== undefined && input.title) problems.push(double('catalogue_importDuplicateTitle', input.seq, title));
		else titles.set(fold(input.title), line);
	}
}

/** `line` is that of the first of the two; 0 is a row that was there before the file. */
function double(code: string, seq: number, line: number): Problem {
	return line === 0 ? { code: `${code}Present`, facts: { seq } } : { code, facts: { seq, line } };
}

/** Open units by short or full name. */
async function unitFinder(): Promise<UnitFinder> {
	const rows = await db
		.select({ id: units.id, name: units.name, fullName: units.fullName })
		.from(units)
		.where(isNull(units.closedAt));
	const ids = new Map(rows.flatMap(({ id, name, fullName }) => [name, fullName ?? name].map((one) => [fold(one), id])));
	return (name) => ids.get(fold(name));
}

const isRemoved = (text = '') => plainOf(text) === removedWord;
