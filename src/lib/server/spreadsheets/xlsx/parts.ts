/** The parts of a workbook around its sheets, as ECMA-376 asks for them. */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function contentTypes(sheets: number): string {
	const parts = each(
		sheets,
		(n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`
	);
	return (
		`${declaration}<Types xmlns="${packaged}/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		`<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts}</Types>`
	);
}

export const relations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export function workbook(names: readonly string[]): string {
	const sheets = each(names.length, (n) => `<sheet name="${quoted(names[n - 1]!)}" sheetId="${n}" r:id="rId${n}"/>`);
	return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`;
}

export function workbookRelations(sheets: number): string {
	const list = each(
		sheets,
		(n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`
	);
	const style = `<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/>`;
	return `${declaration}<Relationships xmlns="${packaged}/relationships">${list}${style}</Relationships>`;
}

const wrapped = '<alignment vertical="top" wrapText="1"/>';
export const styles =
	`${declaration}<styleSheet xmlns="${main}">` +
	'<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
	'<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	'<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	[
		[0, 0],
		[0, 1],
		[164, 0],
		[165, 0]
	]
		.map(
			([format, font]) =>
				`<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${wrapped}</xf>`
		)
		.join('') +
	'</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** At most 31 characters, none of `[]:*?/\`, not doubled (the program compares them without case). */
export function sheetNames(wanted: readonly string[]): string[] {
	const names: string[] = [];
	for (const name of wanted) {
		const clean =
			name
				.toWellFormed()
				.replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, ' ')
				.replace(/^'+|'+$/g, '')
				.trim() || 'Sheet';
		let free = clean.slice(0, 31).toWellFormed();
		for (let n = 2; names.some((taken) => taken.toLowerCase() === free.toLowerCase()); n++)
			free = `${clean.slice(0, 26)} ${n}`;
		names.push(free);
	}
	return names;
}

/** A, B, … Z, AA, … */
export function column(index: number): string {
	return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);
}

function each(count: number, part: (n: number) => string): string {
	return Array.from({ length: count }, (_, i) => part(i + 1)).join('');
}

function quoted(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
