import sharp from 'sharp';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#server/actor';
import { writeXlsx } from '#server/spreadsheets';
import { writeZip } from '#server/zip';
import { inspect } from './inspect.ts';
import { staffKinds, type ContentKind } from './kinds.ts';

const files: Record<string, Uint8Array> = {};
const word = (extra: { name: string; bytes: string }[] = []) =>
	writeZip([
		{
			name: '[Content_Types].xml',
			bytes:
				'<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
		},
		{ name: 'word/document.xml', bytes: '<w/>' },
		...extra
	]);

beforeAll(async () => {
	const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
	files['jpeg'] = await picture.clone().jpeg().toBuffer();
	files['png'] = await picture.clone().png().toBuffer();
	files['webp'] = await picture.clone().webp().toBuffer();
	files['gif'] = await picture.clone().gif().toBuffer();
	files['heic'] = Buffer.concat([
		Buffer.from([0, 0, 0, 24]),
		Buffer.from('ftypheic\0\0\0\0mif1heic'),
		Buffer.alloc(40)
	]);
	const pdf = await PDFDocument.create();
	pdf.addPage();
	files['pdf'] = await pdf.save();
	files['xlsx'] = await writeXlsx([{ name: 'a', columns: [{ title: 'b' }], rows: [] }]);
	files['docx'] = word();
	files['docm'] = word([{ name: 'word/vbaProject.bin', bytes: 'x' }]);
	files['ole'] = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
	files['bomb'] = word([{ name: 'word/big.xml', bytes: ' '.repeat(300_000_000) }]);
	files['half'] = files['docx'].subarray(0, 100);
	files['zip'] = writeZip([{ name: 'a.exe', bytes: 'MZ' }]);
	files['svg'] = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
	const prolog = '\ufeff<?xml version="1.0"?>\n<!-- a picture --><!DOCTYPE svg>\n<svg onload="alert(1)"/>';
	files['svg with prolog'] = Buffer.from(prolog);
	files['svg in UTF-16'] = Buffer.from(prolog, 'utf16le');
	files['html'] = Buffer.from('<!doctype html><script>alert(1)</script>');
	files['html with a pdf in it'] = Buffer.from('<html><script>alert(1)</script>%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
	files['text'] = Buffer.from('停车难');
	files['empty'] = new Uint8Array();
});

const answer = async (file: string, name: string, allowed?: readonly ContentKind[], maxBytes?: number) => {
	try {
		const found = await inspect(files[file]!, name, { ...(allowed && { allowed }), ...(maxBytes && { maxBytes }) });
		return `${found.kind} ${found.name}`;
	} catch (error) {
		if (error instanceof Refusal) return error.codes[0];
		throw error;
	}
};

describe('inspect for residents', () => {
	it.each([
		['jpeg', '现场.JPG', 'jpeg 现场.JPG'],
		['png', 'a.png', 'png a.png'],
		['webp', 'a.webp', 'webp a.webp'],
		['pdf', '说明.pdf', 'pdf 说明.pdf'],
		['jpeg', 'image', 'jpeg image.jpg'],
		['jpeg', '截图.png', 'jpeg 截图.jpg'],
		['jpeg', '..\\..\\etc/a\u202egpj.jpg', 'jpeg agpj.jpg'],
		['jpeg', '', 'jpeg file.jpg'],
		['jpeg', `${'长'.repeat(200)}.jpg`, `jpeg ${'长'.repeat(96)}.jpg`],
		['pdf', 'a.jpg', 'attachments_notWhatItSays'],
		['jpeg', 'a.pdf', 'attachments_notWhatItSays'],
		['pdf', 'a.pdf.exe', 'attachments_notWhatItSays'],
		['heic', 'IMG_1.HEIC', 'attachments_heic'],
		['heic', 'IMG_1.jpg', 'attachments_heic'],
		['gif', 'a.gif', 'attachments_notAllowed'],
		['svg', 'a.png', 'attachments_notAllowed'],
		['svg with prolog', 'a.jpg', 'attachments_notAllowed'],
		['svg in UTF-16', 'a.webp', 'attachments_notAllowed'],
		['html', 'a.pdf', 'attachments_notAllowed'],
		['html', 'a.jpg', 'attachments_notAllowed'],
		['html with a pdf in it', 'a.pdf', 'attachments_notAllowed'],
		['text', 'a.pdf', 'attachments_notAllowed'],
		['docx', 'a.docx', 'attachments_notAllowed'],
		['ole', 'a.doc', 'attachments_notAllowed'],
		['zip', 'a.zip', 'attachments_notAllowed'],
		['empty', 'a.jpg', 'attachments_empty']
	])('%s named %j → %s', async (file, name, said) => expect(await answer(file, name)).toBe(said));

	it('too large', async () => expect(await answer('pdf', 'a.pdf', undefined, 10)).toBe('attachments_tooLarge'));
});

describe('inspect for staff', () => {
	it.each([
		['docx', '草案.docx', 'docx 草案.docx'],
		['xlsx', '表.xlsx', 'xlsx 表.xlsx'],
		['xlsx', '表.docx', 'attachments_notWhatItSays'],
		['docm', 'a.docx', 'attachments_notAllowed'],
		['ole', 'a.doc', 'attachments_protectedOffice'],
		['bomb', 'a.docx', 'attachments_bomb'],
		['half', 'a.docx', 'attachments_damaged'],
		['svg with prolog', 'a.docx', 'attachments_notAllowed'],
		['html', 'a.docx', 'attachments_notAllowed']
	])('%s named %j → %s', async (file, name, said) => expect(await answer(file, name, staffKinds)).toBe(said));
});
