import type { EndedSurveyContent, SurveyContent } from '../types.ts';
import { railStationSheets } from './rail-station-people.ts';
import { railStationQuestions } from './rail-station-questions.ts';
import { railStationSaid } from './rail-station-said.ts';

/** On the day the item leaves the catalogue the survey ends with a note; whatever was answered is counted and answered. */
const ended: EndedSurveyContent = {
	at: { day: -74, time: '10:40' },
	by: 'hezhiqiu',
	reason:
		'市级轨道建设资金计划调整，接驳站专项资金已收回，“城西轨道接驳站建设”今天调出本年度目录，问卷提前结束。已经填的506份照样统计公布，写下的话逐条答复。',
	tallied: { day: -72, time: '09:50' },
	crosses: [
		[7, 2],
		[2, 5]
	],
	moderated: { day: -71, time: '16:20' },
	grouped: { day: -70, time: '10:30' },
	groups: [
		{
			key: 'bus-link',
			title: '公交接驳：加密班次、延长末班、快线',
			decision: {
				outcome: 'partiallyAdopted',
				reason:
					'接驳站不建了，公交可以先接上：13路早晚高峰加密，末班车推迟，站台补凳子和雨棚。不绕行的快线要先数一数客流，三个月后再定，这次没有采纳。',
				changed: {
					clause: '工作措施',
					before: '',
					after:
						'13路早晚高峰间隔由12分钟改为8分钟，末班车由21:00改为22:30；城西沿线11处站台补齐坐凳，漏雨的4处雨棚换新。'
				}
			}
		},
		{
			key: 'why-cut',
			title: '为什么不建了，前期花了多少，以后还建不建',
			decision: {
				outcome: 'explained',
				reason:
					'资金是市级轨道建设资金计划调整时收回的，调整文件在目录调整公告里列了文号。前期只做了测量和客流调查，花费46.8万元，成果移交市轨道公司，以后立项可以接着用。目前没有重新立项的时间表，有了会先公开征求意见。'
			}
		},
		{
			key: 'bikes',
			title: '轨道口停放自行车、电动车',
			decision: {
				outcome: 'adopted',
				reason: '骑车是大家现在到站最快的办法，停车的事不必等接驳站。',
				changed: {
					clause: '工作措施',
					before: '',
					after:
						'在二号线城西口北侧设非机动车停车棚120个车位，其中40个带充电，安排专人看管；西渠路补画非机动车道1.3公里。'
				}
			}
		},
		{
			key: 'neighbours',
			title: '沿线住户和商户：征收标记、围挡、香樟',
			decision: {
				outcome: 'explained',
				reason:
					'项目调出目录以后不再征收。征收标记由西渠街道清除，围挡三十日内拆除并补好路灯，香樟原地保留。需要书面说明给房东看的商户，可以到区交通局公交科开具。'
			}
		},
		{
			key: 'build-anyway',
			title: '仍然希望建站，或者由区里分期先建',
			decision: {
				outcome: 'notAdopted',
				reason:
					'轨道站的选址和建设权限在市里，没有轨道站先建站前广场，建成后位置很可能对不上，区财政也承担不了2.3亿元的站房投资。各位的话和这次的统计已经报送市轨道主管部门，作为以后立项的依据。'
			}
		}
	],
	feedback: {
		begun: { day: -69, time: '09:10' },
		firstReviewed: { day: -69, time: '16:30' },
		secondReviewed: { day: -68, time: '10:15' },
		published: { day: -67, time: '15:00' },
		narrative:
			'问卷最后一题收到30条意见，说得最多的是公交班次和轨道口停车。项目虽然不建了，能先办的已经先办：加密13路、推迟末班、设停车棚。为什么不建、前期花费、围挡和征收标记怎么处理，逐条作了说明。仍然要求建站的意见没有采纳，理由写在表里。',
		nextStep: '公交调整自下月起执行，停车棚两个月内建成。执行情况在区交通局网站公布。'
	},
	result: {
		begun: { day: -70, time: '15:40' },
		firstReviewed: { day: -69, time: '16:50' },
		secondReviewed: { day: -68, time: '10:40' },
		published: { day: -67, time: '15:20' },
		analysis:
			'问卷开放21天，因项目调出目录提前结束，有效答卷506份。坐轨道交通的407人里，坐公交和骑车到站的占七成二；坐公交的人十个有九个要走半小时以上，骑车的没有一个超过半小时。最看重的是公交换乘近（70.36%），其次是自行车和电动车有地方停（43.28%）；60岁及以上的居民有七成看重电梯和无障碍通道。认为接驳站帮助比较大、非常大的合起来占53.16%。',
		nextStep:
			'接驳站不再建设，统计结果和全部意见报送市轨道主管部门。区里先做三件事：13路加密和推迟末班，城西口设非机动车停车棚，拆除围挡并补好路灯。'
	}
};

export const railStation: SurveyContent = {
	key: 'rail-station',
	title: '城西轨道接驳站出行需求问卷',
	purpose: '了解城西居民现在怎么去坐轨道交通、路上要多久、最需要什么，作为接驳站规模和公交接驳方案的依据。',
	unit: 'transport',
	item: 'rail-station',
	submittedDay: -98,
	opens: { day: -95, time: '09:00' },
	lastDay: -65,
	staff: { drafter: 'qinyuan', firstReviewer: 'lumingtang', secondReviewer: 'wanshu', publisher: 'hezhiqiu' },
	clerk: 'qinyuan',
	onePer: 'device',
	definition: railStationQuestions,
	sheets: railStationSheets,
	said: railStationSaid,
	ended
};
