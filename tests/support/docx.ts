import { writeZip } from '#server/zip';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsOf = 'http://schemas.openxmlformats.org/package/2006/relationships';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export type ParagraphOptions = {
	/** Numbering: id of the list and level. */
	list?: [numId: number, level?: number];
	style?: string;
	/** Raw run properties, such as `<w:b/>` or `<w:vanish/>`. */
	run?: string;
};

export function run(text: string, properties = ''): string {
	const body = text
		.split('\n')
		.map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
		.join('<w:br/>')
		.replaceAll('\t', '</w:t><w:tab/><w:t>');
	return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${body}</w:r>`;
}

/** A paragraph of document.xml; `content` may be plain text or runs made with `run`. */
export function p(content: string, { list, style, run: properties }: ParagraphOptions = {}): string {
	const numbering = list ? `<w:numPr><w:ilvl w:val="${list[1] ?? 0}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '';
	const styled = style ? `<w:pStyle w:val="${style}"/>` : '';
	const inner = content.startsWith('<w:') ? content : run(content, properties);
	return `<w:p><w:pPr>${styled}${numbering}</w:pPr>${inner}</w:p>`;
}

export function table(rows: string[][]): string {
	const cell = (content: string) => `<w:tc>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
	return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A picture in the text; `link` for one that is not in the file. */
export function picture(relationship: string, kind: 'embed' | 'link' = 'embed'): string {
	return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="示意图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${kind}="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export type Level = { format: string; text: string; start?: number; style?: string };

/** word/numbering.xml with one list for each entry (numId 1, 2, …). */
export function numberingXml(lists: Level[][], extra = ''): string {
	const abstracts = lists.map((levels, index) => {
		const inner = levels.map(
			({ format, text, start = 1, style }, level) =>
				`<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:lvlText w:val="${text}"/></w:lvl>`
		);
		return `<w:abstractNum w:abstractNumId="${index}">${inner.join('')}</w:abstractNum>`;
	});
	const nums = lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);
	return `${header}<w:numbering xmlns:w="${main}">${abstracts.join('')}${nums.join('')}${extra}</w:numbering>`;
}

export type DocxParts = {
	/** Paragraphs and tables, in order. */
	body: string[];
	numbering?: string;
	/** Inner XML of word/styles.xml. */
	styles?: string;
	/** Further entries: pictures, notes, whatever a test needs. */
	parts?: { name: string; bytes: Uint8Array | string }[];
	/** Relationships of the document: id, type (last part of its address), target, external. */
	relations?: [id: string, type: string, target: string, external?: true][];
};

/** A DOCX of nothing but what it is given. */
export function docx({ body, numbering, styles, parts = [], relations = [] }: DocxParts): Uint8Array {
	const all = [
		...relations,
		...(numbering ? [['num', 'numbering', 'numbering.xml'] as const] : []),
		...(styles ? [['sty', 'styles', 'styles.xml'] as const] : [])
	];
	const related = all.map(
		([id, type, target, external]) =>
			`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
	);
	const namespaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
	return writeZip([
		{
			name: '[Content_Types].xml',
			bytes: `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
		},
		{
			name: '_rels/.rels',
			bytes: `${header}<Relationships xmlns="${relationshipsOf}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`
		},
		{
			name: 'word/document.xml',
			bytes: `${header}<w:document ${namespaces}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`
		},
		{
			name: 'word/_rels/document.xml.rels',
			bytes: `${header}<Relationships xmlns="${relationshipsOf}">${related.join('')}</Relationships>`
		},
		...(numbering ? [{ name: 'word/numbering.xml', bytes: numbering }] : []),
		...(styles
			? [{ name: 'word/styles.xml', bytes: `${header}<w:styles xmlns:w="${main}">${styles}</w:styles>` }]
			: []),
		...parts
	]);
}

/** The first bytes of an old Office file with one named stream, enough to be recognised by. */
export function oleFile(stream: string): Uint8Array {
	const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
	return Buffer.concat([head, Buffer.alloc(1000, 1), Buffer.from(stream, 'utf16le'), Buffer.alloc(500, 1)]);
}

/** A PNG of one transparent dot. */
export const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);
