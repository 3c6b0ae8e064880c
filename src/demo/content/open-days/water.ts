import type { OpenDayContent } from '../types.ts';
import { waterSaid } from './water-said.ts';

/** Twenty-five seats, sixty-one people who wanted one of the twenty that were open. */
export const water: OpenDayContent = {
	unit: 'water',
	title: '走进云汐污水处理厂',
	theme: '一滴水的回家路',
	introduction:
		'您家洗碗、冲厕所的水流到哪里去了？这一天打开厂门，从进水格栅一直看到出水口，和值班的化验员、调度员面对面，最后坐下来谈一谈厂子周边的气味、管网和河道。',
	contact: '排水科',
	sessions: [
		{
			title: '云汐污水处理厂开放日',
			...{ day: -19, from: '09:00', until: '11:30' },
			place: '云汐污水处理厂科普厅（清河路8号）',
			wayThere: '乘16路到清河路站，往北走三百米到南门；厂内有三十个车位，从南门凭票进。',
			accessibility:
				'参观廊道全程平路，化验楼有电梯；二沉池的观景台有六级台阶，坐轮椅的居民由工作人员陪同从东侧坡道上。',
			programme: [
				['visit', '格栅间、生物池、二沉池、出水口，由值班长讲解'],
				['experience', '在化验室用试管测一测进水和出水'],
				['symposium', '座谈：气味、管网、河道，说什么都行'],
				['survey', '离开以后填一份六道题的问卷']
			],
			...{ quota: 25, invited: 5, guests: 5, minAge: 8, companions: 2, people: 61, residents: ['罗晓峰', '田小雨'] },
			needs: ['wheelchair', 'wheelchair', 'stroller'],
			givenUp: { at: { day: -24, time: '19:40' }, people: 4 },
			held: {
				came: 23,
				said: waterSaid,
				feedback: {
					narrative:
						'座谈会和手机上一共收到十七条建议，集中在气味公开、参观安排和老小区管网三件事上。采纳九条，部分采纳三条，解释说明五条，没有一条没有答复。',
					nextStep: '气味数据牌月底前装到南门，老小区管网排查的进度每季度在“问计”上公布一次。'
				}
			}
		}
	],
	summary:
		'六十一位居民报名，二十五个席位全部排满，四位临时有事让出名额由候补补上，实到二十三人。十七条建议全部答复，其中九条已经采纳。下一次开放定在明年春天，席位增加到四十个。',
	photos: [
		{
			drawing: 'plant',
			caption: '二沉池和出水渠：水从池边的齿口慢慢溢出来，渠里的水已经看得见底。（示意图）',
			people: []
		},
		{
			drawing: 'visitors',
			caption: '三位参观者站在观景台的栏杆前，中间的孩子举着一支装着出水的试管。（示意图）',
			people: [
				{ name: '罗晓峰', age: 'adult', manner: 'paper' },
				{ name: '罗一禾', age: 'under14', guardian: '罗晓峰', manner: 'paper' },
				{ name: '田小雨', age: 'adult', manner: 'message' }
			]
		}
	]
};
