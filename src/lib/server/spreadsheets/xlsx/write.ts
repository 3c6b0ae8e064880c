import { writeZip } from '#server/zip';
import { column, contentTypes, relations, sheetNames, styles, workbook, workbookRelations } from './parts.ts';

export type WritableCell = string | number | Date | null;
/** `width` in characters of the standard font; a Chinese one takes two. */
export type SheetToWrite = {
	name: string;
	columns: readonly { title: string; width?: number }[];
	rows: readonly (readonly WritableCell[])[];
};

const longestCell = 32_767;
/** Styles of `styles` in parts.ts: wrapped text, bold header, day, day with time. */
const [plain, bold, day, minute] = [1, 2, 3, 4];

/**
 * An XLSX workbook with a fixed bold header in each sheet. Every text is a string cell: what looks like a formula is
 * never one. A Date is shown in Asia/Shanghai, at midnight as a day. Texts end at 32,767 characters, the format's limit.
 * The same content gives the same bytes.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
	const names = sheetNames(sheets.map(({ name }) => name));
	return writeZip([
		{ name: '[Content_Types].xml', bytes: contentTypes(names.length) },
		{ name: '_rels/.rels', bytes: relations },
		{ name: 'xl/workbook.xml', bytes: workbook(names) },
		{ name: 'xl/_rels/workbook.xml.rels', bytes: workbookRelations(names.length) },
		{ name: 'xl/styles.xml', bytes: styles },
		...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes: sheetXml(sheet) }))
	]);
}

function sheetXml({ columns, rows }: SheetToWrite): string {
	const widths = columns.map(
		({ width = 16 }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
	);
	const header = rowXml(
		columns.map(({ title }) => title),
		1,
		bold
	);
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
		(widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '') +
		`<sheetData>${header}${rows.map((cells, i) => rowXml(cells, i + 2, plain)).join('')}</sheetData></worksheet>`
	);
}

function rowXml(cells: readonly WritableCell[], line: number, style: number): string {
	return `<row r="${line}">${cells.map((cell, i) => cellXml(cell, `${column(i)}${line}`, style)).join('')}</row>`;
}

function cellXml(cell: WritableCell, reference: string, style: number): string {
	if (cell === null || cell === '') return '';
	if (typeof cell === 'number')
		return Number.isFinite(cell) ? `<c r="${reference}" s="${style}"><v>${cell}</v></c>` : '';
	if (cell instanceof Date) {
		const serial = serialOf(cell);
		return `<c r="${reference}" s="${Number.isInteger(serial) ? day : minute}"><v>${serial}</v></c>`;
	}
	return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longestCell))}</t></is></c>`;
}

/** Days since 1899-12-30 in Asia/Shanghai (UTC+8). */
function serialOf(instant: Date): number {
	return (instant.getTime() + 8 * 3_600_000 - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** What XML cannot hold is left out; only then, so that none comes about, `_x000D_` typed by a person is kept as such. */
function escaped(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
	);
}
