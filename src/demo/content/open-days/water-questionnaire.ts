import type { Answers } from '#lib/surveys/answers.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { lettered } from '../surveys/lettered.ts';
import type { Moment } from '../types.ts';

/** Six questions for those who came; nineteen of twenty-three answered. */
export const waterQuestionnaire = {
	title: '污水处理厂开放日，您觉得怎么样',
	purpose: '只问那天到场的人：讲得清不清楚、时间够不够、有没有当面答上来，下一场照着改。',
	submittedDay: -25,
	opensDay: -18,
	lastDay: -13,
	definition: {
		intro: '六道题，两分钟填完；截止以前可以回来改。',
		entries: [
			{
				...{ kind: 'scale', id: 'q1', label: '讲解听得懂吗？', required: true, points: 5 },
				labels: ['听不懂', '大半不懂', '一半一半', '大半懂', '都懂']
			},
			{
				...{ kind: 'single', id: 'q2', label: '两个半小时，您觉得', required: true },
				options: lettered('q2', ['太短', '正好', '太长'])
			},
			{
				...{ kind: 'multiple', id: 'q3', label: '哪几段最值得看？', max: 2 },
				options: lettered('q3', ['格栅间', '生物池', '化验室', '出水口'])
			},
			{
				...{ kind: 'single', id: 'q4', label: '座谈里您问的事，当场答上来了吗？', required: true },
				options: lettered('q4', ['答上来了', '答了一部分', '没有答', '我没有问'])
			},
			{
				...{ kind: 'single', id: 'q5', label: '行动不便的人走完全程方便吗？' },
				options: lettered('q5', ['方便', '有几处不方便', '没有留意'])
			},
			{
				...{ kind: 'scale', id: 'q6', label: '会不会叫邻居下次也来？', required: true, points: 5 },
				labels: ['不会', '多半不会', '说不准', '多半会', '一定会']
			}
		]
	} satisfies Definition as Definition,
	tallied: { day: -12, time: '10:00' } as Moment,
	result: {
		begun: { day: -11, time: '09:30' } as Moment,
		firstReviewed: { day: -10, time: '15:30' } as Moment,
		secondReviewed: { day: -9, time: '10:10' } as Moment,
		published: { day: -8, time: '09:20' } as Moment,
		analysis:
			'到场二十三人，十九人填了问卷。讲解大多听得懂，化验室最受欢迎，觉得时间太短的比太长的多；有几位说观景台的坡道太陡，和座谈里提的是同一处。',
		nextStep: '化验室的体验加到半小时，二沉池东侧坡道重做，下一次开放照新路线走。'
	}
};

/** What somebody answered: by their place among those who did. */
export const waterAnswers = (place: number): Answers => {
	const pick = (list: string, id: string) => ({ option: id + list[place % list.length]! });
	return {
		q1: { point: [5, 4, 4, 5, 3, 4, 5][place % 7]! },
		q2: pick('babbbacb', 'q2'),
		q3: { options: place % 3 ? ['q3c', 'q3d'] : ['q3b', 'q3c'] },
		q4: pick('aabadba', 'q4'),
		...(place % 5 && { q5: pick('aabcb', 'q5') }),
		q6: { point: [5, 5, 4, 3, 5, 4][place % 6]! }
	};
};
