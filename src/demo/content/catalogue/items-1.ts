import type { ItemContent } from '../types.ts';
import { liftNotes } from './notes-lift.ts';

export const itemsOneToSix: ItemContent[] = [
	{
		key: 'lift-subsidy',
		seq: 1,
		title: '既有住宅加装电梯补贴办法',
		kind: 'publicPolicy',
		leadUnit: 'housing',
		coUnits: ['finance'],
		legalBasis: [
			'《中华人民共和国民法典》第二百七十八条',
			'《国务院办公厅关于全面推进城镇老旧小区改造工作的指导意见》（国办发〔2020〕23号）'
		],
		procedures: {
			participation: ['openConsultation', 'symposium'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: true,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 1,
		stagePlan: [
			{ stage: 'initiation', month: -7 },
			{ stage: 'consultation', month: -3 },
			{ stage: 'symposium', month: -3 },
			{ stage: 'feedback', month: -2 },
			{ stage: 'expertReview', month: -2 },
			{ stage: 'riskAssessment', month: -1 },
			{ stage: 'fairCompetitionReview', month: -1 },
			{ stage: 'legalityReview', month: -1 },
			{ stage: 'deliberation', month: 1 },
			{ stage: 'publication', month: 1 },
			{ stage: 'execution', month: 2 },
			{ stage: 'postEvaluation', month: 14 }
		],
		affects: { group: '没有电梯的多层住宅住户，特别是老年人和一层住户', business: true, minors: false, region: '全区' },
		contact: { person: '区住建局物业科 周静怡', phone: '0000-8610109' },
		stageNotes: liftNotes
	},
	{
		key: 'parking-fee',
		seq: 2,
		title: '政府定价停车收费标准调整方案',
		kind: 'publicPolicy',
		leadUnit: 'development',
		coUnits: ['transport', 'police'],
		legalBasis: ['《中华人民共和国价格法》第二十三条', '《政府制定价格听证办法》'],
		procedures: {
			participation: ['openConsultation', 'hearing', 'writtenConsultation'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: true,
			collectiveDeliberation: true
		},
		hearing: { need: 'required', basis: '《中华人民共和国价格法》第二十三条；停车收费列入省定价听证目录' },
		decisionMonth: 3,
		stagePlan: [
			{ stage: 'initiation', month: -5 },
			{ stage: 'consultation', month: 0 },
			{ stage: 'hearing', month: 1 },
			{ stage: 'feedback', month: 2 },
			{ stage: 'expertReview', month: 1 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'fairCompetitionReview', month: 2 },
			{ stage: 'legalityReview', month: 2 },
			{ stage: 'deliberation', month: 3 },
			{ stage: 'publication', month: 3 }
		],
		affects: {
			group: '车主、停车场经营者、沿街商户',
			business: true,
			minors: false,
			region: '全区公共停车场和道路泊位'
		},
		contact: { person: '区发改局价格科 祝敏', phone: '0000-8610185' }
	},
	{
		key: 'bridge-detour',
		seq: 3,
		title: '老桥封闭期间公交绕行与补贴方案',
		kind: 'publicPolicy',
		leadUnit: 'transport',
		coUnits: ['finance', 'laoqiao'],
		legalBasis: ['《城市道路管理条例》', '《城市桥梁检测和养护维修管理办法》', '《城市公共交通条例》'],
		procedures: {
			participation: ['openConsultation', 'symposium'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 0,
		stagePlan: [
			{ stage: 'initiation', month: -2 },
			{ stage: 'consultation', month: 0 },
			{ stage: 'feedback', month: 0 },
			{ stage: 'riskAssessment', month: 0 },
			{ stage: 'legalityReview', month: 0 },
			{ stage: 'deliberation', month: 0 },
			{ stage: 'publication', month: 0 },
			{ stage: 'execution', month: 1 }
		],
		affects: {
			group: '老桥两岸居民、沿线商户、3路和7路公交乘客',
			business: true,
			minors: true,
			region: '老桥街道、西渠街道'
		},
		contact: { person: '区交通局公交科 秦远', phone: '0000-8610148' }
	},
	{
		key: 'care-layout',
		seq: 4,
		title: '社区养老服务设施布局规划',
		kind: 'plan',
		leadUnit: 'civil-affairs',
		coUnits: ['natural-resources'],
		legalBasis: [
			'《中华人民共和国老年人权益保障法》第四十条',
			'《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号）'
		],
		procedures: {
			participation: ['openConsultation', 'survey', 'fieldVisit'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 2,
		stagePlan: [
			{ stage: 'initiation', month: -6 },
			{ stage: 'consultation', month: -1 },
			{ stage: 'feedback', month: 1 },
			{ stage: 'expertReview', month: 0 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'legalityReview', month: 1 },
			{ stage: 'deliberation', month: 2 },
			{ stage: 'publication', month: 2 }
		],
		affects: { group: '老年人及其家庭', business: false, minors: false, region: '全区五个街道' },
		contact: { person: '区民政局养老服务科 梁可心', phone: '0000-8610156' }
	},
	{
		key: 'sports-grounds',
		seq: 5,
		title: '公共体育场地开放管理办法',
		kind: 'publicPolicy',
		leadUnit: 'culture-sports',
		coUnits: ['sports-centre', 'education'],
		legalBasis: ['《中华人民共和国体育法》', '《公共文化体育设施条例》', '《全民健身条例》'],
		procedures: {
			participation: ['openConsultation', 'fieldVisit'],
			expertReview: false,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'none', basis: '不涉及法律、法规规定应当听证的事项' },
		decisionMonth: 2,
		stagePlan: [
			{ stage: 'initiation', month: -4 },
			{ stage: 'consultation', month: 0 },
			{ stage: 'feedback', month: 1 },
			{ stage: 'riskAssessment', month: 1 },
			{ stage: 'legalityReview', month: 1 },
			{ stage: 'deliberation', month: 2 },
			{ stage: 'publication', month: 2 }
		],
		affects: { group: '健身居民、学校周边住户', business: false, minors: true, region: '全区' },
		contact: { person: '区体育中心 樊立', phone: '0000-8610207' }
	},
	{
		key: 'waste-system',
		seq: 6,
		title: '生活垃圾收运体系规划',
		kind: 'plan',
		leadUnit: 'urban-management',
		coUnits: ['finance', 'natural-resources'],
		legalBasis: ['《中华人民共和国固体废物污染环境防治法》第四十三条'],
		procedures: {
			participation: ['openConsultation', 'survey', 'fieldVisit'],
			expertReview: true,
			riskAssessment: true,
			legalityReview: true,
			fairCompetitionReview: false,
			collectiveDeliberation: true
		},
		hearing: { need: 'optional', basis: '转运站选址意见分歧较大时召开' },
		decisionMonth: 1,
		stagePlan: [
			{ stage: 'initiation', month: -3 },
			{ stage: 'consultation', month: -1 },
			{ stage: 'feedback', month: 0 },
			{ stage: 'expertReview', month: 0 },
			{ stage: 'riskAssessment', month: 0 },
			{ stage: 'legalityReview', month: 1 },
			{ stage: 'deliberation', month: 1 },
			{ stage: 'publication', month: 1 }
		],
		affects: { group: '转运站周边住户', business: true, minors: false, region: '全区' },
		contact: { person: '区城管局环卫科 黎青', phone: '0000-8610171' }
	}
];
