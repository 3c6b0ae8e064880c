const decree713 = '《重大行政决策程序暂行条例》（国务院令第713号）';

/** The texts a date rests on, as they are shown. Each has the message `statute_<code>` for readers of other languages. */
export const laws = {
	lawCatalogue: `${decree713}第三条：确定决策事项目录、标准，经同级党委同意后向社会公布，并根据实际情况调整`,
	lawPeriod: `${decree713}第十五条：公开征求意见的期限一般不少于30日`,
	lawShortening: `${decree713}第十五条：因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明`,
	lawHearingNotice: `${decree713}第十六条：应当提前公布决策草案及其说明等材料，明确听证时间、地点等信息`,
	lawHearingList: `${decree713}第十六条：听证参加人名单应当提前向社会公布`,
	lawHearingMaterials: `${decree713}第十六条：听证会材料应当于召开听证会7日前送达听证参加人`,
	lawOpinions: `${decree713}第十八条：对社会各方面提出的意见进行归纳整理、研究论证，充分采纳合理意见`,
	lawLegality: `${decree713}第二十六条：保证必要的审查时间，一般不少于7个工作日`,
	lawDecisionPublication: `${decree713}第三十二条：及时公布重大行政决策`,
	lawStartDay: '参照《民法典》第二百零一条：开始的当日不计入，自下一日开始计算',
	lawMonths: '参照《民法典》第二百零二条：到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日',
	lawLastDay:
		'参照《民法典》第二百零三条：期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日；截止时间为二十四时',
	lawChosenDay: '参照《民法典》第二百零四条：长于法定最低期限的，截止日由征求意见的单位确定，公告写明',
	lawWorkdays: '《全国年节及纪念日放假办法》第二条、第六条、第七条：工作日按公布的放假调休安排计算',
	lawFeedback: '参照《政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内及时公开',
	lawBusiness: '《优化营商环境条例》第六十二条：向社会公开征求意见的期限一般不少于30日',
	lawMinimumData: '《个人信息保护法》第六条：收集个人信息，应当限于实现处理目的的最小范围',
	lawRetention: '《个人信息保护法》第十九条：保存期限应当为实现处理目的所必要的最短时间',
	lawRights: '《个人信息保护法》第五十条：建立便捷的个人行使权利的申请受理和处理机制',
	lawNetworkLog: '《网络安全法》：按照规定留存相关的网络日志不少于六个月',
	localShandongCatalogue: '《山东省重大行政决策公众参与工作办法》（据公开报道，未见全文）：目录每年6月底前公布',
	localShandongFeedback:
		'《山东省重大行政决策公众参与工作办法》（据公开报道，未见全文）：决策公布后及时反馈意见采纳情况',
	localWeekend: '本地设定：最后一日是周末的同样顺延，只延长、不缩短',
	localPostmark: '本地设定：信函是否在期限内以邮戳日为准',
	localAdjustment: '本地设定：目录调整当日公布，遇休息日顺延至下一个工作日',
	localNoticeDay: '本地设定：提前的天数自公布或者送达次日起算，遇休息日不顺延',
	localWithDecision: '本地设定：意见采纳情况与决策同批公布'
} as const;

export type LawCode = keyof typeof laws;
