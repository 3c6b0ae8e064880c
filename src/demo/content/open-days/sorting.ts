import type { OpenDayContent } from '../types.ts';

/** Held in the last days: what was said there is being sorted and answered. */
export const sortingOpenDays: OpenDayContent[] = [
	{
		unit: 'xiqu',
		title: '西渠街道网格夜访',
		theme: '晚上七点以后的社区',
		introduction: '白天上班的人看不见社区怎么转，这一次放在晚上：跟着网格员走一圈，再到议事亭坐下来谈。',
		contact: '平安建设办公室',
		sessions: [
			{
				title: '西渠街道开放日夜访',
				...{ day: -8, from: '19:00', until: '20:30' },
				place: '西渠街道石码头议事亭（西渠路201号旁）',
				wayThere: '乘13路到西渠街道站，沿渠边步道走两百米，路灯到二十三点。',
				accessibility: '步道平整，议事亭有坡道；夜间请带手电，工作人员在每个路口等候。',
				programme: [
					['visit', '跟网格员巡一圈'],
					['symposium', '议事亭里谈路灯、停车、广场舞']
				],
				...{ quota: 25, companions: 2, people: 19 },
				held: {
					...{ came: 16, walkIns: 6 },
					said: [
						{ channel: 'symposium', name: '单阿姨', text: '广场舞不是不让跳，音箱离六号楼远一点，转个方向也好。' },
						{ channel: 'symposium', name: '厉先生', text: '渠边有三盏灯一直不亮，夜跑的人一脚深一脚浅。' },
						{ channel: 'online', text: '网格员的电话贴在楼道里已经看不清了，换成亚克力的牌子吧。' }
					]
				}
			}
		]
	},
	{
		unit: 'police',
		title: '派出所里有什么',
		theme: '接警以后的十分钟',
		introduction: '看看一个电话打进来以后谁在动，反诈小组怎样拦住一笔转账，也听一听您觉得哪里不安全。',
		contact: '宣传科',
		needsIdNumber: true,
		sessions: [
			{
				title: '学府路派出所开放日',
				...{ day: -7, from: '14:00', until: '16:00' },
				place: '学府路派出所（学府路40号）',
				wayThere: '乘9路到学府路站；院内不能停车，请凭身份证从正门进。',
				accessibility: '一楼平地，二楼指挥室没有电梯，行动不便的居民在一楼看同步画面。',
				programme: [
					['visit', '接警台、反诈小组、警用装备'],
					['symposium', '校门口、夜宵街、电动车被盗']
				],
				...{ quota: 20, minAge: 14, companions: 1, people: 18 },
				held: {
					came: 17,
					said: [
						{ channel: 'symposium', name: '车先生', text: '电动车丢了报案，三个月没回音。找不到也请告诉一声。' },
						{ channel: 'symposium', name: '乐女士', text: '反诈宣传老打电话，我妈现在连派出所的电话都不敢接。' },
						{ channel: 'phone', name: '米先生', text: '夜宵街凌晨一点还有人吵，能不能十二点以后有车停在那里。' }
					]
				}
			},
			{
				title: '交警中队开放日',
				...{ day: 13, from: '09:30', until: '11:00' },
				place: '交警云汐中队（西渠路262号）',
				wayThere: '乘13路到西渠路北口站，往回走一百米。',
				accessibility: '院内平地，指挥大厅在一楼；有无障碍卫生间。',
				programme: [
					['experience', '坐一坐模拟驾驶器'],
					['survey', '问卷：您每天过的路口']
				],
				...{ quota: 20, minAge: 14, companions: 1, people: 9 }
			}
		]
	},
	{
		unit: 'environment',
		title: '空气站和实验室',
		theme: '今天的空气是怎样算出来的',
		introduction: '监测车、采样头、质谱仪，您手机上那个数字就是从这里来的。噪音投诉怎样测、扬尘怎样查，也一并看清楚。',
		contact: '监测科',
		sessions: [
			{
				title: '环境监测站开放日',
				...{ day: -6, from: '09:00', until: '11:00' },
				place: '云汐环境监测站（临湖路36号）',
				wayThere: '乘5路到环保局站；楼后有二十个车位。',
				accessibility: '有电梯；楼顶的采样平台要爬十二级铁梯，不上去的居民可以看实时画面。',
				programme: [
					['visit', '自动监测站和实验室'],
					['symposium', '扬尘、夜间施工、餐饮油烟']
				],
				...{ quota: 20, minAge: 8, companions: 2, people: 20, needs: ['largePrint'] },
				held: {
					came: 18,
					said: [
						{
							channel: 'symposium',
							name: '管女士',
							text: '楼下烧烤店的油烟管正对着我家阳台，测一次说合格，可窗台天天一层油。'
						},
						{ channel: 'online', text: '监测数据一小时一更新太慢，工地半夜扬尘等到天亮就没了。' },
						{ channel: 'symposium', name: '党先生', text: '夜间施工的许可能不能在网上查，别让我们猜是合法还是偷干。' },
						{ channel: 'kiosk', name: '池阿姨', text: '噪音测量要预约七天，等来的时候工地都收工了。' }
					]
				}
			},
			{
				title: '生态环境分局实验室专场',
				...{ day: 8, from: '14:00', until: '16:00' },
				place: '云汐环境监测站（临湖路36号）',
				wayThere: '乘5路到环保局站；楼后有二十个车位。',
				accessibility: '有电梯；专场只在一楼和二楼活动。',
				programme: [
					['experience', '自己测一瓶家门口的水'],
					['symposium', '和监测员谈怎样看懂数据']
				],
				...{ quota: 18, minAge: 8, companions: 2, people: 11 }
			}
		]
	}
];
