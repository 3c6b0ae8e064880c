import { describe, expect, it } from 'vitest';
import { docx, dot, numberingXml, p, picture, run, table } from '../../../../../tests/support/docx.ts';
import { parseDraft } from './index.ts';

const read = (bytes: Uint8Array) => parseDraft({ name: '云汐区共享单车停放管理办法.docx', bytes });
const codes = (draft: { warnings: { code: string }[] }) => draft.warnings.map((warning) => warning.code);

describe('DOCX', () => {
	it('reproduces the numbers that Word counts by itself', async () => {
		const lists = [
			[
				{ format: 'chineseCountingThousand', text: '第%1章' },
				{ format: 'chineseCountingThousand', text: '（%2）' }
			],
			[{ format: 'japaneseCounting', text: '第%1条' }]
		];
		const items = Array.from({ length: 11 }, (_, i) => p(`云汐区各街道应当落实第${i + 1}项停放要求。`, { list: [2] }));
		const draft = await read(
			docx({
				numbering: numberingXml(lists),
				body: [
					p('云汐区共享单车停放管理办法'),
					p('总则', { list: [1] }),
					...items.slice(0, 3),
					p('划定停放区域；', { list: [1, 1] }),
					p('公布停放容量。', { list: [1, 1] }),
					p('停放管理', { list: [1] }),
					...items.slice(3),
					p('企业应当履行下列义务：', { list: [2] }),
					p('及时清运；', { list: [1, 1] })
				]
			})
		);
		expect(draft.clauses.map((clause) => clause.no).join()).toBe(
			'第一条,第二条,第三条,第四条,第五条,第六条,第七条,第八条,第九条,第十条,第十一条,第十二条'
		);
		expect(draft.clauses[2]!.text).toBe(
			'云汐区各街道应当落实第3项停放要求。\n（一） 划定停放区域；\n（二） 公布停放容量。'
		);
		expect(draft.clauses[2]!.blocks[1]).toEqual({
			kind: 'item',
			level: 1,
			no: '（一）',
			runs: [{ text: '划定停放区域；' }]
		});
		expect(draft.clauses[3]!.path).toEqual(['第二章 停放管理']);
		expect(draft.clauses[11]!.text).toContain('（一） 及时清运；');
	});

	it('counts on through styles, overrides and other number formats', async () => {
		const extra =
			'<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
		const draft = await read(
			docx({
				numbering: numberingXml(
					[[{ format: 'ideographDigital', text: '第%1条', style: 'Tiao' }], [{ format: 'decimal', text: '%1.' }]],
					extra
				),
				styles:
					'<w:style w:type="paragraph" w:styleId="Tiao"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Tiao2"><w:name w:val="条2"/><w:basedOn w:val="Tiao"/></w:style>',
				body: [
					p('云汐区夜间施工管理规定'),
					...Array.from({ length: 11 }, () => p('施工单位应当遵守时段限制。', { style: 'Tiao' })),
					p('下列情形除外：', { style: 'Tiao2' }),
					p('抢险；', { list: [2] }),
					p('抢修。', { list: [2] }),
					p('公告应当载明：', { style: 'Tiao' }),
					p('时间；', { list: [3] }),
					p('不编号的条文。', { style: 'Tiao', list: [0] })
				]
			})
		);
		expect(draft.clauses.map((clause) => clause.label)).toEqual(Array.from({ length: 13 }, (_, i) => String(i + 1)));
		expect(draft.clauses[11]!.no).toBe('第一二条');
		expect(draft.clauses[11]!.text).toBe('下列情形除外：\n1. 抢险；\n2. 抢修。');
		expect(draft.clauses[12]!.text).toBe('公告应当载明：\n1. 时间；\n不编号的条文。');
	});

	it('keeps tables, pictures and emphasis, and says what it could not take', async () => {
		const draft = await read(
			docx({
				body: [
					p('云汐区停车收费方案'),
					p(`${run('第一条', '<w:b/>')}${run('　收费标准见下表：', '')}`),
					table([
						['区域', '每小时（元）'],
						['一类', '8'],
						['二类', '5']
					]),
					p(`${run('见图')}${picture('img1')}`),
					p(`${run('外链图')}${picture('img2', 'link')}`),
					p(`${run('矢量图')}${picture('img3')}`),
					p('第二条　本方案自发布之日起施行。'),
					p('内部说明：不要公开', { run: '<w:vanish/>' })
				],
				relations: [
					['img1', 'image', 'media/a.png'],
					['img2', 'image', 'http://127.0.0.1:9/steal.png', true],
					['img3', 'image', 'media/b.emf']
				],
				parts: [
					{ name: 'word/media/a.png', bytes: dot },
					{ name: 'word/media/b.emf', bytes: new Uint8Array([1, 0, 0, 0, 9]) },
					{ name: 'word/comments.xml', bytes: '<x/>' }
				]
			})
		);
		const [first, second] = draft.clauses;
		expect(first!.text).toBe('收费标准见下表：\n区域\t每小时（元）\n一类\t8\n二类\t5\n见图\n外链图\n矢量图');
		const grid = first!.blocks[1];
		expect(grid?.kind === 'table' && grid.rows.length).toBe(3);
		expect(first!.blocks.find((block) => block.kind === 'image')).toEqual({
			kind: 'image',
			imageId: draft.images[0]!.id,
			alt: '示意图'
		});
		expect(draft.images).toHaveLength(1);
		expect(Buffer.from(draft.images[0]!.bytes).equals(dot)).toBe(true);
		expect(second!.text).toBe('本方案自发布之日起施行。');
		expect(codes(draft).sort()).toEqual([
			'drafts_warnComments',
			'drafts_warnExternalPicture',
			'drafts_warnHiddenText',
			'drafts_warnPictureFormat'
		]);
	});

	it('reads soft line breaks, fields and accepted revisions; leaves Word contents out', async () => {
		const styles =
			'<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
		const draft = await read(
			docx({
				styles,
				body: [
					p('云汐区河道管理办法\n（征求意见稿）'),
					p('第一条 目的\t1', { style: 'TOC1' }),
					p('第一章 总则', { style: 'H1' }),
					p('第一条　为了保护河道，制定本办法。\n第二条　本办法适用于云汐区。'),
					`<w:p><w:fldSimple w:instr="SEQ"><w:r><w:t>第三条</w:t></w:r></w:fldSimple>${run('　沿河单位应当')}<w:ins w:id="1" w:author="x">${run('及时')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>尽量</w:delText></w:r></w:del>${run('清障。')}</w:p>`
				]
			})
		);
		expect(draft.title).toBe('云汐区河道管理办法（征求意见稿）');
		expect(draft.clauses.map(({ no, text }) => no + text)).toEqual([
			'第一条为了保护河道，制定本办法。',
			'第二条本办法适用于云汐区。',
			'第三条沿河单位应当及时清障。'
		]);
		expect(draft.clauses[0]!.path).toEqual(['第一章 总则']);
		expect(codes(draft)).toEqual(['drafts_warnTrackedChanges', 'drafts_warnContents']);
	});

	it('keeps footnotes apart from the last clause', async () => {
		const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
		const draft = await read(
			docx({
				body: [
					p('云汐区养老服务方案'),
					p(`${run('第一条 养老机构')}${note}${run('应当备案。')}`),
					p('第二条 自发布之日起施行。')
				],
				relations: [['fn', 'footnotes', 'footnotes.xml']],
				parts: [
					{
						name: 'word/footnotes.xml',
						bytes: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p('指依法登记的机构。')}</w:footnote></w:footnotes>`
					}
				]
			})
		);
		expect(draft.clauses[1]!.text).toBe('自发布之日起施行。');
		expect(draft.clauses[0]!.blocks[0]).toMatchObject({ runs: [{ text: '养老机构' }, { text: '[1]', sup: true }, {}] });
		expect(draft.annexes).toEqual([
			{ title: '脚注', blocks: [{ kind: 'paragraph', runs: [{ text: '[1] 指依法登记的机构。' }] }] }
		]);
	});

	it('reads articles out of a frame made of a table, and refuses what would take minutes', async () => {
		const articles = [p('第一条 公园免费开放。'), p('第二条 自发布之日起施行。')].join('');
		const draft = await read(docx({ body: [p('云汐区公园办法'), table([[articles]])] }));
		expect(draft.clauses.map((clause) => clause.no)).toEqual(['第一条', '第二条']);
		const endless = docx({ body: Array.from({ length: 40_001 }, () => p('停')) });
		await expect(read(endless)).rejects.toMatchObject({ codes: ['drafts_tooLong'] });
		let nested = p('里');
		for (let depth = 0; depth < 3000; depth++) nested = table([[nested + p('外')]]);
		await expect(read(docx({ body: [p('第一条 甲。'), nested] }))).rejects.toMatchObject({
			codes: ['drafts_brokenFile']
		});
	});
});
