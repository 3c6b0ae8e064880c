import { Refusal } from '#server/actor';
import { openArchive, type Archive } from './archive.ts';

/** Largest file taken in, in bytes. */
export const maxBytes = 20 * 1024 * 1024;

const magic = (bytes: Uint8Array, hex: string) =>
	Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Old Office files (OLE) say what they are in the names of their streams, in UTF-16. */
function refuseOle(bytes: Uint8Array, name: string): never {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (buffer.includes(utf16('EncryptedPackage'))) throw new Refusal('drafts_protected');
	if (/\.(wps|wpt)$/i.test(name)) throw new Refusal('drafts_wps');
	if (buffer.includes(utf16('WordDocument'))) throw new Refusal('drafts_legacyWord');
	if (buffer.includes(utf16('Workbook'))) throw new Refusal('drafts_spreadsheet');
	throw new Refusal(/\.docx?$/i.test(name) ? 'drafts_legacyWord' : 'drafts_unknownFormat');
}

/** An archive that is a DOCX, or a refusal that names what it is instead. */
async function docxOf(bytes: Uint8Array): Promise<Archive> {
	const archive = await openArchive(bytes);
	const has = (name: string) => archive.names.includes(name);
	if (has('OFD.xml')) throw new Refusal('drafts_ofd');
	if (archive.names.some((name) => name.startsWith('xl/'))) throw new Refusal('drafts_spreadsheet');
	if (has('mimetype') && has('content.xml')) throw new Refusal('drafts_openDocument');
	if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new Refusal('drafts_macros');
	if (!has('[Content_Types].xml') || !archive.names.some((name) => /^word\/document\d*\.xml$/.test(name))) {
		throw new Refusal('drafts_unknownFormat');
	}
	return archive;
}

/** Plain text under such a name is a broken or renamed file: what its owner needs to hear is how to save it as DOCX. */
const misleading: [name: RegExp, code: string][] = [
	[/\.(doc|dot)$/i, 'drafts_legacyWord'],
	[/\.(wps|wpt)$/i, 'drafts_wps'],
	[/\.ofd$/i, 'drafts_ofd'],
	[/\.pdf$/i, 'drafts_pdf']
];
const pictures = ['89504e47', 'ffd8ff', '47494638', '424d'];

/**
 * What a file is, by its content; the name decides only the words for an old .wps, and what plain text may not be called. Refuses with a code for
 * each format that people do send: .doc, .wps, .ofd, PDF, RTF, spreadsheets, web pages, protected files.
 */
export async function recognise(name: string, bytes: Uint8Array): Promise<{ docx: Archive } | { text: Uint8Array }> {
	if (bytes.length > maxBytes) throw new Refusal('drafts_tooLarge', { facts: { limit: maxBytes / 1024 / 1024 } });
	if (bytes.length === 0) throw new Refusal('drafts_empty');
	if (magic(bytes, '504b0304') || magic(bytes, '504b0506')) return { docx: await docxOf(bytes) };
	if (magic(bytes, 'd0cf11e0a1b11ae1')) refuseOle(bytes, name);
	const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	if (head.includes('%PDF-')) throw new Refusal('drafts_pdf');
	if (head.startsWith('{\\rtf')) throw new Refusal('drafts_rtf');
	if (/^\s*(\xef\xbb\xbf)?\s*(<!doctype html|<html|<\?xml|mime-version:)/i.test(head))
		throw new Refusal('drafts_webPage');
	if (pictures.some((hex) => magic(bytes, hex))) throw new Refusal('drafts_picture');
	const misnamed = misleading.find(([ending]) => ending.test(name));
	if (misnamed) throw new Refusal(misnamed[1]);
	return { text: bytes };
}
