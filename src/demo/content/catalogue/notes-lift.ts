import type { StageNote } from '../types.ts';

export const liftNotes: StageNote[] = [
	{
		stage: 'initiation',
		status: 'done',
		startedDay: -214,
		doneDay: -207,
		unit: 'housing',
		note: '区政府办公室批转，区住建局牵头、区财政局配合，成立五人起草小组。'
	},
	{
		stage: 'symposium',
		status: 'done',
		startedDay: -94,
		doneDay: -94,
		unit: 'housing',
		note: '锦帆社区，12人到会，其中一层住户5人、电梯企业1家。',
		document: {
			title: '锦帆社区座谈会记录（公开版）',
			text: `地点：锦帆社区党群服务中心二楼。主持：区住建局物业科。到会12人，其中一层住户5人，三层以上住户5人，社区工作者1人，电梯企业代表1人。
一层住户集中谈了三件事：井道挡光、门前通行变窄、房子将来不好卖。有两位提出由补贴款出一部分作补偿，有一位说“不图钱，就想有人出面把话讲清楚”。
高层住户谈得最多的是垫资。有一位七十四岁的住户说，单元里九户有四户靠退休金过日子，工程款要先交齐才开工，谁也垫不起。
电梯企业代表介绍，六层单元整部造价五十五万至七十万元，管线迁移占六万至十五万元，老管线越多越贵。
社区工作者反映，调解没有期限，去年有一个单元从春天谈到冬天，人换了三拨，建议写明街道多少天之内必须组织。
会议记录经到会人员核对签字。`
		}
	},
	{
		stage: 'hearing',
		status: 'notApplicable',
		startedDay: null,
		doneDay: null,
		unit: 'housing',
		note: '不涉及法律、法规规定应当听证的事项，征求意见期间没有人要求听证。'
	},
	{
		stage: 'expertReview',
		status: 'done',
		startedDay: -54,
		doneDay: -52,
		unit: 'housing',
		note: '3位专家书面论证，2位赞成，1位对补贴比例持不同意见。',
		document: {
			title: '专家论证意见摘要',
			text: `论证形式：书面论证。专家三名，均已签署与电梯企业无利害关系的声明。
第一位（建筑结构）：井道与原结构脱开的做法应写进技术要点，砖混结构楼栋须先做鉴定。采纳，写入申请材料。
第二位（公共财政）：按比例补贴会鼓励报高价，主张定额补贴。未采纳：各单元管线条件差别大，定额对老管线多的单元不公平；以造价审核和最高限额控制虚报。
第三位（物业管理）：赞成修改稿把十五年运行维护费用测算列入公示，建议全区统一一张测算表，免得各家口径不同。采纳，随申请表一并印发。`
		}
	},
	{
		stage: 'riskAssessment',
		status: 'done',
		startedDay: -50,
		doneDay: -43,
		unit: 'housing',
		note: '结论：风险可控。主要风险点是一层住户反对和施工期间出行，均有应对措施。'
	},
	{
		stage: 'fairCompetitionReview',
		status: 'done',
		startedDay: -43,
		doneDay: -41,
		unit: 'housing',
		note: '不指定电梯品牌和施工单位，不设本地企业条件，通过审查。'
	},
	{
		stage: 'legalityReview',
		status: 'done',
		startedDay: -40,
		doneDay: -26,
		unit: 'justice',
		note: '已通过合法性审查，审查用时10个工作日。'
	},
	{
		stage: 'deliberation',
		status: 'notStarted',
		startedDay: null,
		doneDay: null,
		unit: 'government-office',
		note: '已列入下月政府常务会议议题，开会前一天在本页告知。'
	}
];
