import { describe, expect, it } from 'vitest';
import { Refusal } from '#server/actor';
import { writeZip } from '#server/zip';
import { docx, oleFile, p } from '../../../../../tests/support/docx.ts';
import { parseDraft } from './index.ts';

const text = (content: string) => new TextEncoder().encode(content);
const zip = (...names: string[]) => writeZip(names.map((name) => ({ name, bytes: '<x/>' })));
const clauses = [p('第一条 云汐区公园免费开放。'), p('第二条 自发布之日起施行。')];

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
	try {
		await parseDraft({ name, bytes });
		return 'read';
	} catch (error) {
		if (error instanceof Refusal) return error.codes.join();
		throw error;
	}
}

describe('what is no draft is refused by its content, with words for it', () => {
	const cases: [code: string, name: string, bytes: () => Uint8Array][] = [
		['drafts_empty', 'a.docx', () => new Uint8Array()],
		['drafts_tooLarge', 'a.docx', () => new Uint8Array(20 * 1024 * 1024 + 1)],
		['drafts_legacyWord', '通知.doc', () => oleFile('WordDocument')],
		['drafts_legacyWord', '改名.docx', () => oleFile('WordDocument')],
		['drafts_wps', '通知.wps', () => oleFile('WordDocument')],
		['drafts_protected', '加密.docx', () => oleFile('EncryptedPackage')],
		['drafts_spreadsheet', '表.doc', () => oleFile('Workbook')],
		['drafts_unknownFormat', '库.db', () => oleFile('Something')],
		['drafts_pdf', '办法.docx', () => text('%PDF-1.7\n第一条')],
		['drafts_rtf', '办法.doc', () => text('{\\rtf1\\ansi 第一条}')],
		['drafts_webPage', '办法.doc', () => text('<html><body>第一条</body></html>')],
		['drafts_picture', '办法.docx', () => Buffer.from('89504e470d0a1a0a00', 'hex')],
		['drafts_ofd', '办法.docx', () => zip('OFD.xml', 'Doc_0/Document.xml')],
		['drafts_spreadsheet', '办法.docx', () => zip('[Content_Types].xml', 'xl/workbook.xml')],
		['drafts_openDocument', '办法.docx', () => zip('mimetype', 'content.xml')],
		['drafts_macros', '办法.docx', () => zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
		['drafts_unknownFormat', '办法.docx', () => zip('a.txt')],
		['drafts_brokenFile', '办法.docx', () => docx({ body: clauses }).subarray(0, 700)],
		['drafts_brokenFile', '办法.docx', () => zip('[Content_Types].xml', 'word/document.xml')],
		['drafts_legacyWord', '办法.doc', () => text('第一条 停车收费')],
		['drafts_wps', '办法.wps', () => text('第一条 停车收费')],
		['drafts_ofd', '办法.ofd', () => text('第一条 停车收费')],
		['drafts_pdf', '办法.pdf', () => text('第一条 停车收费')],
		['drafts_encoding', '办法.txt', () => text('第一条 停车\u0000收费')],
		['drafts_encoding', 'a.docx', () => new Uint8Array(3000).map((_, i) => (i * 7919 + (i >> 3)) & 255)],
		['drafts_noClauses', '空白.docx', () => docx({ body: [p('')] })],
		['drafts_noClauses', '只有标题.docx', () => docx({ body: [p('云汐区公园管理办法')] })],
		['drafts_noClauses', '空白.txt', () => text(' \n\u200b\n\u3000')]
	];
	it.each(cases)('%s: %s', async (code, name, bytes) => {
		expect(await codeOf(name, bytes())).toBe(code);
	});

	it('does not unpack a bomb named .docx', async () => {
		const part = new Uint8Array(60 * 1024 * 1024);
		const bomb = writeZip([
			{ name: '[Content_Types].xml', bytes: '<x/>' },
			{ name: 'word/document.xml', bytes: part }
		]);
		expect(bomb.length).toBeLessThan(200_000);
		expect(await codeOf('办法.docx', bomb)).toBe('drafts_zipBomb');
		const many = writeZip(Array.from({ length: 5001 }, (_, i) => ({ name: `word/${i}`, bytes: '' })));
		expect(await codeOf('办法.docx', many)).toBe('drafts_zipBomb');
	});

	it('answers within a second to lines made to be slow', async () => {
		const signs = ['.', '[', '![](', '*', '**a', '\t', '<', '第', '1', '　', '（', '| '];
		const started = performance.now();
		for (const sign of signs)
			await codeOf('a.md', text(`# 云汐区\n**第一条** ${sign.repeat(100_000)}\n目录\n${sign.repeat(100_000)}x`));
		expect(await codeOf('a.txt', text('附件1\n'.repeat(30_000)))).toBe('drafts_tooLong');
		expect(performance.now() - started).toBeLessThan(5000);
	});

	it('reads a text that only calls itself .docx, and says so', async () => {
		const draft = await parseDraft({ name: '办法.docx', bytes: text('云汐区公园管理办法\n第一条 免费开放。') });
		expect(draft.warnings).toEqual([{ code: 'drafts_warnExtension', facts: { name: '办法.docx', format: 'text' } }]);
	});
});

describe('encodings', () => {
	const content = '云汐区公园管理办法\r\n第一条　云汐区公园免费开放。\r\n第二条　自发布之日起施行。\r\n';
	const utf16 = Buffer.from(content, 'utf16le');
	// 云汐区公园管理办法 / 第一条 开放。 in GB18030
	const gb = Buffer.from(
		'd4c6cfabc7f8b9abd4b0b9dcc0edb0ecb7a80ab5dad2bbccf5a1a1bfaab7c5a1a30ab5dab6feccf5a1a1caa9d0d0a1a3',
		'hex'
	);
	it.each([
		['UTF-8', text(content)],
		['UTF-8 with mark', text(`\ufeff${content}`)],
		['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
		['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
		['UTF-16LE without mark', utf16]
	])('%s', async (_, bytes) => {
		const draft = await parseDraft({ name: '办法.txt', bytes });
		expect(draft.title).toBe('云汐区公园管理办法');
		expect(draft.clauses.map((clause) => clause.text)).toEqual(['云汐区公园免费开放。', '自发布之日起施行。']);
	});

	it('GB18030', async () => {
		const draft = await parseDraft({ name: '办法.txt', bytes: gb });
		expect(draft.title).toBe('云汐区公园管理办法');
	});
});
