import { describe, expect, it } from 'vitest';
import { parseDraft } from './index.ts';

const read = (content: string, name = '云汐区草案.txt') =>
	parseDraft({ name, bytes: new TextEncoder().encode(content) });
const codes = (draft: { warnings: { code: string }[] }) => draft.warnings.map((warning) => warning.code);
const numbers = (draft: { clauses: { no: string }[] }) => draft.clauses.map((clause) => clause.no);

describe('条', () => {
	it('knows them with every kind of separator, and 之一', async () => {
		const draft = await read(
			[
				'云汐区电动自行车停放管理办法',
				'（征求意见稿）',
				'第一编 总纲',
				'第一章　总　　则',
				'第一条　为了规范停放，制定本办法。',
				'第二条 本办法适用于云汐区。',
				'第二条之一、临时停放按照本条执行。',
				'第三条、街道办事处负责日常管理。',
				'第四条公安机关负责查处。',
				'第 五 条　物业服务人应当巡查。',
				'第二章 法 律 责 任',
				'第一节 一般规定',
				'第6条 违反本办法第五条规定的，责令改正：',
				'（一）未巡查的；',
				'1. 首次；',
				'（2）再次；',
				'（二）未报告的。',
				'第七条（施行日期）本办法自2026年5月1日起施行。'
			].join('\n')
		);
		expect(draft.title).toBe('云汐区电动自行车停放管理办法（征求意见稿）');
		expect(numbers(draft).join()).toBe('第一条,第二条,第二条之一,第三条,第四条,第五条,第6条,第七条');
		expect(draft.clauses.map((clause) => clause.label).join()).toBe('1,2,2.1,3,4,5,6,7');
		expect(draft.clauses[0]!.path).toEqual(['第一编 总纲', '第一章 总则']);
		expect(draft.clauses[6]!.path).toEqual(['第一编 总纲', '第二章 法律责任', '第一节 一般规定']);
		expect(draft.clauses[6]!.text.split('\n')).toHaveLength(5);
		expect(draft.clauses[6]!.blocks.map((block) => (block.kind === 'item' ? block.level : block.kind))).toEqual([
			'paragraph',
			1,
			2,
			3,
			1
		]);
		expect(draft.clauses[7]).toMatchObject({ heading: '施行日期', text: '（施行日期）本办法自2026年5月1日起施行。' });
		expect(draft.warnings).toEqual([]);
	});

	it('does not take a reference at the beginning of a line for a clause', async () => {
		const draft = await read(
			[
				'云汐区物业管理办法',
				'第一条 为了规范物业管理，制定本办法。',
				'第二条 业主大会由全体业主组成。',
				'第三条规定的业主委员会，应当备案。',
				'第四条、第五条规定的事项，由业主共同决定。',
				'第一条所称物业，是指已经交付的房屋。',
				'第三条 业主委员会应当自选举之日起三十日内备案。',
				'第二条第一款规定的业主大会，可以设监事。',
				'第四条 下列事项由业主共同决定。',
				'第五条 本办法自发布之日起施行。'
			].join('\n')
		);
		expect(numbers(draft).join()).toBe('第一条,第二条,第三条,第四条,第五条');
		expect(draft.clauses[1]!.text.split('\n')).toHaveLength(4);
		expect(draft.clauses[2]!.text).toContain('第二条第一款规定的业主大会');
	});

	it('takes a clause that begins with a reference, where its number is due', async () => {
		const draft = await read(
			[
				'云汐区物业管理办法',
				'第一条　业主大会由全体业主组成。',
				'第二条　第一条、第三条规定的事项，由业主共同决定。',
				'第三条　业主可以设监事。',
				'第九条　第一款规定的监事，任期三年。',
				'第四条　本办法自发布之日起施行。'
			].join('\n')
		);
		expect(numbers(draft).join()).toBe('第一条,第二条,第三条,第四条');
		expect(draft.clauses[1]!.text).toBe('第一条、第三条规定的事项，由业主共同决定。');
	});

	it('keeps a misprinted, doubled or missing number and says so', async () => {
		const draft = await read(
			['第一条 甲。', '第二条 乙。', '第二条 丙。', '第四条 丁。', '第九条 戊。', '第五条 己。', '第六条 庚。'].join(
				'\n'
			)
		);
		expect(numbers(draft).join()).toBe('第一条,第二条,第二条,第四条,第九条,第五条,第六条');
		expect(codes(draft).sort()).toEqual([
			'drafts_warnDuplicate',
			'drafts_warnGap',
			'drafts_warnOutOfOrder',
			'drafts_warnTitleFromName'
		]);
		expect(draft.title).toBe('云汐区草案');
	});

	it('leaves out contents, page numbers and running heads, joins broken lines, keeps preamble and annexes', async () => {
		const head = '云汐区人民政府规章草案';
		const draft = await read(
			[
				'云汐区公共停车场管理办法',
				'（2026年3月2日云汐区人民政府第5次常务会议讨论）',
				'云汐区人民政府',
				'目　　录',
				'第一章　总则 …………………… 1',
				'第二章　附则 …………………… 3',
				'第一章　总则',
				'第一条　为了加强公共停车场管理，制定本办法。',
				head,
				'- 1 -',
				'第二条　公共停车场应当公示收费标准。',
				head,
				'- 2 -',
				'第二章　附则',
				'第三条　收费标准见附件。',
				head,
				'第 3 页 共 3 页',
				'第四条　本办法自2026年6月1日起施行。',
				'云汐区人民政府办公室',
				'2026年3月2日',
				'附件1：',
				'云汐区公共停车场收费标准',
				'一类区域每小时八元。',
				'附表2 免费停放时段',
				'每日二十二时至次日六时。'
			].join('\n')
		);
		expect(draft.title).toBe('云汐区公共停车场管理办法');
		expect(draft.preamble).toHaveLength(2);
		expect(draft.clauses.map(({ no, text, path }) => [no, path.join(), text])).toEqual([
			['第一条', '第一章 总则', '为了加强公共停车场管理，制定本办法。'],
			['第二条', '第一章 总则', '公共停车场应当公示收费标准。'],
			['第三条', '第二章 附则', '收费标准见附件。'],
			['第四条', '第二章 附则', '本办法自2026年6月1日起施行。']
		]);
		expect(draft.annexes.map(({ title, blocks }) => [title, blocks.length])).toEqual([
			['落款', 2],
			['附件1：', 2],
			['附表2 免费停放时段', 1]
		]);
		expect(codes(draft)).toEqual(['drafts_warnContents', 'drafts_warnPageMarks']);
	});

	it('finds the draft in the annex of a notice', async () => {
		const draft = await read(
			[
				'关于公开征求《云汐区犬只管理办法》意见的通知',
				'现将草案公布，征求意见。',
				'附件1',
				'云汐区犬只管理办法',
				'第一条 为了规范养犬，制定本办法。',
				'第二条 养犬应当登记。',
				'附件2',
				'起草说明',
				'一、背景。',
				'二、依据。'
			].join('\n')
		);
		expect(draft.title).toBe('云汐区犬只管理办法');
		expect(numbers(draft)).toEqual(['第一条', '第二条']);
		expect(draft.preamble).toHaveLength(2);
		expect(draft.annexes.map((annex) => annex.title)).toEqual(['附件2']);
	});

	it('keeps the articles of an annex out of the text', async () => {
		const own = ['第一条 甲。', '第二条 乙。'];
		const annexed = Array.from({ length: 9 }, (_, i) => `第${'一二三四五六七八九'[i]}条 附件里的条文。`);
		const draft = await read(['云汐区文明公约', ...own, '附件', '示范文本', ...annexed].join('\n'));
		expect(numbers(draft)).toEqual(['第一条', '第二条']);
		expect(draft.annexes[0]!.blocks).toHaveLength(10);
	});

	it('joins lines broken by the width of a page', async () => {
		const article = (no: string) =>
			`    第${no}条 云汐区各街道办事处应当会同有关部门按照职责分工建立健全停车资源共享机制推动机关企事业单位停车设施向居民错时开放并向社会公布开放时段收费标准和联系方式以及办理流程和监督渠道供居民查询使用。`;
		const wrap = (text: string) => text.match(/.{1,34}/gu)!.join('\n');
		const draft = await read(
			[
				'云汐区停车共享办法',
				...['一', '二', '三', '四', '五', '六'].map((no, i) => `${wrap(article(no))}\n  - ${i + 1} -`)
			].join('\n')
		);
		expect(numbers(draft)).toHaveLength(6);
		expect(draft.clauses.every((clause) => !clause.text.includes('\n') && clause.text.endsWith('使用。'))).toBe(true);
	});
});

describe('without 条', () => {
	it('takes numbers that run on through all headings as the clauses, and the headings as their path alone', async () => {
		const lines = [
			'一、总体安排',
			'（一）让居民晚上敢走。',
			'（二）不含湖心岛。',
			'二、具体措施',
			'（三）增装步道灯。'
		];
		const draft = await read(['照明提升方案', ...lines].join('\n'));
		expect(numbers(draft)).toEqual(['（一）', '（二）', '（三）']);
		expect(draft.clauses.map(({ path, text }) => [path, text])).toEqual([
			[['一、总体安排'], '让居民晚上敢走。'],
			[['一、总体安排'], '不含湖心岛。'],
			[['二、具体措施'], '增装步道灯。']
		]);
		expect(draft.preamble).toEqual([]);
	});

	it('takes 一、 as clauses, and what is inside where 一、 is only a heading', async () => {
		const draft = await read(
			[
				'云汐区老旧小区改造方案',
				'云汐区住房和城乡建设局',
				'一、总体要求',
				'坚持居民自愿，稳步推进。',
				'二、重点任务',
				'（一）加装电梯。由居民协商。',
				'1. 低层住户可以获得补偿。',
				'（二）改造管网。',
				'三、保障措施：',
				'（一）资金；',
				'（二）监督。'
			].join('\n')
		);
		expect(numbers(draft)).toEqual(['一、', '二、（一）', '二、（二）', '三、']);
		expect(draft.clauses.map((clause) => clause.label)).toEqual(['1', '2/1', '2/2', '3']);
		expect(draft.clauses[1]!.path).toEqual(['二、重点任务']);
		expect(draft.clauses[1]!.text).toBe('加装电梯。由居民协商。\n1. 低层住户可以获得补偿。');
		expect(draft.clauses[3]!.text).toBe('保障措施：\n（一）资金；\n（二）监督。');
		expect(draft.preamble).toHaveLength(1);
	});

	it.each([
		['（一）', '（二）'],
		['1.', '2.'],
		['1、', '2、'],
		['(1)', '(2)']
	])('takes %s as clauses', async (first, second) => {
		const draft = await read(`云汐区公园开放安排\n${first}延长开放时间。\n补充说明。\n${second}增设照明。`);
		expect(draft.clauses.map(({ no, text }) => [no, text])).toEqual([
			[first, '延长开放时间。\n补充说明。'],
			[second, '增设照明。']
		]);
	});

	it('takes each paragraph else', async () => {
		const draft = await read(
			'# 云汐区夜市开放通告\n\n2026年3月2日\n\n夜市周末开放。\n\n图1 摊位分布\n\n摊位应当编号。',
			'a.md'
		);
		expect(draft.clauses.map(({ no, text }) => [no, text])).toEqual([
			['第1段', '夜市周末开放。\n图1 摊位分布'],
			['第2段', '摊位应当编号。']
		]);
		expect(draft.preamble).toHaveLength(1);
		expect(codes(draft)).toEqual(['drafts_warnParagraphs']);
	});
});

describe('Markdown', () => {
	it('reads headings, emphasis, tables, pictures and comments; HTML is text', async () => {
		const draft = await read(
			[
				'---',
				'author: x',
				'---',
				'# 云汐区停车收费办法',
				'<!-- INFO END -->',
				'## 第一章 总 则',
				'**第一条** 收费*按时*计算，<script>alert(1)</script>不得\\*多收。',
				'',
				'| 区域 | 价格 |',
				'|---|---|',
				'| 一类 | 8 |',
				'',
				'![图](http://127.0.0.1:9/x.png)',
				'',
				'第二条 面积为10 m<sup>2</sup>。'
			].join('\n'),
			'办法.md'
		);
		const [first, second] = draft.clauses;
		expect(first!.text).toBe('收费按时计算，<script>alert(1)</script>不得*多收。\n区域\t价格\n一类\t8');
		expect(first!.blocks[0]).toMatchObject({ runs: [{ text: '收费' }, { text: '按时', italic: true }, {}] });
		expect(second!.blocks[0]).toMatchObject({ runs: [{}, { text: '2', sup: true }, {}] });
		expect(first!.path).toEqual(['第一章 总则']);
		expect(codes(draft)).toEqual(['drafts_warnExternalPicture']);
	});
});

it('stores nothing but plain data', async () => {
	const draft = await read('云汐区办法\n第一条 甲\u200b\u00ad乙𠮷。\n第二条 丙。');
	expect(draft.clauses[0]!.text).toBe('甲乙𠮷。');
	expect(structuredClone(draft)).toEqual(JSON.parse(JSON.stringify({ ...draft, images: [] })));
});
