import type { OpenDayContent } from '../types.ts';

/** Today and in the next days: one whose sign-up is over, one that is full, and others that still have seats. */
export const comingOpenDays: OpenDayContent[] = [
	{
		unit: 'wenhui',
		title: '文汇街道居民议事厅',
		theme: '提议、附议、表决，走一遍',
		introduction: '不看展板，直接开会：每人三分钟说一件文汇街道的事，附议够三个人就进清单，散会前表决出最急的五件。',
		contact: '社区建设办公室',
		sessions: [
			{
				title: '文汇街道居民议事厅',
				...{ day: 0, from: '14:00', until: '16:30' },
				place: '文汇街道办事处四楼议事厅（文汇路77号）',
				wayThere: '乘9路到文汇街道站；院里停车位少，请坐公交。',
				accessibility: '有电梯到四楼，议事厅有轮椅位四个和助听感应设备；表决器有大按键。',
				programme: [
					['symposium', '三分钟提议、附议、表决'],
					['survey', '散会前每人填一张评价表']
				],
				...{
					quota: 38,
					invited: 6,
					guests: 4,
					minAge: 14,
					companions: 2,
					people: 31,
					needs: ['wheelchair', 'largePrint']
				}
			}
		]
	},
	{
		unit: 'laoqiao',
		title: '老桥下的工地',
		theme: '桥封了以后在修什么',
		introduction: '老桥封闭检修已经开始，这一天穿上反光衣下到桥墩边，看裂缝在哪里、怎样补，听监理回答要修到什么时候。',
		contact: '城市建设办公室',
		sessions: [
			{
				title: '老桥检修工地开放日',
				...{ day: 1, from: '09:00', until: '10:30' },
				place: '老桥南堍项目部（老桥南堍5号）',
				wayThere: '乘12路到桥北折返点，由接驳车过河；每二十分钟一班。',
				accessibility: '工地有台阶和钢梯，轮椅只能到观察平台，平台有坡道。请穿平底鞋。',
				programme: [
					['visit', '桥墩、支座、裂缝监测点'],
					['symposium', '绕行、工期、桥头小店']
				],
				...{ quota: 15, minAge: 14, companions: 1, people: 15, closes: -1 }
			}
		]
	},
	{
		unit: 'labour',
		title: '找工作的人和招人的人',
		theme: '把一张招聘启事拆开看',
		introduction:
			'一半是企业的人事，一半是找工作的居民，坐在同一张桌子上：写着“薪资面议”的岗位到底给多少，学历真的那么要紧吗。',
		contact: '就业科',
		sessions: [
			{
				title: '人力资源市场开放日',
				...{ day: 1, from: '14:00', until: '16:00' },
				place: '区人力资源市场二楼（望云路19号）',
				wayThere: '乘9路到人社局站。',
				accessibility: '有电梯；提供手语翻译和大字简历模板。',
				programme: [
					['experience', '当面改一份简历'],
					['symposium', '企业和求职的人同桌谈']
				],
				...{ quota: 30, minAge: 14, companions: 0, people: 26, closes: -1, needs: ['signLanguage'] }
			},
			{
				title: '灵活就业人员专场',
				...{ day: 15, from: '19:00', until: '20:30' },
				place: '区人力资源市场二楼（望云路19号）',
				wayThere: '乘9路到人社局站，末班二十二点。',
				accessibility: '有电梯；会场有小桌板可以放电脑。',
				programme: [
					['symposium', '外卖、快递、网约车司机的社保'],
					['survey', '问卷：您最想要哪一项保障']
				],
				...{ quota: 20, minAge: 18, companions: 1, people: 5 }
			}
		]
	},
	{
		unit: 'education',
		title: '教育局听课日',
		theme: '家长坐进教室里',
		introduction: '上午听两节课，中午在食堂排队吃一顿饭，下午坐下来谈：作业、午休、校门口那条路。',
		contact: '督导科',
		sessions: [
			{
				title: '实验小学听课日',
				...{ day: 2, onWorkday: true, from: '08:20', until: '12:30' },
				place: '云汐实验小学（学府路12号）',
				wayThere: '乘9路到学府路站；早上七点半到八点二十校门口不能停车。',
				accessibility: '教学楼有电梯，一楼有无障碍卫生间；听课位置可以安排在教室后门。',
				programme: [
					['visit', '听两节课，看食堂后厨'],
					['symposium', '作业、午休和校门口的交通']
				],
				...{ quota: 24, companions: 0, minAge: 18, people: 16, residents: ['罗晓峰'] }
			},
			{
				title: '中学晚自习开放日',
				...{ day: 16, onWorkday: true, from: '18:30', until: '20:30' },
				place: '云汐第三中学（文汇路118号）',
				wayThere: '乘9路到三中站；学校停车场晚上对家长开放。',
				accessibility: '教学楼一楼有坡道，阶梯教室在一楼。',
				programme: [
					['visit', '晚自习和心理辅导室'],
					['symposium', '手机、睡眠、升学']
				],
				...{ quota: 20, companions: 0, minAge: 18, people: 8, opens: -4 }
			}
		]
	},
	{
		unit: 'emergency',
		title: '防汛物资仓库开门',
		theme: '一场大雨来之前准备好的东西',
		introduction: '抽水泵、冲锋舟、沙袋、夜间照明车都在这座仓库里。看一次冲锋舟下水，听值班员讲暴雨的晚上是怎样过的。',
		contact: '防汛科',
		sessions: [
			{
				title: '防汛物资仓库开放日',
				...{ day: 3, from: '09:00', until: '11:00' },
				place: '区防汛物资仓库（临湖路210号）',
				wayThere: '乘5路到仓库站；仓库门口可以停三十辆车。',
				accessibility: '仓库平地；码头有坡道，冲锋舟体验须能自己站稳，坐轮椅的居民在岸上看。',
				programme: [
					['visit', '物资仓库和指挥车'],
					['experience', '穿救生衣，看冲锋舟下水'],
					['symposium', '小区排涝、车库进水、老人转移']
				],
				...{ quota: 30, invited: 4, guests: 2, minAge: 8, companions: 2, people: 44 },
				waiting: ['兰天', '罗晓峰'],
				givenUp: { at: { day: -1, time: '20:10' }, people: 1 }
			},
			{
				title: '应急避难场所开放日',
				...{ day: 17, from: '09:30', until: '11:00' },
				place: '滨湖体育公园应急避难场所（临湖路58号）',
				wayThere: '乘5路到体育中心站。',
				accessibility: '全程平地，无障碍帐篷两顶，备有轮椅。',
				programme: [
					['experience', '搭一顶帐篷，用一次应急广播'],
					['survey', '问卷：您家离避难场所有多远']
				],
				...{ quota: 24, companions: 3, people: 10, opens: -5 }
			}
		]
	},
	{
		unit: 'sports-centre',
		title: '体育场馆免费试一天',
		theme: '先来用，再来说怎样排时间',
		introduction: '羽毛球馆、健身房、游泳馆各开半天，不收钱。用完坐下来说：几点开门、什么价钱、老人和学生怎样排。',
		contact: '场馆运营部',
		sessions: [
			{
				title: '体育馆开放日早场',
				...{ day: 5, from: '06:30', until: '08:30' },
				place: '云汐体育馆一号厅（临湖路58号）',
				wayThere: '乘5路到体育中心站，首班六点零五分。',
				accessibility: '有坡道和无障碍更衣室；器械区通道一米二。',
				programme: [
					['experience', '羽毛球、太极、器械，教练在场'],
					['symposium', '早场几点开、什么价钱']
				],
				...{ quota: 25, companions: 1, people: 25, residents: ['文静'] }
			},
			{
				title: '游泳馆开放日',
				...{ day: 6, from: '19:00', until: '21:00' },
				place: '云汐游泳馆（临湖路60号）',
				wayThere: '乘5路到体育中心站。',
				accessibility: '泳池有入水升降椅，请在报名时勾选轮椅；更衣室有无障碍隔间。',
				programme: [
					['experience', '免费游一场，救生员四名'],
					['symposium', '开放时段和儿童课']
				],
				...{ quota: 25, minAge: 8, companions: 2, people: 22, needs: ['wheelchair'] }
			}
		]
	},
	{
		unit: 'development',
		title: '一个项目的前半生',
		theme: '从一句话到开工要过几道关',
		introduction:
			'把一个真的项目从立项到开工的材料全摊开，哪一步等了多久、谁在签字，逐页讲。座谈里您可以指着任何一页问为什么。',
		contact: '投资科',
		sessions: [
			{
				title: '项目审批开放日',
				...{ day: 6, from: '14:00', until: '16:00' },
				place: '区行政中心602会议室（望云路1号）',
				wayThere: '乘9路到行政中心站；来访车位在北门地下一层。',
				accessibility: '有电梯和无障碍卫生间，六楼会议室可以放轮椅三辆。',
				programme: [
					['visit', '一个项目的全部卷宗'],
					['symposium', '环评、用地、资金，逐页问']
				],
				...{ quota: 20, minAge: 14, companions: 0, people: 13 },
				closes: 5,
				moved: {
					at: { day: -3, time: '10:20' },
					from: { day: 4, from: '09:00', until: '11:00' },
					reason: '原定的会议室当天有全区防汛调度会，改到两天以后的下午，人数和内容不变。'
				}
			}
		]
	}
];
