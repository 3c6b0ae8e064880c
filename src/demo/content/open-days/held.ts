import type { OpenDayContent } from '../types.ts';

/** Held and answered; most of them are closed with their summary. */
export const heldOpenDays: OpenDayContent[] = [
	{
		unit: 'urban-management',
		title: '一袋垃圾的夜班',
		theme: '看看垃圾是怎样离开小区的',
		introduction: '跟着收运车的路线走一圈：小区投放点、转运站的压缩机、渗滤液收集池，再听一听夜班的师傅说他们的难处。',
		contact: '环卫科',
		sessions: [
			{
				title: '一号垃圾转运站开放日',
				...{ day: -18, from: '14:00', until: '16:00' },
				place: '云汐区一号垃圾转运站（清河路31号）',
				wayThere: '乘13路到清河路南口站，下车就是；没有停车的地方，请不要开车来。',
				accessibility: '参观走平台下面的一层，没有台阶；压缩车间噪音大，备有耳罩，戴助听器的居民请提前说。',
				programme: [
					['visit', '卸料大厅和压缩车间'],
					['experience', '坐一坐收运车的驾驶室，看倒车影像'],
					['symposium', '和夜班班组谈投放时间、噪音和异味']
				],
				...{ quota: 20, companions: 3, people: 18, needs: ['largePrint'] },
				held: {
					...{ came: 15, walkIns: 3 },
					said: [
						{
							channel: 'symposium',
							name: '祁先生',
							text: '收运车凌晨四点半倒车，“请注意倒车”喊得整栋楼都醒。换个时间，或者关掉喇叭。',
							outcome: 'adopted',
							changed: ['清运时间表', '锦帆里片区由四点半改到六点以后，倒车改用灯光提示']
						},
						{
							channel: 'symposium',
							name: '邬阿姨',
							text: '厨余桶夏天一天收一次不够，中午就满了，苍蝇跟着人飞。',
							outcome: 'adopted',
							changed: ['夏季收运频次', '六月到九月厨余垃圾每日收两次']
						},
						{
							channel: 'online',
							text: '投放点晚上八点半就锁，加班回来没地方扔，只好拎上楼过夜。建议留一个口子到十点。',
							outcome: 'partiallyAdopted',
							reason: '有人值守的投放点可以延到十点，先在文汇路沿线十二个点试行；无人值守的仍按原时间，防止夜间乱倒。',
							changed: ['投放时间', '十二个有人值守的投放点延到二十二点']
						},
						{
							channel: 'symposium',
							name: '解师傅',
							text: '我看你们最后还是倒在一起压，那我们分了半天图什么？',
							outcome: 'explained',
							reason:
								'压缩机有两条线，厨余和其他垃圾分开压、分开运，当天的过磅单贴在门口。两种垃圾外观接近，容易看成一样。'
						}
					],
					feedback: {
						narrative:
							'四条建议都和“时间”有关：收得太早、收得太少、锁得太早。能改的当月就改了，改不了的当面说明了原因。',
						nextStep: '夏季加收的线路公布在各投放点的牌子上，延时试行三个月后再听一次意见。'
					}
				}
			}
		],
		summary:
			'十八位居民到场，其中三位是路过看到牌子走进来的。四条建议，两条采纳、一条部分采纳、一条作了解释。夜班时间表已经改好。'
	},
	{
		unit: 'jinfan',
		title: '街道办的一天',
		theme: '窗口后面是怎么转的',
		introduction: '上午的窗口、中午的网格会、下午的调解室，街道办的一天请您跟着走一遍，再到会议室里说说哪里不顺。',
		contact: '党政办公室',
		sessions: [
			{
				title: '锦帆街道开放日',
				...{ day: -17, from: '09:00', until: '11:30' },
				place: '锦帆街道办事处一楼大厅（锦帆里大街2号）',
				wayThere: '乘9路、13路到锦帆里站，往东五十米；门口有自行车棚。',
				accessibility: '正门有坡道和扶手，会议室在一楼；备有助听感应设备，需要手语的请报名时勾选。',
				programme: [
					['visit', '便民服务大厅、网格中心、调解室'],
					['experience', '替邻居试着办一件小事'],
					['symposium', '跟街道主任面对面']
				],
				...{ quota: 30, invited: 4, guests: 3, companions: 2, people: 26, needs: ['signLanguage'] },
				held: {
					...{ came: 24, walkIns: 5, twice: true },
					said: [
						{
							channel: 'symposium',
							name: '苗奶奶',
							text: '取号机的字太小，按错了要重排。能不能放个人在旁边，头一个小时就行。',
							outcome: 'adopted',
							changed: ['大厅引导岗', '每天八点半到十点安排一名引导员，取号机换大字界面']
						},
						{
							channel: 'online',
							text: '午休十二点到一点半没有人，上班的人只有这个时候能来。',
							outcome: 'adopted',
							changed: ['午间服务', '社保、老年证两个窗口中午不休息']
						},
						{
							channel: 'symposium',
							name: '佟先生',
							text: '楼下理发店的转灯半夜还亮着，跟街道说过三回了。',
							outcome: 'partiallyAdopted',
							reason: '已经和店主约定二十三点后关灯；街道没有处罚权，如果再亮，由区城管局现场处理。',
							changed: ['夜间灯光巡查', '锦帆里大街列入每周巡查点']
						}
					],
					feedback: {
						narrative: '建议不多，但都具体：字大一点、中午有人、灯早点关。两条当周办好，一条和商户约定了时间。',
						nextStep: '午间窗口的排班贴在大厅门口，两个月后看人流再定要不要加窗口。'
					}
				}
			}
		],
		summary: '来的人比报名的多，五位是办事路过留下来的。三条建议两条采纳、一条部分采纳，午间窗口从这个月开始。'
	},
	{
		unit: 'transport',
		title: '公交调度室开门',
		theme: '您等的那班车现在到哪里了',
		introduction: '调度大屏、充电场和驾驶员休息室都打开。老桥封闭期间怎样绕行、间隔怎样排，调度员现场演示给您看。',
		contact: '公交科',
		sessions: [
			{
				title: '公交调度中心开放日',
				...{ day: -16, from: '14:00', until: '16:30' },
				place: '云汐公交调度中心三楼（西渠路120号）',
				wayThere: '乘13路到西渠路中段站；调度中心的院子可以停自行车。',
				accessibility: '有电梯到三楼，调度大厅平地；院内充电场地面有充电线槽，轮椅由工作人员引导。',
				programme: [
					['visit', '调度大屏、充电场、驾驶员休息室'],
					['experience', '用调度员的台子试排一条线路的早高峰'],
					['symposium', '绕行、间隔、末班车']
				],
				...{ quota: 24, companions: 2, people: 23 },
				held: {
					came: 20,
					said: [
						{
							channel: 'symposium',
							name: '巩师傅',
							text: '站牌只写间隔不写钟点，十二分钟一班，我怎么知道上一班刚走没走？',
							outcome: 'adopted',
							changed: ['站牌内容', '夜间和间隔超过十五分钟的线路写明每班钟点']
						},
						{
							channel: 'online',
							text: '调度大屏上的到站时间比手机上的准，能不能就把大屏这套给手机用。',
							outcome: 'adopted',
							changed: ['到站预报', '手机查询改用调度系统的同一份数据']
						},
						{
							channel: 'symposium',
							name: '印阿姨',
							text: '买菜的小拖车不让上低地板车，说占地方。早上车上明明空着。',
							outcome: 'explained',
							reason: '七点到九点客流大，急刹时拖车会滑动伤人；九点以后可以带，已经再次向驾驶员说明，不要一概拒绝。'
						},
						{
							channel: 'phone',
							name: '芮先生',
							text: '渠东桥那段绕行以后堵得厉害，不如单独给公交划一条道。',
							outcome: 'notAdopted',
							reason:
								'渠东桥单向只有两条车道，划出公交道以后其余车辆排队会越过路口，反而堵住公交；信号灯已经改为公交优先。'
						}
					],
					feedback: {
						narrative: '四条建议，采纳两条，解释一条，一条没有采纳并写明了原因。站牌的事最多人提，先改最远的两条线。',
						nextStep: '钟点站牌先装十三路和十六路，装完以后在站台上听一次意见。'
					}
				}
			}
		],
		summary: '二十位居民到场，调度台试排线路的环节排了两轮队。钟点站牌已经开始更换，没有采纳的一条也写明了原因。'
	},
	{
		unit: 'culture-sports',
		title: '图书馆的后台',
		theme: '一本书从书库到您手里',
		introduction: '书库、修复间、还书分拣线平时不开门，这一天都可以进。读者提的书单，采编当场回答买还是不买。',
		contact: '公共文化科',
		sessions: [
			{
				title: '区图书馆后台开放日',
				...{ day: -12, from: '14:00', until: '16:00' },
				place: '云汐区图书馆（临湖路52号）',
				wayThere: '乘5路、9路到图书馆站；地下车库入口在临湖路。',
				accessibility: '全馆无障碍，盲文和大字本阅览室在一楼东侧，导盲犬可以入馆；有手语志愿者。',
				programme: [
					['visit', '密集书库和分拣线'],
					['experience', '补一页旧书'],
					['symposium', '开馆时间、自习座位、少儿区']
				],
				...{ quota: 29, companions: 2, people: 27, needs: ['guideDog', 'signLanguage'] },
				held: {
					...{ came: 22, walkIns: 4 },
					said: [
						{
							channel: 'symposium',
							name: '逄同学',
							text: '考试季七点就有人占座，人不在书在。能不能离开半小时就收走。',
							outcome: 'adopted',
							changed: ['自习座位规则', '离座三十分钟由系统释放，物品集中保管']
						},
						{
							channel: 'online',
							text: '大字本只有两架，还都是养生的。老人也想看小说。',
							outcome: 'adopted',
							changed: ['采购计划', '今年增购大字本文学类三百种']
						},
						{
							channel: 'symposium',
							name: '钮先生',
							text: '周一闭馆能不能改成周三，周一正好是我轮休。',
							outcome: 'notAdopted',
							reason:
								'全市图书馆周一统一闭馆做通借通还的盘点，单独改一家会让当天还的书两天不能再借；周一可以用门口的还书机和电子书。'
						}
					],
					feedback: {
						narrative: '三条建议，两条采纳，一条因为全市通借没有采纳，原因写在后面。',
						nextStep: '离座释放从下月开始试行，第一个月只提醒不收走。'
					}
				}
			}
		],
		summary: '二十六位居民看了书库，补好了九页旧书。三条建议全部答复，大字本的书单公布在图书馆一楼。'
	}
];
