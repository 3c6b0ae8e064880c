import type { ItemContent } from '../types.ts';
import { parkLightingNotes } from './notes-park.ts';

export const previousItems: ItemContent[] = [
	{
		key: 'park-lighting',
		seq: 1,
		title: '中心公园夜间照明提升方案',
		kind: 'publicProject',
		leadUnit: 'urban-management',
		coUnits: ['finance', 'linhu'],
		legalBasis: ['《城市照明管理规定》', '《中华人民共和国噪声污染防治法》'],
		procedures: {
			participation: ['openConsultation', 'fieldVisit'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: -8,
		stagePlan: [
			{ stage: 'initiation', month: -13 },
			{ stage: 'consultation', month: -10 },
			{ stage: 'feedback', month: -9 },
			{ stage: 'riskAssessment', month: -9 },
			{ stage: 'legalityReview', month: -9 },
			{ stage: 'deliberation', month: -8 },
			{ stage: 'publication', month: -8 },
			{ stage: 'execution', month: -7 },
			{ stage: 'postEvaluation', month: 5 }
		],
		affects: { group: '公园周边住户、夜间健身居民', business: false, minors: false, region: '临湖街道' },
		contact: { person: '区城管局照明科 黎青', phone: '0000-8610172' },
		stageNotes: parkLightingNotes
	},
	{
		key: 'canal-railing',
		seq: 2,
		title: '西渠步道护栏改造方案',
		kind: 'publicProject',
		leadUnit: 'urban-management',
		coUnits: ['xiqu'],
		legalBasis: ['《中华人民共和国河道管理条例》', '《城市道路管理条例》'],
		procedures: {
			participation: ['openConsultation', 'symposium'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: -12,
		stagePlan: [
			{ stage: 'initiation', month: -18 },
			{ stage: 'consultation', month: -15 },
			{ stage: 'feedback', month: -14 },
			{ stage: 'legalityReview', month: -13 },
			{ stage: 'deliberation', month: -12 },
			{ stage: 'publication', month: -12 },
			{ stage: 'execution', month: -11 }
		],
		affects: { group: '沿河住户', business: false, minors: true, region: '西渠街道' },
		contact: { person: '区城管局市政科 黎青', phone: '0000-8610173' }
	},
	{
		key: 'community-canteen',
		seq: 3,
		title: '社区老年食堂运营补助办法',
		kind: 'publicPolicy',
		leadUnit: 'civil-affairs',
		coUnits: ['finance'],
		legalBasis: ['《中华人民共和国老年人权益保障法》第三十七条'],
		procedures: {
			participation: ['openConsultation', 'symposium', 'survey'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: true,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: -14,
		stagePlan: [
			{ stage: 'initiation', month: -19 },
			{ stage: 'consultation', month: -17 },
			{ stage: 'feedback', month: -16 },
			{ stage: 'riskAssessment', month: -15 },
			{ stage: 'legalityReview', month: -15 },
			{ stage: 'deliberation', month: -14 },
			{ stage: 'publication', month: -14 },
			{ stage: 'execution', month: -13 }
		],
		affects: { group: '老年人、食堂运营单位', business: true, minors: false, region: '全区' },
		contact: { person: '区民政局养老服务科 梁可心', phone: '0000-8610156' }
	},
	{
		key: 'school-zoning',
		seq: 4,
		title: '义务教育学校服务范围调整规则',
		kind: 'publicPolicy',
		leadUnit: 'education',
		coUnits: ['police', 'natural-resources'],
		legalBasis: ['《中华人民共和国义务教育法》第十二条'],
		procedures: {
			participation: ['openConsultation', 'symposium', 'opinionPoll'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'optional', basis: '调整涉及超过三个小区时召开' },
		decisionMonth: -15,
		stagePlan: [
			{ stage: 'initiation', month: -20 },
			{ stage: 'consultation', month: -18 },
			{ stage: 'symposium', month: -18 },
			{ stage: 'feedback', month: -17 },
			{ stage: 'expertReview', month: -16 },
			{ stage: 'riskAssessment', month: -16 },
			{ stage: 'legalityReview', month: -15 },
			{ stage: 'deliberation', month: -15 },
			{ stage: 'publication', month: -15 }
		],
		affects: { group: '适龄儿童及其家庭', business: false, minors: true, region: '全区' },
		contact: { person: '区教育局基教科 孟和平', phone: '0000-8610133' }
	},
	{
		key: 'market-renewal',
		seq: 5,
		title: '农贸市场改造提升计划',
		kind: 'plan',
		leadUnit: 'development',
		coUnits: ['urban-management', 'finance'],
		legalBasis: ['《政府投资条例》', '《中华人民共和国食品安全法》'],
		procedures: {
			participation: ['openConsultation', 'survey', 'fieldVisit'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: true,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: -13,
		stagePlan: [
			{ stage: 'initiation', month: -19 },
			{ stage: 'consultation', month: -16 },
			{ stage: 'feedback', month: -15 },
			{ stage: 'riskAssessment', month: -14 },
			{ stage: 'fairCompetitionReview', month: -14 },
			{ stage: 'legalityReview', month: -14 },
			{ stage: 'deliberation', month: -13 },
			{ stage: 'publication', month: -13 }
		],
		affects: { group: '摊主、周边居民', business: true, minors: false, region: '全区7个农贸市场' },
		contact: { person: '区发改局贸易科 柯明远', phone: '0000-8610187' }
	},
	{
		key: 'home-bed',
		seq: 6,
		title: '家庭养老床位建设补贴办法',
		kind: 'publicPolicy',
		leadUnit: 'civil-affairs',
		coUnits: ['finance', 'health'],
		legalBasis: [
			'《中华人民共和国老年人权益保障法》第十三条',
			'《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号）'
		],
		procedures: {
			participation: ['openConsultation', 'symposium'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 2,
		stagePlan: [
			{ stage: 'initiation', month: -14 },
			{ stage: 'consultation', month: 0 },
			{ stage: 'feedback', month: 1 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'legalityReview', month: 2 },
			{ stage: 'deliberation', month: 2 }
		],
		affects: { group: '失能、半失能老年人家庭', business: false, minors: false, region: '全区' },
		contact: { person: '区民政局养老服务科 梁可心', phone: '0000-8610157' }
	}
];
