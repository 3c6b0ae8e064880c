import type { Definition, ShowIf } from '#lib/surveys/definition.ts';
import { lettered, letteredOrOther } from './lettered.ts';

const if_ = (...conditions: ShowIf['conditions']): ShowIf => ({ match: 'all', conditions });

/** Twenty questions; three parts are only for some: houses without a lift, families with a car, families with old people. */
export const oldEstatesQuestions: Definition = {
	intro: '请按您家现在的情况填。没有关系的问题不会问到您，一般四到六分钟填完；截止以前可以回来改。',
	entries: [
		{ kind: 'section', id: 's1', label: '您家的房子', text: '不问姓名，不问门牌号。' },
		{
			...{ kind: 'single', id: 'q1', label: '您家的小区在哪个街道？', required: true },
			options: lettered('q1', ['锦帆街道', '西渠街道', '老桥街道', '文汇街道', '临湖街道'])
		},
		{
			...{ kind: 'single', id: 'q2', label: '您住的房子是', required: true },
			options: letteredOrOther('q2', ['自己家的', '租的', '单位或政府的公租房'])
		},
		{
			...{ kind: 'number', id: 'q3', label: '您家住几层？', required: true, unit: '层', min: 1, max: 33 },
			hint: '跃层按进门的那一层填。'
		},
		{
			...{ kind: 'single', id: 'q4', label: '您这个单元有没有电梯？', required: true },
			options: lettered('q4', ['有', '没有', '正在加装'])
		},
		{
			...{ kind: 'section', id: 's2', label: '加装电梯', text: '这一部分只问没有电梯的楼里住二层以上的家庭。' },
			showIf: if_({ question: 'q4', is: 'equals', value: 'q4b' }, { question: 'q3', is: 'atLeast', value: 2 })
		},
		{
			...{ kind: 'scale', id: 'q5', label: '您赞成本单元加装电梯吗？', required: true, points: 5 },
			labels: ['很反对', '不太赞成', '都可以', '比较赞成', '非常赞成']
		},
		{
			...{ kind: 'single', id: 'q6', label: '在您这个单元，最难的是哪一样？' },
			options: letteredOrOther('q6', [
				'低层住户不同意',
				'钱怎么分谈不拢',
				'没有人牵头',
				'管线多，没有地方',
				'怕挡光、怕吵'
			])
		},
		{
			...{ kind: 'number', id: 'q7', label: '除去补贴，您家最多愿意出多少钱？', unit: '元', min: 0, max: 200000 },
			hint: '不愿意出就填0。'
		},
		{ kind: 'section', id: 's3', label: '小区里的事' },
		{
			...{ kind: 'multiple', id: 'q8', label: '改造时最该先做的是哪几样？', required: true, min: 1, max: 3 },
			hint: '最多选三样。',
			options: [
				...lettered('q8', ['屋面和外墙漏水', '下水道返水、堵塞', '停车位', '电动车充电的地方', '楼道照明和扶手']),
				...[
					{ id: 'q8f', label: '空中乱拉的线' },
					{ id: 'q8g', label: '绿化和健身、歇脚的地方' }
				],
				...[
					{ id: 'q8h', label: '大门和监控' },
					{ id: 'q8o', label: '其他', other: true as const }
				],
				{ id: 'q8z', label: '以上都不用改', exclusive: true as const }
			]
		},
		{
			...{ kind: 'ranking', id: 'q9', label: '钱不够一次做完的话，您觉得按什么顺序做？', top: 3 },
			hint: '按先后选三样。',
			options: lettered('q9', [
				'先保安全：电线、消防、外墙',
				'先治水：屋面、下水道',
				'先腾地方：停车、充电',
				'先方便老人：电梯、坡道'
			])
		},
		{
			...{ kind: 'matrix', id: 'q10', label: '您对小区现在的这些方面满意吗？', required: true },
			rows: [
				...[
					{ id: 'q10a', label: '楼道照明' },
					{ id: 'q10b', label: '排水' },
					{ id: 'q10c', label: '环境卫生' }
				],
				...[
					{ id: 'q10d', label: '停车秩序' },
					{ id: 'q10e', label: '物业服务' }
				]
			],
			columns: [
				...[
					{ id: 'q10v', label: '满意' },
					{ id: 'q10w', label: '一般' }
				],
				...[
					{ id: 'q10x', label: '不满意' },
					{ id: 'q10y', label: '说不清' }
				]
			]
		},
		{
			...{ kind: 'single', id: 'q11', label: '您家有没有车？', required: true },
			options: lettered('q11', ['有汽车', '只有电动车或自行车', '都没有'])
		},
		{
			...{ kind: 'section', id: 's4', label: '停车', text: '这一部分只问有汽车的家庭。' },
			showIf: if_({ question: 'q11', is: 'equals', value: 'q11a' })
		},
		{
			...{ kind: 'single', id: 'q12', label: '晚上几点以后，小区里就停不到车了？', required: true },
			options: lettered('q12', ['18点以前', '18点到20点', '20点到22点', '22点以后', '一直停得到'])
		},
		{
			...{ kind: 'single', id: 'q13', label: '划线管理、每月收一点停车费，您愿意吗？' },
			options: lettered('q13', ['愿意', '看收多少', '不愿意'])
		},
		// Ends the part before it: this is asked of everybody.
		{ kind: 'section', id: 's7', label: '家里的人' },
		{
			...{ kind: 'single', id: 'q14', label: '家里有没有60岁以上的老人，或者行动不方便的人？', required: true },
			options: lettered('q14', ['有', '没有'])
		},
		{
			...{ kind: 'section', id: 's5', label: '老人和行动不便的人', text: '这一部分可以和老人一起填。' },
			showIf: if_({ question: 'q14', is: 'equals', value: 'q14a' })
		},
		{
			...{ kind: 'scale', id: 'q15', label: '老人自己下楼、出小区，方便吗？', required: true, points: 5 },
			labels: ['出不了门', '很吃力', '有点吃力', '还可以', '很方便']
		},
		{
			...{ kind: 'multiple', id: 'q16', label: '最需要添什么？', max: 2 },
			hint: '最多选两样。',
			options: letteredOrOther('q16', ['坡道和扶手', '楼道转角的坐凳', '老年食堂', '助浴、上门护理', '紧急呼叫'])
		},
		{ kind: 'section', id: 's6', label: '最后几个问题' },
		{
			...{ kind: 'single', id: 'q17', label: '您的年龄段', required: true },
			options: lettered('q17', ['18—35岁', '36—59岁', '60岁及以上'])
		},
		{
			...{ kind: 'date', id: 'q18', label: '您家从哪天起方便让工作人员进门看管线？' },
			help: '只用来安排入户查看的先后，上门前会再打电话。'
		},
		{
			...{ kind: 'shortText', id: 'q19', label: '小区里哪一样东西，改造时一定要留下？' },
			hint: '一棵树、一口井、一块牌子都可以。',
			maxLength: 60
		},
		{
			...{ kind: 'longText', id: 'q20', label: '关于改造，您还有什么要对我们说的？', opinion: true },
			hint: '写在这里的话，截止后会当作意见逐条答复。请不要写电话和门牌号。',
			maxLength: 500
		}
	]
};
