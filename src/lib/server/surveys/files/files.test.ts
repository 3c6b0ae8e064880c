import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#lib/surveys/check/check.ts';
import { docx, dot, p, picture, run, table } from '../../../../../tests/support/docx.ts';
import { readSurveyFile } from './index.ts';

const read = (...body: string[]) => readSurveyFile({ name: '问卷.docx', bytes: docx({ body }) });

/** Each entry as one line: kind, label, what may be chosen (* with words, ! alone), bounds. */
async function told(...body: string[]) {
	const { definition, skipped } = await read(...body);
	expect(check(definition)).toEqual([]);
	const lines = definition.entries.map((entry) => {
		if (entry.kind === 'section') return `section ${entry.label}`;
		const named = (list: { label: string; other?: true; exclusive?: true }[]) =>
			list.map(({ label, other, exclusive }) => `${label}${other ? '*' : ''}${exclusive ? '!' : ''}`).join('|');
		const parts = 'options' in entry ? named(entry.options) : '';
		const grid = entry.kind === 'matrix' ? `${named(entry.rows)} × ${named(entry.columns)}` : '';
		const points = entry.kind === 'scale' ? `${entry.points} ${entry.labels.join('|')}`.trim() : '';
		const bounds = entry.kind === 'multiple' ? [entry.min && `≥${entry.min}`, entry.max && `≤${entry.max}`] : [];
		const mark = entry.required ? '必答' : '';
		return [entry.kind, entry.label, parts, grid, points, ...bounds, mark].filter(Boolean).join(' ');
	});
	return { lines, skipped: skipped.map(({ what, why }) => `${why.replace('questionnaire_skipped', '')} ${what}`) };
}

describe('a questionnaire in Word', () => {
	it('with letters, brackets for the answer, sections, blanks, closing words', async () => {
		const body = [
			'云汐区社区食堂需求调查',
			'您好！请您填写本问卷。',
			'一、基本情况',
			'1、您的年龄（ ）',
			'A．60岁以下  B．60—69岁  C．70岁及以上',
			'2、您在哪里吃午饭？（多选，最多选3项）',
			'A、自己做',
			'B、外卖',
			'C、其他（请注明）________',
			'D、以上都不是',
			'二、意见建议',
			'3、您能接受的价格是________元。',
			'4、您还有哪些意见和建议？',
			'____________________________',
			'____________________________',
			'感谢您的参与！'
		];
		expect(await told(...body.map((text) => p(text)))).toEqual({
			lines: [
				'section 一、基本情况',
				'single 您的年龄 60岁以下|60—69岁|70岁及以上',
				'multiple 您在哪里吃午饭？ 自己做|外卖|其他*|以上都不是! ≤3',
				'section 二、意见建议',
				'shortText 您能接受的价格是________元。',
				'longText 您还有哪些意见和建议？'
			],
			skipped: ['Closing 感谢您的参与！']
		});
		const { definition } = await read(...body.map((text) => p(text)));
		expect(definition).toMatchObject({ title: '云汐区社区食堂需求调查', intro: '您好！请您填写本问卷。' });
	});

	it('as the common online service exports it: kinds in brackets, stars, tables for matrix and scale, an order', async () => {
		const points = ['○1', '○2', '○3', '○4', '○5'];
		expect(
			await told(
				p('1. 您的性别： [单选题] *'),
				p('○男'),
				p('○女'),
				p('2. 您家住几楼 [填空题]'),
				p('_________________________________'),
				p('3. 您关心哪些问题 [多选题] [最少选择1项] *'),
				p('□费用分摊'),
				p('□采光'),
				p('□其他 _________________'),
				p('4. 您的满意程度 [矩阵量表题] *'),
				table([
					['', '不满意', '一般', '满意'],
					['物业', '○', '○', '○'],
					['绿化', '○', '○', '○']
				]),
				p('5. 总体评价 [量表题]'),
				table([['很不满意', ...points, '很满意']]),
				p('6. 请按重要程度排序 [排序题]'),
				p('[ ]停车'),
				p('[ ]电梯')
			)
		).toEqual({
			lines: [
				'single 您的性别： 男|女 必答',
				'shortText 您家住几楼',
				'multiple 您关心哪些问题 费用分摊|采光|其他* ≥1 必答',
				'matrix 您的满意程度 物业|绿化 × 不满意|一般|满意 必答',
				'scale 总体评价 5 很不满意||||很满意',
				'ranking 请按重要程度排序 停车|电梯'
			],
			skipped: []
		});
	});

	it('with numbers in brackets, rows of boxes, jumps that are told, a question without a place for its answer', async () => {
		const body = [
			'1．您是否参加过听证会？',
			'（1）参加过  （2）没有参加过',
			'2．了解渠道（可多选）',
			'（1）网站',
			'（2）其它____',
			'3. 您对下列工作是否满意：',
			'（1）环境卫生 □满意 □不满意',
			'（2）公共交通 □满意 □不满意',
			'4. 您家有车吗？ □有（跳至第6题） □没有',
			'5. 出行方式',
			'①步行 ②公交 ③骑车',
			'6. 您的职业：'
		];
		expect(await told(...body.map((text) => p(text)))).toEqual({
			lines: [
				'single 您是否参加过听证会？ 参加过|没有参加过',
				'multiple 了解渠道 网站|其它*',
				'matrix 您对下列工作是否满意： 环境卫生|公共交通 × 满意|不满意',
				'single 您家有车吗？ 有|没有',
				'single 出行方式 步行|公交|骑车',
				'longText 您的职业：'
			],
			skipped: ['Jump 有（跳至第6题）', 'NoAnswerPlace 您的职业：']
		});
	});

	it('counted 一、 with options counted 1., and blanks side by side', async () => {
		const body = [
			'一、您的身份：',
			'1. 村民  2. 村干部',
			'二、是否同意设停车场？',
			'1. 同意',
			'2. 不同意',
			'姓名：____ 电话：________'
		];
		expect((await told(...body.map((text) => p(text)))).lines).toEqual([
			'single 您的身份： 村民|村干部',
			'single 是否同意设停车场？ 同意|不同意',
			'shortText 姓名',
			'shortText 电话'
		]);
	});

	it('with boxes of the symbol font, underlined white space, other scales, figures that are no points', async () => {
		const box = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
		expect(
			await told(
				p('1. 您的性别：'),
				p(`${box}${run('男')}${box}${run('女')}`.replace(/^/, '')),
				p(`${run('2. 您的职业：')}${run('          ', '<w:u w:val="single"/>')}`),
				p('3. 评价（1=非常不满意，5=非常满意）'),
				p('□1 □2 □3 □4 □5'),
				p('4. 打几分'),
				p('□1 □2 □3 □4 □5 □6 □7 □8 □9 □10'),
				p('5. 家里几人 □1人 □2人 □3人 □4人 □5人及以上')
			)
		).toEqual({
			lines: [
				'single 您的性别： 男|女',
				'shortText 您的职业',
				'scale 评价（1=非常不满意，5=非常满意） 5 非常不满意||||非常满意',
				'single 打几分 1|2|3|4|5|6|7|8|9|10',
				'single 家里几人 1人|2人|3人|4人|5人及以上'
			],
			skipped: ['OtherScale 打几分']
		});
	});

	it('laid out in tables; what a table or a picture asks is told where it cannot be known', async () => {
		const body = [
			p('居民调查表'),
			table([
				['1. 您的性别：', '□男 □女'],
				['2. 您的年龄：', '□18岁以下 □18岁及以上']
			]),
			table([
				['序号', '项目', '满意', '不满意'],
				['1', '交通', '', ''],
				['2', '绿化', '', '']
			]),
			table([['姓名', '', '电话', '']]),
			p(picture('pic'))
		];
		const bytes = docx({
			body,
			parts: [{ name: 'word/media/a.png', bytes: dot }],
			relations: [['pic', 'image', 'media/a.png']]
		});
		const { definition, skipped } = await readSurveyFile({ name: '表.docx', bytes });
		expect(definition.entries.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
			'single 您的性别：',
			'single 您的年龄：',
			'matrix 项目'
		]);
		expect(skipped.map(({ why }) => why)).toEqual(['questionnaire_skippedTable', 'questionnaire_skippedPicture']);
	});

	it('that is none is refused', async () => {
		const law = [
			'云汐区停车办法',
			'第一条 为了规范停车，制定本办法。',
			'（一）甲；',
			'1. 某事',
			'2. 某事',
			'于二○二六年三月二日'
		];
		for (const body of [law, ['你好'], ['1. 甲', '2. 乙 □是 □否', '3. 丙', '4. 丁']]) {
			await expect(read(...body.map((text) => p(text)))).rejects.toMatchObject({ codes: ['questionnaire_notOne'] });
		}
		const xls = { name: '问卷.docx', bytes: Buffer.from('%PDF-1.7') };
		await expect(readSurveyFile(xls)).rejects.toMatchObject({ codes: ['drafts_pdf'] });
	});
});

const real = resolve('../shared/data/gz-greenspace-survey/调查问卷.docx');
describe.skipIf(!existsSync(real))('a real questionnaire', () => {
	it('is 4 single choices and 18 five-point items, with its introduction and its section', async () => {
		const { definition, skipped } = await readSurveyFile({ name: '调查问卷.docx', bytes: readFileSync(real) });
		const kinds = definition.entries.map(({ kind }) => kind);
		expect(kinds).toEqual([...Array(4).fill('single'), 'section', ...Array(18).fill('scale')]);
		expect(skipped).toEqual([]);
		expect(check(definition)).toEqual([]);
		expect(definition.title).toBe('广州市居民城市绿地休闲行为特征及满意度调查');
		expect(definition.intro).toMatch(/^问卷说明：\n尊敬的市民朋友/);
		const sizes = definition.entries.flatMap((entry) => (entry.kind === 'single' ? entry.options.length : []));
		expect(sizes).toEqual([2, 7, 12, 6]);
		expect(definition.entries[4]).toMatchObject({
			label: '请根据您对广州市绿地休闲服务的真实感受，选择最符合您意见的选项。',
			text: '评分标准：1=非常不同意，2=不同意，3=一般，4=同意，5=非常同意。'
		});
		for (const entry of definition.entries) {
			if (entry.kind !== 'scale') continue;
			expect(entry).toMatchObject({ points: 5, labels: ['非常不同意', '不同意', '一般', '同意', '非常同意'] });
		}
	});
});
