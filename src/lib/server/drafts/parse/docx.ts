import { Refusal } from '#server/actor';
import { writeZip } from '#server/zip';
import mammoth from 'mammoth';
import { linesOfHtml } from './html.ts';
import { inscribeNumbers } from './inscribe.ts';
import { readNumbering } from './numbering.ts';
import { album } from './pictures.ts';
import type { Line, Reading, Warning } from './types.ts';
import { attribute, tagsOf } from './xml.ts';
import type { Archive } from './archive.ts';

const maxParagraphs = 40_000;

/** What mammoth is given. No embeddings, fonts, macros or settings; numbering is written into the text before. */
const wanted =
	/^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document\d*|styles\d*|footnotes|endnotes)\.xml(\.rels)?|word\/media\/[^/]+)$/;

const styleMap = [
	"p[style-name^='toc'] => p.contents:fresh",
	"p[style-name^='table of figures'] => p.contents:fresh",
	"p[style-name='caption'] => p.caption:fresh",
	"p[style-name='Title'] => p.title:fresh",
	"p[style-name='heading 7'] => h6:fresh",
	"p[style-name='heading 8'] => h6:fresh",
	"p[style-name='heading 9'] => h6:fresh"
];

async function mainPart(archive: Archive): Promise<string> {
	const rels = (await archive.read('_rels/.rels'))?.toString('utf8') ?? '';
	for (const tag of tagsOf(rels)) {
		if (!attribute(tag, 'Type')?.endsWith('/officeDocument')) continue;
		const target = attribute(tag, 'Target')?.replace(/^\//, '') ?? '';
		if (archive.names.includes(target)) return target;
	}
	return 'word/document.xml';
}

/** Footnotes stand behind the text as a list; they would otherwise become part of the last clause. */
function splitNotes(html: string): [text: string, notes: string] {
	const at = html.lastIndexOf('<ol><li id="');
	const isNotes = at >= 0 && /^<ol><li id="(foot|end)note-/.test(html.slice(at, at + 30));
	if (!isNotes) return [html, ''];
	let count = 0;
	const numbered = html.slice(at).replace(/<li id="[^"]*"><p>/g, () => `<li><p>[${++count}] `);
	return [html.slice(0, at), numbered.replace(/ ?<a href="[^"]*">↑<\/a>/g, '')];
}

async function convert(
	parts: { name: string; bytes: Uint8Array }[],
	pictures: ReturnType<typeof album>,
	blanks: boolean
): Promise<string> {
	const convertImage = mammoth.images.imgElement(async (image) => {
		const bytes = await image.readAsBuffer().catch(() => undefined);
		if (!bytes) pictures.left.external++;
		const id = bytes && pictures.add(new Uint8Array(bytes));
		return { src: id ? `picture:${id}` : '' };
	});
	const map = blanks ? [...styleMap, 'u => u'] : styleMap;
	const options = { styleMap: map, convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false };
	return (await mammoth.convertToHtml({ buffer: writeZip(parts) }, options)).value;
}

/** Lines, pictures and warnings of a DOCX. Refuses drafts_brokenFile where its parts cannot be read. */
export async function readDocx(
	archive: Archive,
	{ blanks = false }: { blanks?: boolean } = {}
): Promise<Reading & { notes: Line[] }> {
	const main = await mainPart(archive);
	const text = async (name: string) => (await archive.read(name))?.toString('utf8').replace(/^\ufeff/, '') ?? '';
	const numbering = readNumbering(await text('word/numbering.xml'), await text('word/styles.xml'));
	const inscribed = inscribeNumbers(await text(main), numbering);
	// Mammoth takes some 10 KB of memory and 80 µs for each paragraph, cells included.
	if (inscribed.paragraphs > maxParagraphs) throw new Refusal('drafts_tooLong', { facts: { limit: maxParagraphs } });
	const parts: { name: string; bytes: Uint8Array }[] = [{ name: main, bytes: Buffer.from(inscribed.xml) }];
	for (const name of archive.names) {
		if (name === main || !wanted.test(name)) continue;
		const bytes = await archive.read(name);
		if (bytes) parts.push({ name, bytes });
	}
	const pictures = album();
	const html = await convert(parts, pictures, blanks).catch(() => {
		throw new Refusal('drafts_brokenFile');
	});
	const [body, notes] = splitNotes(html);
	const hasComments = archive.names.some((name) => /^word\/comments\d*\.xml$/.test(name));
	const warnings: Warning[] = [
		...(inscribed.tracked ? [{ code: 'drafts_warnTrackedChanges', facts: {} }] : []),
		...(hasComments ? [{ code: 'drafts_warnComments', facts: {} }] : []),
		...(inscribed.hidden ? [{ code: 'drafts_warnHiddenText', facts: { count: inscribed.hidden } }] : []),
		...(inscribed.formulas ? [{ code: 'drafts_warnFormulas', facts: { count: inscribed.formulas } }] : []),
		...pictures.warnings()
	];
	return { lines: linesOfHtml(body), notes: linesOfHtml(notes), images: pictures.images(), warnings };
}
