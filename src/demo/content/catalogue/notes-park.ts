import type { StageNote } from '../types.ts';

export const parkLightingNotes: StageNote[] = [
	{
		stage: 'initiation',
		status: 'done',
		startedDay: -392,
		doneDay: -380,
		unit: 'urban-management',
		note: '区城管局牵头。起草前连续三晚实测照度，东门至湖边一段最低，平均1.2勒克斯。'
	},
	{
		stage: 'hearing',
		status: 'notApplicable',
		startedDay: null,
		doneDay: null,
		unit: 'urban-management',
		note: '不涉及法律、法规规定应当听证的事项。'
	},
	{
		stage: 'expertReview',
		status: 'notApplicable',
		startedDay: null,
		doneDay: null,
		unit: 'urban-management',
		note: '照明设计执行现行国家标准，没有需要论证的专业性问题。'
	},
	{
		stage: 'riskAssessment',
		status: 'done',
		startedDay: -262,
		doneDay: -256,
		unit: 'urban-management',
		note: '结论：风险可控。主要风险点为临湖3栋楼的光扰，以零点后隔盏亮灯和加装遮光罩应对。'
	},
	{
		stage: 'legalityReview',
		status: 'done',
		startedDay: -244,
		doneDay: -233,
		unit: 'justice',
		note: '已通过合法性审查。'
	},
	{
		stage: 'deliberation',
		status: 'done',
		startedDay: -229,
		doneDay: -229,
		unit: 'government-office',
		note: '区政府常务会议讨论通过。'
	},
	{
		stage: 'publication',
		status: 'done',
		startedDay: -226,
		doneDay: -226,
		unit: 'urban-management',
		note: '方案全文、图解和问答同日公布，公布了灯位图。'
	},
	{
		stage: 'execution',
		status: 'done',
		startedDay: -205,
		doneDay: -172,
		unit: 'urban-management',
		note: '新装庭院灯86盏，其中东门至湖边14盏按居民意见增设，已全部亮灯。'
	},
	{
		stage: 'postEvaluation',
		status: 'notStarted',
		startedDay: null,
		doneDay: null,
		unit: 'urban-management',
		note: '亮灯满一年后评估，届时请周边住户和夜跑的居民填一份短问卷。'
	}
];
