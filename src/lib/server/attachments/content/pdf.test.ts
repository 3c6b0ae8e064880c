import { deflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutSegments } from './jpeg.ts';
import { inflatesTooFar } from './pdf-bombs.ts';
import { stripMetadata } from './strip.ts';

/** Every byte a reader can get at, streams unpacked. */
async function insides(bytes: Uint8Array): Promise<string> {
	const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
	const parts = context.enumerateIndirectObjects().map(([ref, object]) => {
		const packed =
			object instanceof PDFRawStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
		const content =
			object instanceof PDFRawStream
				? packed
					? decodePDFRawStream(object).decode()
					: object.getContents()
				: new Uint8Array();
		return `${ref} ${object} ${Buffer.from(content).toString('latin1')}`;
	});
	return `${Buffer.from(bytes).toString('latin1')}\n${parts.join('\n')}`;
}

async function busyPdf(): Promise<PDFDocument> {
	const pdf = await PDFDocument.create();
	const page = pdf.addPage([300, 200]);
	page.drawText('Kept on the page', { x: 20, y: 100 });
	const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
		.withExif({ IFD0: { Make: 'SecretCamera' } })
		.jpeg()
		.toBuffer();
	page.drawImage(await pdf.embedJpg(photo), { x: 0, y: 0 });
	pdf.setAuthor('Secret Author');
	pdf.setTitle('Secret Title');
	await pdf.attach(Buffer.from('Secret attachment'), 'secret.txt', { mimeType: 'text/plain' });
	pdf.addJavaScript('go', 'app.alert("Secret script")');
	const { context, catalog } = pdf;
	const action = (type: string, more: Record<string, PDFString>) => context.obj({ Type: 'Action', S: type, ...more });
	catalog.set(PDFName.of('OpenAction'), action('JavaScript', { JS: PDFString.of('Secret open') }));
	catalog.set(
		PDFName.of('Metadata'),
		context.register(context.stream('<x:xmpmeta>Secret xmp</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' }))
	);
	page.node.set(PDFName.of('AA'), context.obj({ O: action('Launch', { F: PDFString.of('Secret program') }) }));
	const link = (it: PDFDict) =>
		context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: it }));
	const remark = context.obj({
		Type: 'Annot',
		Subtype: 'Text',
		Rect: [0, 0, 9, 9],
		Contents: PDFString.of('Kept remark'),
		T: PDFString.of('Secret reviewer')
	});
	const annotations = [
		link(action('Launch', { F: PDFString.of('Secret launch') })),
		link(action('URI', { URI: PDFString.of('https://example.org/kept') })),
		context.register(remark),
		context.register(
			context.obj({
				Type: 'Annot',
				Subtype: 'FileAttachment',
				Rect: [0, 0, 9, 9],
				Contents: PDFString.of('Secret pin')
			})
		)
	];
	page.node.set(PDFName.of('Annots'), context.obj(annotations));
	context.register(context.stream('Secret orphan'));
	return pdf;
}

describe('PDF', () => {
	it.each([true, false])(
		'keeps the pages, loses what is secret or acts (object streams: %s)',
		async (useObjectStreams) => {
			const before = await (await busyPdf()).save({ useObjectStreams });
			expect((await insides(before)).match(/Secret/g)?.length).toBeGreaterThan(9);
			const made = await stripMetadata(before, 'pdf');
			const after = await insides(made.bytes);
			expect(after.match(/.{0,60}Secret.{0,20}/g) ?? []).toEqual([]);
			expect(after).not.toMatch(/JavaScript|Launch|EmbeddedFile|OpenAction|\/AA\b|xmpmeta/);
			expect(after).toContain('https://example.org/kept');
			expect(after).toContain('Kept remark');
			const again = await PDFDocument.load(made.bytes, { updateMetadata: false });
			expect(again.getPageCount()).toBe(1);
			expect([again.getAuthor(), again.getTitle()]).toEqual([undefined, undefined]);
			expect(after).toContain(Buffer.from('Kept on the page').toString('hex').toUpperCase());
			expect(made).toMatchObject({
				mime: 'application/pdf',
				sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string
			});
		}
	);

	it('loses earlier revisions of an object', async () => {
		const pdf = await PDFDocument.create();
		pdf.addPage();
		const first = await pdf.save({ useObjectStreams: false });
		const revised = Buffer.concat([
			Buffer.from(first),
			Buffer.from('\n99 0 obj\n(Secret old text)\nendobj\n98 0 obj\n<</Broken (Secret')
		]);
		expect(await insides((await stripMetadata(revised, 'pdf')).bytes)).not.toContain('Secret');
	});

	it('refuses the encrypted, the broken and what is none', async () => {
		const locked = await busyPdf();
		locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
		await expect(stripMetadata(await locked.save(), 'pdf', 'a.pdf')).rejects.toMatchObject({
			codes: ['attachments_encryptedPdf'],
			facts: { name: 'a.pdf' }
		});
		for (const bytes of [
			'%PDF-1.7\n%%EOF',
			'nothing',
			'%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>'
		]) {
			await expect(stripMetadata(Buffer.from(bytes), 'pdf')).rejects.toMatchObject({ codes: ['attachments_damaged'] });
		}
	});

	it('refuses packed objects that would inflate too far', async () => {
		const stream = (dict: string, data: Buffer) =>
			Buffer.concat([
				Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dict}/Length ${data.length}>>stream\r\n`),
				data,
				Buffer.from('\nendstream\nendobj\n')
			]);
		const bomb = deflateSync(Buffer.alloc(40_000_000));
		await expect(
			stripMetadata(stream('/Type/ObjStm/N 1/First 0/Filter/FlateDecode', bomb), 'pdf')
		).rejects.toMatchObject({
			codes: ['attachments_bomb']
		});
		expect(inflatesTooFar(stream('/Type/Obj#53tm/Filter/FlateDecode', bomb))).toBe(true);
		expect(inflatesTooFar(stream('/Type 7 0 R/Filter/FlateDecode', bomb))).toBe(true);
		expect(inflatesTooFar(stream('/Type/ObjStm/Filter[/FlateDecode/FlateDecode]', deflateSync(bomb)))).toBe(true);
		expect(inflatesTooFar(stream('/Type/XObject/Filter/FlateDecode', bomb))).toBe(false);
	});

	it('reads several, two at a time', async () => {
		const bytes = await (await busyPdf()).save();
		const made = await Promise.all(Array.from({ length: 5 }, () => stripMetadata(bytes, 'pdf')));
		expect(new Set(made.map(({ sha256 }) => sha256)).size).toBe(1);
	});

	it('gives up on a file made to keep the parser busy, and the process goes on meanwhile', async () => {
		const hostile = Buffer.from(`%PDF-1.7\n${'1 0 obj<<>>stream endobj\n'.repeat(300_000)}`);
		let turns = 0;
		const ticking = setInterval(() => turns++, 50);
		await expect(stripMetadata(hostile, 'pdf')).rejects.toMatchObject({ codes: ['attachments_tooComplicated'] });
		clearInterval(ticking);
		expect(turns).toBeGreaterThan(2);
	}, 40_000);
});

describe('JPEG segments', () => {
	it('go without a change to the picture', async () => {
		const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#3a7' } })
			.withExif({ IFD0: { Make: 'SecretCamera' } })
			.jpeg()
			.toBuffer();
		const bare = Buffer.from(withoutSegments(photo));
		expect(bare.includes('SecretCamera')).toBe(false);
		expect((await sharp(bare).raw().toBuffer()).equals(await sharp(photo).raw().toBuffer())).toBe(true);
		expect(Buffer.from(withoutSegments(Buffer.from('no jpeg'))).toString()).toBe('no jpeg');
	});
});
