import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '#server/actor';
import { openZip, UnreadableZip, type Zip } from '#server/zip';
import type { TableLimits } from './types.ts';

export type Recognised = { kind: 'xlsx'; zip: Zip } | { kind: 'text' };

const oleHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/** Tells by content, never by name. Throws the Refusal that says what the file is and how to make a table of it. */
export async function recognise(bytes: Uint8Array, limits: TableLimits): Promise<Recognised> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (buffer.subarray(0, 8).equals(oleHead)) return refuseOle(buffer);
	if (buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return await recogniseZip(buffer, limits);
	const start = buffer.subarray(0, 2000).toString('latin1').replaceAll('\0', '').trimStart().toLowerCase();
	// many business systems call a web page or an XML of 2003 ".xls"
	if (/^(?:\xef\xbb\xbf|\xff\xfe)?\s*<(?:\?xml|!doctype|html|table|meta|head|div|style)/.test(start)) {
		throw new Refusal('spreadsheets_webPage');
	}
	const type = await fileTypeFromBuffer(buffer).catch(() => undefined);
	if (type && !type.mime.startsWith('text/'))
		throw new Refusal('spreadsheets_notTable', { facts: { found: type.ext } });
	return { kind: 'text' };
}

async function recogniseZip(buffer: Buffer, limits: TableLimits): Promise<Recognised> {
	const zip = await readable(() => openZip(buffer, { inflated: limits.inflated }));
	if (zip.has('mimetype')) {
		const mime = (await readable(() => zip.read('mimetype', 1000))).toString();
		if (mime.includes('opendocument')) throw new Refusal('spreadsheets_openDocument');
	}
	if (zip.has('xl/workbook.bin')) throw new Refusal('spreadsheets_binaryExcel');
	const isWorkbook = zip.has('_rels/.rels') && zip.names.some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
	if (!isWorkbook)
		throw new Refusal('spreadsheets_notTable', { facts: { found: zip.has('word/document.xml') ? 'docx' : 'zip' } });
	return { kind: 'xlsx', zip };
}

/** Old Excel and the encrypted wrapping of new Excel are both OLE containers; the names of their streams tell. */
function refuseOle(buffer: Buffer): never {
	if (buffer.includes(utf16('EncryptedPackage'))) throw new Refusal('spreadsheets_protected');
	if (buffer.includes(utf16('Workbook')) || buffer.includes(utf16('Book')))
		throw new Refusal('spreadsheets_legacyExcel');
	throw new Refusal('spreadsheets_notTable', {
		facts: { found: buffer.includes(utf16('WordDocument')) ? 'doc' : 'ole' }
	});
}

/** Runs work on the archive and says in words what is wrong with it. */
export async function readable<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof UnreadableZip)) throw error;
		const codes = { bomb: 'spreadsheets_bomb', encrypted: 'spreadsheets_protected', damaged: 'spreadsheets_damaged' };
		throw new Refusal(codes[error.reason]);
	}
}
