import type { OpenDayContent } from '../types.ts';

/** Held in the last five days. */
export const moreSortingOpenDays: OpenDayContent[] = [
	{
		unit: 'natural-resources',
		title: '规划展示馆讲图',
		theme: '您家门口这块地将来是什么',
		introduction: '把控制性详细规划的图摊在桌上，一块一块讲。您指出来的每一处，当场记下编号，事后书面回答。',
		contact: '规划科',
		sessions: [
			{
				title: '规划展示馆开放日',
				...{ day: -5, from: '09:00', until: '11:30' },
				place: '云汐规划展示馆（西渠路88号）',
				wayThere: '乘13路到规划馆站；馆前可以停二十辆车。',
				accessibility: '展厅平地，沙盘四周留有轮椅通道；提供大字版图册。',
				programme: [
					['visit', '全区沙盘和西渠滨水片区图'],
					['symposium', '逐块看图，逐条记']
				],
				...{ quota: 24, companions: 1, people: 22, needs: ['largePrint'] },
				held: {
					came: 19,
					said: [
						{ channel: 'symposium', name: '邴先生', text: '图上写的“商住混合”到底能盖多高，写层数，别写容积率。' },
						{ channel: 'symposium', name: '步阿姨', text: '西渠南岸那片小树林在图上是空白的，是不是要砍掉。' },
						{ channel: 'online', text: '沙盘上的学校标的是“规划”，请写明哪一年开学。' }
					]
				}
			}
		]
	},
	{
		unit: 'civil-affairs',
		title: '婚姻登记处和养老院，一上午看两处',
		theme: '一生里的两扇门',
		introduction: '先到婚姻登记处看档案怎样存一辈子，再坐班车去临湖养老院吃一顿午饭。饭后坐下来谈养老。',
		contact: '养老服务科',
		sessions: [
			{
				title: '民政局开放日',
				...{ day: -4, from: '09:00', until: '13:00' },
				place: '区婚姻登记处（望云路15号）集合，班车去临湖养老院',
				wayThere: '乘9路到民政局站；九点十分发车，过时请自己去临湖路226号。',
				accessibility: '班车有升降板，可以带轮椅两辆；养老院全程无障碍。',
				programme: [
					['visit', '档案库房、临湖养老院'],
					['experience', '中午和老人同桌吃饭'],
					['symposium', '床位、价钱、助餐']
				],
				...{ quota: 24, companions: 1, people: 24, needs: ['wheelchair'] },
				held: {
					came: 21,
					said: [
						{
							channel: 'symposium',
							name: '井先生',
							text: '养老院的价目表里“其他服务费”占了三分之一，请把这一项拆开写。'
						},
						{ channel: 'symposium', name: '居阿姨', text: '午饭不错，外面的人能不能也来吃，我们愿意多付几块钱。' },
						{ channel: 'online', text: '领证大厅拍照的背景太旧了，换一面能看见湖的墙。' },
						{ channel: 'phone', name: '昌先生', text: '想让父亲试住一个月再定，现在一签就是一年。' }
					]
				}
			}
		]
	},
	{
		unit: 'data',
		title: '一窗通办的背面',
		theme: '您交的那份材料走到哪里了',
		introduction:
			'站到窗口里面去，看一份材料从收件到出证经过几个人、等在哪一步。您觉得多余的一张纸，当场就问能不能不要。',
		contact: '政务服务科',
		sessions: [
			{
				title: '政务服务中心开放日',
				...{ day: -3, from: '14:00', until: '16:00' },
				place: '区政务服务中心一楼（望云路6号）',
				wayThere: '乘9路、16路到政务服务中心站；地下车库两小时内免费。',
				accessibility: '全楼无障碍，设低位柜台和手语视频窗口；大厅有导盲砖。',
				programme: [
					['visit', '后台审批区和档案室'],
					['experience', '当一回窗口人员'],
					['symposium', '哪一张纸是多余的']
				],
				...{ quota: 20, companions: 1, people: 20, needs: ['signLanguage'] },
				held: {
					...{ came: 16, walkIns: 2 },
					said: [
						{
							channel: 'symposium',
							name: '滑女士',
							text: '开小店要交三次房产证复印件，三个窗口各收一份，就不能互相看一眼吗。'
						},
						{
							channel: 'symposium',
							name: '钭先生',
							text: '网上预约排到两周以后，现场倒是没人。预约的号和现场的号分开放吧。'
						},
						{ channel: 'online', text: '出证可以寄到家，但是寄费到付二十块，比打车还贵。' }
					]
				}
			},
			{
				title: '政务服务中心第二场',
				...{ day: 4, from: '09:30', until: '11:30' },
				place: '区政务服务中心一楼（望云路6号）',
				wayThere: '乘9路、16路到政务服务中心站；地下车库两小时内免费。',
				accessibility: '全楼无障碍，设低位柜台和手语视频窗口；大厅有导盲砖。',
				programme: [
					['experience', '手机上办一件事，哪一步卡住就停在哪一步讲'],
					['symposium', '长辈版怎样改']
				],
				...{ quota: 26, companions: 2, people: 14, residents: ['兰天'] }
			}
		]
	},
	{
		unit: 'housing',
		title: '看一栋正在改造的楼',
		theme: '脚手架里面在做什么',
		introduction: '改造到一半的老楼敞开一个单元：外墙保温、管线下地、加装电梯的井道，施工员一样一样讲，住户也在场。',
		contact: '物业科',
		sessions: [
			{
				title: '桂花里改造工地开放日',
				...{ day: -2, from: '09:30', until: '11:00' },
				place: '桂花里小区3号楼（文汇路58号）',
				wayThere: '乘9路到文汇路站；小区里没有空车位，请步行进来。',
				accessibility: '楼内有脚手架和台阶，轮椅只能到一层样板间；请穿平底鞋，安全帽现场发。',
				programme: [
					['visit', '样板间、管线井、电梯井道'],
					['symposium', '工期、噪音、费用']
				],
				...{ quota: 18, minAge: 14, companions: 1, people: 17 },
				held: {
					came: 15,
					said: [
						{ channel: 'symposium', name: '桑阿姨', text: '脚手架挡着窗户，小偷顺着就能爬上来，请在每层装个报警的。' },
						{ channel: 'symposium', name: '弓先生', text: '说好七点半开工，上礼拜六点五十就有人敲墙。' },
						{ channel: 'online', text: '样板间的新窗户隔音真好，请把型号和价钱写出来，我们自己也想换。' }
					]
				}
			}
		]
	},
	{
		unit: 'linhu',
		title: '临湖街道环湖议事',
		theme: '边走边说，走完一圈记成一张单子',
		introduction: '沿湖走四公里，每到一处停下来说一件事：垃圾桶、长椅、钓鱼的、跑步的。走完一圈，清单当场念一遍。',
		contact: '公共管理办公室',
		sessions: [
			{
				title: '临湖街道环湖议事上午场',
				...{ day: -1, from: '08:30', until: '11:00' },
				place: '临湖公园南门（临湖路100号对面）',
				wayThere: '乘5路到临湖公园站；公园停车场每小时五元。',
				accessibility: '环湖步道平整；不想走全程的居民可以坐电瓶车，先到先坐，轮椅优先。',
				programme: [
					['visit', '环湖四公里，五个停点'],
					['symposium', '边走边说']
				],
				...{ quota: 30, companions: 3, people: 28, needs: ['wheelchair', 'stroller'] },
				held: {
					...{ came: 25, walkIns: 8 },
					said: [
						{ channel: 'online', text: '湖东边三百米没有一个垃圾桶，遛狗的人手里攥着袋子走二十分钟。' },
						{ channel: 'online', text: '长椅全朝着马路，转过来对着湖才是。' }
					]
				}
			},
			{
				title: '临湖街道环湖议事下午场',
				...{ day: 14, from: '15:00', until: '17:00' },
				place: '临湖公园北门（临湖路180号）',
				wayThere: '乘5路到临湖公园北门站。',
				accessibility: '北段步道有两处坡度略大，工作人员陪同；有电瓶车。',
				programme: [
					['visit', '北段两公里'],
					['survey', '走完填一份问卷']
				],
				...{ quota: 20, companions: 3, people: 12 }
			}
		]
	}
];
