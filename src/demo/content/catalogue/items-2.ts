import type { ItemContent } from '../types.ts';
import { schoolTrafficNotes } from './notes-school.ts';

export const itemsSevenToTwelve: ItemContent[] = [
	{
		key: 'rail-station',
		seq: 7,
		title: '城西轨道接驳站建设',
		kind: 'publicProject',
		leadUnit: 'development',
		coUnits: ['transport', 'natural-resources'],
		legalBasis: ['《政府投资条例》', '《中华人民共和国城乡规划法》'],
		procedures: {
			participation: ['openConsultation', 'survey', 'symposium'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'optional', basis: '沿线住户要求时召开' },
		decisionMonth: 4,
		stagePlan: [
			{ stage: 'initiation', month: -4 },
			{ stage: 'consultation', month: -1 },
			{ stage: 'expertReview', month: 1 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'legalityReview', month: 3 },
			{ stage: 'deliberation', month: 4 }
		],
		affects: { group: '城西片区居民、沿线商户', business: true, minors: false, region: '西渠街道' },
		contact: { person: '区发改局投资科 柯明远', phone: '0000-8610186' }
	},
	{
		key: 'school-traffic',
		seq: 8,
		title: '校园周边交通管理实施意见',
		kind: 'publicPolicy',
		leadUnit: 'education',
		coUnits: ['police', 'transport'],
		legalBasis: [
			'《中华人民共和国道路交通安全法》第三十四条、第三十九条、第六十四条',
			'《校车安全管理条例》',
			'《中华人民共和国未成年人保护法》第十八条、第三十五条'
		],
		procedures: {
			participation: ['openConsultation', 'survey', 'fieldVisit'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'optional', basis: '公开征求意见中分歧较大时召开' },
		decisionMonth: 2,
		stagePlan: [
			{ stage: 'initiation', month: -4 },
			{ stage: 'consultation', month: -1 },
			{ stage: 'feedback', month: 0 },
			{ stage: 'riskAssessment', month: 0 },
			{ stage: 'legalityReview', month: 1 },
			{ stage: 'deliberation', month: 2 },
			{ stage: 'publication', month: 2 },
			{ stage: 'execution', month: 3 }
		],
		affects: {
			group: '学生、家长、学校周边住户和商户',
			business: true,
			minors: true,
			region: '全区28所中小学、幼儿园周边'
		},
		contact: { person: '区教育局安全科 苏晚晴', phone: '0000-8610132' },
		stageNotes: schoolTrafficNotes
	},
	{
		key: 'care-facilities',
		seq: 9,
		title: '养老服务设施规划建设管理办法',
		kind: 'publicPolicy',
		leadUnit: 'civil-affairs',
		coUnits: ['natural-resources', 'housing', 'health'],
		legalBasis: [
			'《中华人民共和国老年人权益保障法》',
			'《中华人民共和国城乡规划法》',
			'《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号）'
		],
		procedures: {
			participation: ['openConsultation', 'symposium', 'writtenConsultation'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: true,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 3,
		stagePlan: [
			{ stage: 'initiation', month: -5 },
			{ stage: 'consultation', month: -1 },
			{ stage: 'symposium', month: -1 },
			{ stage: 'feedback', month: 1 },
			{ stage: 'expertReview', month: 1 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'fairCompetitionReview', month: 2 },
			{ stage: 'legalityReview', month: 2 },
			{ stage: 'deliberation', month: 3 },
			{ stage: 'publication', month: 3 }
		],
		affects: { group: '老年人及其家庭、养老机构、开发建设单位', business: true, minors: false, region: '全区' },
		contact: { person: '区民政局养老服务科 梁可心', phone: '0000-8610156' }
	},
	{
		key: 'flood-plan',
		seq: 10,
		title: '街道防汛应急预案编制规范',
		kind: 'publicPolicy',
		leadUnit: 'emergency',
		coUnits: ['jinfan', 'xiqu', 'laoqiao', 'wenhui', 'linhu'],
		legalBasis: ['《中华人民共和国防洪法》', '《中华人民共和国突发事件应对法》'],
		procedures: {
			participation: ['openConsultation', 'writtenConsultation'],
			expertReview: true,
			riskAssessment: false,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 1,
		stagePlan: [
			{ stage: 'initiation', month: -5 },
			{ stage: 'consultation', month: -2 },
			{ stage: 'feedback', month: -1 },
			{ stage: 'expertReview', month: -1 },
			{ stage: 'legalityReview', month: 0 },
			{ stage: 'deliberation', month: 1 },
			{ stage: 'publication', month: 1 }
		],
		affects: { group: '沿河和低洼地带住户', business: false, minors: false, region: '五个街道' },
		contact: { person: '区应急局防汛科 石松', phone: '0000-8610120' }
	},
	{
		key: 'canal-waterfront',
		seq: 11,
		title: '西渠滨水空间保护与利用办法',
		kind: 'resourceProtection',
		leadUnit: 'natural-resources',
		coUnits: ['urban-management', 'xiqu'],
		legalBasis: ['《中华人民共和国河道管理条例》', '《历史文化名城名镇名村保护条例》', '《城市绿化条例》'],
		procedures: {
			participation: ['openConsultation', 'fieldVisit'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 4,
		stagePlan: [
			{ stage: 'initiation', month: -2 },
			{ stage: 'consultation', month: 0 },
			{ stage: 'feedback', month: 2 },
			{ stage: 'expertReview', month: 2 },
			{ stage: 'riskAssessment', month: 2 },
			{ stage: 'legalityReview', month: 3 },
			{ stage: 'deliberation', month: 4 },
			{ stage: 'publication', month: 4 }
		],
		affects: {
			group: '西渠两岸住户、沿河商户、垂钓和健身居民',
			business: true,
			minors: false,
			region: '西渠全线8.4公里'
		},
		contact: { person: '区自然资源分局规划科 傅清扬', phone: '0000-8610164' }
	},
	{
		key: 'old-estates',
		seq: 12,
		title: '老旧小区改造三年实施方案',
		kind: 'plan',
		leadUnit: 'housing',
		coUnits: ['finance', 'urban-management'],
		legalBasis: ['《国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见》（国办发〔2020〕23号）'],
		procedures: {
			participation: ['openConsultation', 'symposium', 'survey'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 5,
		stagePlan: [
			{ stage: 'initiation', month: -1 },
			{ stage: 'consultation', month: 2 },
			{ stage: 'symposium', month: 2 },
			{ stage: 'feedback', month: 4 },
			{ stage: 'expertReview', month: 4 },
			{ stage: 'riskAssessment', month: 4 },
			{ stage: 'legalityReview', month: 5 },
			{ stage: 'deliberation', month: 5 }
		],
		affects: { group: '老旧小区住户', business: true, minors: false, region: '全区41个小区' },
		contact: { person: '区住建局城建科 骆平', phone: '0000-8610111' }
	}
];
