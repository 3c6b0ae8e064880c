import type { ItemContent } from '../types.ts';

export const nightClinics: ItemContent = {
	key: 'night-clinics',
	seq: 13,
	title: '夜间医疗服务点布局',
	kind: 'plan',
	leadUnit: 'health',
	coUnits: ['finance', 'jinfan', 'xiqu', 'laoqiao', 'wenhui', 'linhu'],
	legalBasis: ['《中华人民共和国基本医疗卫生与健康促进法》第三十六条', '《医疗机构管理条例》'],
	procedures: {
		participation: ['openConsultation', 'survey', 'fieldVisit'],
		expertReview: true,
		riskAssessment: true,
		legalityReview: true,
		fairCompetitionReview: false,
		collectiveDeliberation: true
	},
	hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
	decisionMonth: 3,
	stagePlan: [
		{ stage: 'initiation', month: -2 },
		{ stage: 'consultation', month: 1 },
		{ stage: 'feedback', month: 2 },
		{ stage: 'expertReview', month: 2 },
		{ stage: 'riskAssessment', month: 2 },
		{ stage: 'legalityReview', month: 3 },
		{ stage: 'deliberation', month: 3 },
		{ stage: 'publication', month: 3 }
	],
	affects: { group: '夜间就诊居民、服务点周边住户', business: false, minors: true, region: '五个街道' },
	contact: { person: '区卫健局医政科 祁雨', phone: '0000-8610193' }
};
