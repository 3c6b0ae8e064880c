import { Refusal } from '#server/actor';
import { fold } from '#server/text';
import type { Zip } from '#server/zip';
import { readable } from '../recognise.ts';
import type { TableLimits, TableRow, TableWarning } from '../types.ts';
import { readFormats } from './formats.ts';
import { readSheet, type SheetContent, type SheetContext } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';

/** The filled rows of the first visible sheet that has any, or of the sheet of that name (then also a hidden one). */
export function readXlsx(
	zip: Zip,
	limits: TableLimits,
	name: string | undefined
): Promise<{ rows: TableRow[]; warnings: TableWarning[]; sheet: string }> {
	return readable(async () => {
		const book = await readWorkbook(zip);
		const context: SheetContext = {
			strings: await readStrings(zip, book.strings),
			formats: await readFormats(zip, book.styles),
			date1904: book.date1904
		};
		const candidates = book.sheets.filter((sheet) =>
			name === undefined ? !sheet.hidden : fold(sheet.name) === fold(name)
		);
		if (name !== undefined && candidates.length === 0) {
			throw new Refusal('spreadsheets_noSuchSheet', { facts: { name, names: listed(book.sheets) } });
		}
		for (const [i, sheet] of candidates.entries()) {
			const content = await readSheet(zip, sheet.part, context, limits);
			if (content.rows.length === 0) continue;
			const others = name === undefined ? await filled(zip, candidates.slice(i + 1), context) : [];
			return { rows: content.rows, warnings: warningsOf(content, sheet, others), sheet: sheet.name };
		}
		const hidden = book.sheets.some((sheet) => sheet.hidden);
		throw new Refusal(hidden ? 'spreadsheets_onlyHidden' : 'spreadsheets_empty');
	});
}

/** Sheets that hold something too; one row is enough to know. */
async function filled(zip: Zip, sheets: readonly SheetPart[], context: SheetContext): Promise<SheetPart[]> {
	const found: SheetPart[] = [];
	for (const sheet of sheets)
		if (zip.size(sheet.part) > 0 && (await hasContent(zip, sheet, context))) found.push(sheet);
	return found;
}

async function hasContent(zip: Zip, sheet: SheetPart, context: SheetContext): Promise<boolean> {
	try {
		return (await readSheet(zip, sheet.part, context, { rows: 0, columns: 16_384 })).rows.length > 0;
	} catch (error) {
		if (error instanceof Refusal) return true;
		throw error;
	}
}

function warningsOf(content: SheetContent, sheet: SheetPart, others: readonly SheetPart[]): TableWarning[] {
	const warnings: TableWarning[] = [];
	const first = (lines: number[]) => ({ lines: [...new Set(lines)].slice(0, 5).join(', '), count: lines.length });
	if (others.length > 0) {
		warnings.push({ code: 'spreadsheets_otherSheets', facts: { name: sheet.name, names: listed(others) } });
	}
	if (content.hiddenRows > 0) warnings.push({ code: 'spreadsheets_hiddenRows', facts: { count: content.hiddenRows } });
	if (content.unvalued.length > 0) warnings.push({ code: 'spreadsheets_unvalued', facts: first(content.unvalued) });
	if (content.longNumbers.length > 0)
		warnings.push({ code: 'spreadsheets_longNumbers', facts: first(content.longNumbers) });
	return warnings;
}

function listed(sheets: readonly SheetPart[]): string {
	return sheets.map(({ name }) => name).join('、');
}
