import type { StageNote } from '../types.ts';

export const schoolTrafficNotes: StageNote[] = [
	{
		stage: 'initiation',
		status: 'done',
		startedDay: -118,
		doneDay: -112,
		unit: 'education',
		note: '区教育局牵头，公安分局、区交通局配合。起草前走访了文汇小学、锦帆中学、西渠小学等9所学校。'
	},
	{
		stage: 'symposium',
		status: 'notApplicable',
		startedDay: null,
		doneDay: null,
		unit: 'education',
		note: '本项以实地走访和问卷代替座谈会，走访记录见附件。',
		document: {
			title: '校门口早晚高峰走访记录（公开版）',
			text: `走访9所学校，每校看一个早高峰、一个放学时段，由两人一组记数。
文汇小学：7:20至7:50，校门两侧各一百米内停放机动车最多时41辆，其中停留超过三分钟的27辆；一百米以外停放车辆没有影响学生过街。
锦帆中学：东门前电动自行车与学生混行，十五分钟内记到逆行63辆次。
西渠小学：过街绿灯20秒，一个班的路队要分两次才过得完。
临湖实验幼儿园：家长多为祖辈，步行接送占六成，门前人行道被早餐车占去一半。
沿街商户和住户的说法：送货和买菜都在早上，最怕全天一刀切。`
		}
	},
	{
		stage: 'riskAssessment',
		status: 'inProgress',
		startedDay: -12,
		doneDay: null,
		unit: 'education',
		note: '正在结合征求到的意见评估单行和禁停对沿街住户、商户的影响。'
	},
	{
		stage: 'legalityReview',
		status: 'notStarted',
		startedDay: null,
		doneDay: null,
		unit: 'justice',
		note: '意见采纳情况公布后送审，审查时间不少于7个工作日。'
	}
];
