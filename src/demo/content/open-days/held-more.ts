import type { OpenDayContent } from '../types.ts';

/** Held and answered as well: the fire station, which opens once more; a health centre with two sessions; and others. */
export const moreHeldOpenDays: OpenDayContent[] = [
	{
		unit: 'fire',
		title: '消防站，请进',
		theme: '六十秒能做什么',
		introduction: '从警铃响到车出库只有六十秒。看一次真的出动，学会用楼道里那两样您每天路过的东西：灭火器和消火栓。',
		contact: '宣传科',
		sessions: [
			{
				title: '临湖消防站开放日上午场',
				...{ day: -15, from: '09:00', until: '11:00' },
				place: '临湖消防救援站（临湖路73号）',
				wayThere: '乘5路到消防站站；站前是出警通道，车请停在对面的公共停车场。',
				accessibility: '训练场平地；装备展厅有一级八厘米的门槛，备有活动坡板。出警时会鸣警报，怕响声的孩子请带耳罩。',
				programme: [
					['visit', '车库、装备展厅、训练塔'],
					['experience', '灭火器和室内消火栓实操，烟雾帐篷'],
					['symposium', '小区通道、电动车充电、楼道堆物']
				],
				...{ quota: 40, minAge: 8, companions: 3, people: 40, residents: ['罗晓峰'] },
				held: {
					came: 36,
					said: [
						{
							channel: 'symposium',
							name: '尚先生',
							text: '小区消防通道的黄线磨没了，谁来画？物业说归消防，消防说归物业。',
							outcome: 'adopted',
							changed: ['消防通道标线', '年内由街道统一补画六十四个小区，物业每半年查一次']
						},
						{
							channel: 'online',
							text: '灭火器练过一次才知道要先晃两下，请到我们单位来教，单位人多。',
							outcome: 'adopted',
							changed: ['上门培训', '每周三下午可以预约，二十人以上上门']
						},
						{
							channel: 'symposium',
							name: '汝阿姨',
							text: '楼道里的消火栓箱我打开看过，水带没了，接头也没了。',
							outcome: 'partiallyAdopted',
							reason: '消防站不能替物业配水带；已把这一栋列入下周的检查，缺的责令物业七天内补齐，补齐以后贴出来。',
							changed: ['消火栓箱检查', '文汇片区提前到下周']
						}
					],
					feedback: {
						narrative: '三条建议都在楼下：一条线、一个箱子、一次培训。两条采纳，一条由街道和物业一起做。',
						nextStep: '通道画线的小区名单按周公布；第二场开放日照常报名。'
					}
				}
			},
			{
				title: '临湖消防站开放日夜间场',
				...{ day: 10, from: '19:00', until: '20:30' },
				place: '临湖消防救援站（临湖路73号）',
				wayThere: '乘5路到消防站站，末班二十一点十分；对面的公共停车场晚上免费。',
				accessibility: '训练场平地并有灯光；装备展厅备有活动坡板。',
				programme: [
					['visit', '夜间出动演示'],
					['experience', '停电时怎样下楼'],
					['survey', '填一份问卷：您家楼道里有什么']
				],
				...{ quota: 30, minAge: 8, companions: 3, people: 17 }
			}
		]
	},
	{
		unit: 'health',
		title: '社区卫生服务中心开放日',
		theme: '看病之前能做的事',
		introduction:
			'中药房、疫苗冷链、家庭医生的工作台都打开。您可以跟着一支药从库房走到窗口，也可以问清楚签约到底签了什么。',
		contact: '基层卫生科',
		sessions: [
			{
				title: '西渠社区卫生服务中心上午场',
				...{ day: -14, from: '09:00', until: '10:30' },
				place: '西渠社区卫生服务中心（西渠路205号）',
				wayThere: '乘13路到西渠街道站；中心地下车库前一小时免费。',
				accessibility: '全程有电梯和扶手，导诊台备轮椅六辆；二楼有母婴室。',
				programme: [
					['visit', '中药房、疫苗冷链、检验室'],
					['symposium', '家庭医生签约、开药天数']
				],
				...{ quota: 20, companions: 1, people: 20, needs: ['wheelchair'] },
				held: {
					...{ came: 17, walkIns: 2 },
					said: [
						{
							channel: 'symposium',
							name: '闻老伯',
							text: '高血压的药一次只给开两个星期，一个月跑两趟。长期吃的能不能一次开够。',
							outcome: 'adopted',
							changed: ['慢病长处方', '病情稳定的一次最多开八周，签约医生评估']
						},
						{
							channel: 'online',
							text: '签约以后微信上问医生，回得很慢，常常是第二天。',
							outcome: 'partiallyAdopted',
							reason: '医生白天在门诊，不能随时回复；约定工作日二十四小时内回复，急的请打中心电话，不要等微信。',
							changed: ['签约服务说明', '写明回复时间和紧急电话']
						}
					],
					feedback: {
						narrative: '上午场两条建议，一条采纳、一条部分采纳，都和“少跑一趟”有关。',
						nextStep: '长处方从下月一日起在五家中心同时实行。'
					}
				}
			},
			{
				title: '西渠社区卫生服务中心下午场',
				...{ day: -14, from: '14:00', until: '15:30' },
				place: '西渠社区卫生服务中心（西渠路205号）',
				wayThere: '乘13路到西渠街道站；中心地下车库前一小时免费。',
				accessibility: '全程有电梯和扶手，导诊台备轮椅六辆；二楼有母婴室。',
				programme: [
					['experience', '测骨密度，看懂自己的体检单'],
					['symposium', '夜间门诊和儿童就诊']
				],
				...{ quota: 20, companions: 2, people: 15, needs: ['stroller'] },
				held: {
					came: 12,
					said: [
						{
							channel: 'symposium',
							name: '柯女士',
							text: '孩子都是晚上发烧，中心五点半就关门，只能去三医院排队。',
							outcome: 'partiallyAdopted',
							reason: '夜间医疗点的布局正作为重大行政决策征求意见，先由西渠中心开到二十点，看两个月的人数再定。',
							changed: ['门诊时间', '西渠中心儿科延到二十点']
						},
						{
							channel: 'symposium',
							name: '幸先生',
							text: '体检单上一半是箭头，没有人讲。发单子的时候能不能有个医生坐着。',
							outcome: 'adopted',
							changed: ['体检报告解读', '每周二、周四下午有医生在一楼解读，不用挂号']
						},
						{
							channel: 'kiosk',
							name: '贲阿姨',
							text: '中药代煎要等两天，邮寄到家还要再两天，感冒都好了。',
							outcome: 'explained',
							reason: '代煎集中在区中药房，按批煎煮才能保证火候；急用的可以在中心当场拿免煎颗粒，价钱一样。'
						}
					],
					feedback: {
						narrative: '下午场三条建议，采纳一条，部分采纳一条，解释一条。',
						nextStep: '儿科延时的第一周由主任坐诊，人数贴在大门口。'
					}
				}
			}
		],
		summary:
			'两场一共二十九位居民有票到场，两位没有报名的也进来听了。五条建议全部答复，长处方和报告解读已经写进中心的工作制度。'
	},
	{
		unit: 'market',
		title: '菜篮子检测间',
		theme: '您带菜来，我们当场测',
		introduction: '带上自己家买的一样菜，两小时出农残结果。看看抽检怎样抽、不合格的去了哪里，电子秤怎样作弊又怎样查。',
		contact: '食品安全科',
		sessions: [
			{
				title: '食品快检室开放日',
				...{ day: -13, from: '09:30', until: '11:30' },
				place: '学府路农贸市场二楼快检室（学府路28号）',
				wayThere: '乘9路到学府路站，从市场东门上楼；周末市场停车难，请坐公交。',
				accessibility: '东门有货梯可以上轮椅，请在一楼按铃；快检室通道宽九十厘米。',
				programme: [
					['experience', '自带一样菜，现场测农药残留'],
					['visit', '样品库和公平秤'],
					['symposium', '抽检结果怎样公布看得懂']
				],
				...{ quota: 16, companions: 2, people: 16 },
				held: {
					came: 14,
					said: [
						{
							channel: 'symposium',
							name: '糜阿姨',
							text: '市场门口的检测公示全是英文字母和小数点，写“可以放心吃”还是“不要买”就行。',
							outcome: 'adopted',
							changed: ['快检公示牌', '改为红绿两色加一句话，数字放在二维码里']
						},
						{
							channel: 'online',
							text: '测出来不合格的摊位隔天还在卖，请写明是哪一个摊、罚了多少。',
							outcome: 'partiallyAdopted',
							reason: '快检不合格要送实验室复检，确认以前不能公布摊主姓名；当场下架的品种和摊位号从现在起当天公布。',
							changed: ['快检公示牌', '增加“今日下架”一栏，写品种和摊位号']
						}
					],
					feedback: {
						narrative: '两条建议说的是同一件事：公示要让人看得懂。一条采纳，一条部分采纳。',
						nextStep: '学府路市场先改，年底前改完全区九个市场。'
					}
				}
			}
		],
		summary: '十四位居民带来了十一种菜，全部合格。两条建议已经答复，新的公示牌本周挂出。'
	}
];
