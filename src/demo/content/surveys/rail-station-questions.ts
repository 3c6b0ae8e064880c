import type { Definition } from '#lib/surveys/definition.ts';
import { lettered, letteredOrOther } from './lettered.ts';

export const railStationQuestions: Definition = {
	intro: '一共八个问题，大约两分钟。不记名，不用登录，一部手机填一份。',
	entries: [
		{
			...{ kind: 'single', id: 'q1', label: '您平时主要去哪里上班、上学或办事？', required: true },
			options: lettered('q1', ['城西片区里', '老城（锦帆、老桥）', '区外，往市中心方向', '不固定，或已经退休'])
		},
		{
			...{ kind: 'single', id: 'q2', label: '您现在怎么去坐轨道交通？', required: true },
			options: lettered('q2', ['坐公交', '骑自行车或电动车', '步行', '自己开车', '家里人接送', '不坐轨道交通'])
		},
		{
			...{ kind: 'number', id: 'q3', label: '从家门口到轨道站，一般要多少分钟？', unit: '分钟', min: 0, max: 180 },
			hint: '按早上出门的时候算，等车的时间也算进去。',
			showIf: {
				match: 'any',
				conditions: ['q2a', 'q2b', 'q2c', 'q2d', 'q2e'].map((value) => ({ question: 'q2', is: 'equals', value }))
			}
		},
		{
			...{ kind: 'multiple', id: 'q4', label: '如果建接驳站，您最看重哪几样？', required: true, max: 3 },
			hint: '最多选三样。',
			options: letteredOrOther('q4', [
				'公交换乘近，不用过马路',
				'自行车和电动车有地方停、能充电',
				'小汽车停车场',
				'电梯和无障碍通道',
				'夜里路灯亮',
				'早餐、便利店'
			])
		},
		{
			...{ kind: 'scale', id: 'q5', label: '接驳站对您家出行有多大帮助？', required: true, points: 5 },
			labels: ['完全没有', '不大', '一般', '比较大', '非常大']
		},
		{
			...{ kind: 'single', id: 'q6', label: '建成以后，您大概多久会用一次？' },
			options: lettered('q6', ['几乎每天', '每周几次', '每月几次', '很少用'])
		},
		{
			...{ kind: 'single', id: 'q7', label: '您的年龄段', required: true },
			options: lettered('q7', ['18—35岁', '36—59岁', '60岁及以上'])
		},
		{
			...{ kind: 'longText', id: 'q8', label: '关于城西的轨道和公交，您还有什么想说的？', opinion: true },
			hint: '写在这里的话会当作意见逐条答复。请不要写电话和门牌号。',
			maxLength: 500
		}
	]
};
