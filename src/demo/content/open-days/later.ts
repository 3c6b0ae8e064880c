import type { OpenDayContent } from '../types.ts';

/** In the second half of the month; of the last ones sign-up has not opened yet. */
export const laterOpenDays: OpenDayContent[] = [
	{
		unit: 'gardens',
		title: '苗圃和行道树',
		theme: '一棵树为什么要剪成这样',
		introduction: '到苗圃认十种行道树，看一次高空修剪，亲手嫁接一株。哪条路的树挡灯、哪里的根拱了地砖，当场登记。',
		contact: '养护科',
		sessions: [
			{
				title: '区苗圃开放日',
				...{ day: 12, from: '08:30', until: '10:30' },
				place: '云汐区苗圃（临湖路260号）',
				wayThere: '乘5路到苗圃站，终点站下。',
				accessibility: '苗圃道路是碎石，轮椅可以坐电瓶车走主路；嫁接的桌子有一张是矮的。',
				programme: [
					['visit', '育苗棚和土壤化验'],
					['experience', '嫁接一株，带回家'],
					['symposium', '哪条路该剪，哪条路别剪']
				],
				...{ quota: 24, companions: 3, people: 19, needs: ['stroller'] }
			},
			{
				title: '行道树修剪现场日',
				...{ day: 19, from: '09:00', until: '10:30' },
				place: '文汇路和学府路路口',
				wayThere: '乘9路到文汇路站；现场封一条车道，请走东侧人行道。',
				accessibility: '东侧人行道平整，轮椅可达；现场有噪音。',
				programme: [
					['visit', '高空修剪和树洞修补'],
					['survey', '问卷：您家门口的树']
				],
				...{ quota: 20, minAge: 8, companions: 2, people: 6, opens: -2 }
			}
		]
	},
	{
		unit: 'agriculture',
		title: '城边的两百亩菜地',
		theme: '早上六点摘的，晚上在您桌上',
		introduction: '跟着一车菜走一遍：采收、预冷、检测、配送。下午在地头坐下来谈：菜价、农药、能不能自己来采。',
		contact: '种植业科',
		sessions: [
			{
				title: '东湾菜地开放日',
				...{ day: 12, from: '06:30', until: '09:00' },
				place: '东湾蔬菜基地（临湖路188号往东三公里）',
				wayThere: '五点五十在临湖公园南门有接驳车，请准时；自己去的车位充足。',
				accessibility: '田埂窄，轮椅到冷库和检测间为止；地面湿，请穿防滑鞋。',
				programme: [
					['visit', '采收、预冷、检测'],
					['experience', '摘五斤菜，自己称'],
					['symposium', '菜价和农药']
				],
				...{ quota: 30, companions: 3, people: 26 }
			},
			{
				title: '东湾菜地秋播日',
				...{ day: 20, from: '14:00', until: '16:00' },
				place: '东湾蔬菜基地（临湖路188号往东三公里）',
				wayThere: '十三点二十在临湖公园南门有接驳车。',
				accessibility: '播种的地块有一条水泥路，轮椅可以到边上。',
				programme: [
					['experience', '播一垄，秋天来收'],
					['symposium', '居民认种一小块地，行不行']
				],
				...{ quota: 24, companions: 3, people: 0, opens: 2 }
			}
		]
	},
	{
		unit: 'tax',
		title: '办税厅的另一侧',
		theme: '发票、社保、退税，一样一样问',
		introduction: '自由职业、开小店、卖了一套房，三种人最常问的事，当场打开系统给您看是怎样算出来的。',
		contact: '纳税服务科',
		sessions: [
			{
				title: '区税务局开放日',
				...{ day: 20, from: '09:00', until: '11:00' },
				place: '区税务局办税服务厅（西渠路92号）',
				wayThere: '乘13路到税务局站。',
				accessibility: '一楼平地，有低位柜台和轮椅席。',
				programme: [
					['visit', '后台审核和电子税务局'],
					['symposium', '小店和自由职业']
				],
				...{ quota: 24, companions: 1, people: 0, opens: 3 }
			}
		]
	},
	{
		unit: 'statistics',
		title: '那个平均数是怎样来的',
		theme: '人均收入、物价、房价，问到底',
		introduction: '四百户记账本怎样收、怎样算，菜价是谁去市场抄的，为什么您觉得和报上的不一样。带上计算器来。',
		contact: '居民收支调查队',
		sessions: [
			{
				title: '区统计局开放日',
				...{ day: 21, from: '14:00', until: '16:00' },
				place: '区行政中心804会议室（望云路1号）',
				wayThere: '乘9路到行政中心站；来访车位在北门地下一层。',
				accessibility: '有电梯和无障碍卫生间。',
				programme: [
					['experience', '当一天记账户'],
					['survey', '问卷：您觉得哪一个数不像']
				],
				...{ quota: 20, minAge: 14, companions: 1, people: 0, opens: 4 }
			}
		]
	},
	{
		unit: 'audit',
		title: '审计报告读报会',
		theme: '把去年查出来的二十六个问题一条条读完',
		introduction: '不讲原则，只念报告：二十六个问题，哪几个改完了，哪几个还没有，为什么。读到哪一条您都可以打断。',
		contact: '综合科',
		sessions: [
			{
				title: '审计报告读报会',
				...{ day: 22, from: '14:00', until: '16:30' },
				place: '区行政中心905会议室（望云路1号）',
				wayThere: '乘9路到行政中心站；来访车位在北门地下一层。',
				accessibility: '有电梯和无障碍卫生间，提供大字版报告。',
				programme: [
					['other', '逐条读二十六个问题'],
					['symposium', '整改情况，追着问']
				],
				...{ quota: 20, minAge: 14, companions: 0, people: 0, opens: 5 }
			}
		]
	}
];
