import { writeZip } from '#server/zip';

/** Hand-made XLSX for tests: the XML of the sheets' data as given, the parts around it as programs write them. */
export function workbookOf({
	sheets,
	strings = '',
	formats = [],
	date1904 = false,
	prefix = '',
	extra = []
}: {
	sheets: { name?: string; data: string; after?: string; hidden?: boolean }[];
	strings?: string;
	/** Format codes; the style with number n + 1 uses the n-th. */
	formats?: string[];
	date1904?: boolean;
	prefix?: string;
	extra?: { name: string; bytes: string }[];
}): Uint8Array {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
	const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const tags = (xml: string) => (prefix ? xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`) : xml);
	const space = prefix ? `xmlns:${prefix}` : 'xmlns';
	return writeZip([
		{ name: '[Content_Types].xml', bytes: '<Types/>' },
		{
			name: '_rels/.rels',
			bytes: `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`
		},
		{
			name: 'xl/workbook.xml',
			bytes: tags(
				`<workbook ${space}="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
					sheets
						.map(
							({ name, hidden }, i) =>
								`<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i}"/>`
						)
						.join('') +
					'</sheets></workbook>'
			)
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			bytes: `<Relationships>${relation('x', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}${sheets
				.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`))
				.join('')}</Relationships>`
		},
		{ name: 'xl/sharedStrings.xml', bytes: tags(`<sst ${space}="${main}">${strings}</sst>`) },
		{
			name: 'xl/styles.xml',
			bytes: tags(
				`<styleSheet ${space}="${main}"><numFmts>${formats
					.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`)
					.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
					.map((_, i) => `<xf numFmtId="${200 + i}"/>`)
					.join('')}</cellXfs></styleSheet>`
			)
		},
		...sheets.map(({ data, after = '' }, i) => ({
			name: `xl/worksheets/sheet${i}.xml`,
			bytes: tags(`<worksheet ${space}="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`)
		})),
		...extra
	]);
}

/** A row of inline strings. */
export function line(number: number, ...texts: string[]): string {
	const letter = (i: number) => String.fromCharCode(65 + i);
	return `<row r="${number}">${texts
		.map((text, i) => `<c r="${letter(i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
		.join('')}</row>`;
}
