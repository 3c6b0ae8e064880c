import type { OpenDayContent } from '../types.ts';

/** In the next two weeks: open for sign-up, one of them called off. */
export const moreComingOpenDays: OpenDayContent[] = [
	{
		unit: 'veterans',
		title: '军休所开放日',
		theme: '和老兵一起出一次早操',
		introduction: '看看军休所的食堂、活动室和档案室，和几位老兵聊天，听服务站的人说转业安置是怎样办的。',
		contact: '移交安置科',
		sessions: [
			{
				title: '军休所开放日',
				...{ day: 7, from: '08:30', until: '11:00' },
				place: '云汐军休所（学府路51号）',
				wayThere: '乘9路到军休所站。',
				accessibility: '所内平地，活动室有扶手；提供大字版讲解稿。',
				programme: [
					['visit', '活动室、档案室、食堂'],
					['symposium', '安置、就业、医疗']
				],
				...{ quota: 20, companions: 2, people: 11 },
				cancelled: {
					at: { day: -2, time: '15:40' },
					reason: '军休所食堂上周查出燃气管道老化，需要停用检修十天，安全没有把握，这一场取消，检修完另行公布日期。'
				}
			}
		]
	},
	{
		unit: 'commerce',
		title: '夜市摊位怎么来的',
		theme: '从一张申请到晚上七点出摊',
		introduction: '外摆摊位由谁排、收多少钱、油烟怎样收，商务、城管、街道三方同场讲。想摆摊的居民可以当场登记。',
		contact: '商贸科',
		sessions: [
			{
				title: '西渠夜市开放日',
				...{ day: 7, from: '18:30', until: '20:30' },
				place: '西渠夜市管理点（西渠路150号广场）',
				wayThere: '乘13路到西渠路中段站；夜市周边限时停车。',
				accessibility: '广场平地，主通道两米宽；摊位之间比较挤，轮椅走外圈。',
				programme: [
					['visit', '摊位、油烟净化箱、垃圾桶清运点'],
					['symposium', '摊位费、收摊时间、噪音']
				],
				...{ quota: 24, companions: 2, people: 16 }
			}
		]
	},
	{
		unit: 'medical-insurance',
		title: '一张处方怎么报',
		theme: '把报销单上的每一个数字讲明白',
		introduction: '带上您家的一张发票，工作人员当场算给您看：起付线、自费项、共济账户，为什么是这个数。',
		contact: '待遇保障科',
		sessions: [
			{
				title: '医保服务大厅开放日',
				...{ day: 8, from: '09:30', until: '11:30' },
				place: '区医保经办大厅（望云路19号4楼）',
				wayThere: '乘9路到人社局站；上四楼的电梯在东侧。',
				accessibility: '有电梯和低位柜台，手语视频窗口在三号台。',
				programme: [
					['experience', '带一张发票当场算'],
					['symposium', '共济账户、异地就医、门诊额度']
				],
				...{ quota: 24, companions: 1, people: 21, needs: ['signLanguage', 'largePrint'] }
			}
		]
	},
	{
		unit: 'finance',
		title: '一笔钱是怎样花出去的',
		theme: '把预算讲成人话',
		introduction:
			'线上直播，不用出门：拿加装电梯补贴这一笔做例子，从编预算、下达、拨付到审计，一步一步讲，弹幕里问，当场答。',
		contact: '预算科',
		liveLink: 'https://live.yunxi.example/budget',
		sessions: [
			{
				title: '区财政局直播开放日',
				...{ day: 9, from: '19:30', until: '20:50' },
				place: '线上直播，用手机或电脑观看',
				wayThere: '开始前半小时，页面上出现直播入口；报名的居民会收到短信。',
				accessibility: '直播配实时字幕和手语翻译小窗，回放保留一年。',
				mode: 'live',
				programme: [
					['other', '拿一笔补贴讲完整个流程'],
					['survey', '看完填一份问卷：哪一步还没讲明白']
				],
				...{ quota: 40, companions: 9, people: 34 }
			}
		]
	},
	{
		unit: 'government-office',
		title: '政务公开专区周',
		theme: '公开栏里的每一张纸都可以问',
		introduction: '行政中心三楼的公开专区整周开放：依申请公开怎样办、哪些能公开哪些不能，工作人员陪您当场填一份。',
		contact: '政务公开科',
		sessions: [
			{
				title: '政务公开专区开放日上午场',
				...{ day: 10, from: '09:00', until: '11:00' },
				place: '区行政中心三楼政务公开专区（望云路1号）',
				wayThere: '乘9路到行政中心站；来访车位在北门地下一层。',
				accessibility: '有电梯和无障碍卫生间，专区设低位桌椅和放大镜。',
				programme: [
					['experience', '填一份依申请公开'],
					['symposium', '这一年哪一项公开最没用，说出来']
				],
				...{ quota: 20, companions: 1, people: 12 }
			},
			{
				title: '政务公开专区开放日下午场',
				...{ day: 18, from: '14:00', until: '16:00' },
				place: '区行政中心三楼政务公开专区（望云路1号）',
				wayThere: '乘9路到行政中心站；来访车位在北门地下一层。',
				accessibility: '有电梯和无障碍卫生间，专区设低位桌椅和放大镜。',
				programme: [
					['visit', '公开目录是怎样编的'],
					['symposium', '企业和居民各说一件']
				],
				...{ quota: 20, invited: 4, companions: 1, people: 6, opens: -3 }
			}
		]
	},
	{
		unit: 'justice',
		title: '公证处与调解中心',
		theme: '打官司以前还有几条路',
		introduction:
			'公证、调解、法律援助三家同一天开门：拿一件真的邻里纠纷，走一遍调解的程序，看它为什么最后不用上法庭。',
		contact: '公共法律服务科',
		sessions: [
			{
				title: '公共法律服务中心开放日',
				...{ day: 11, from: '14:00', until: '16:00' },
				place: '区公共法律服务中心（望云路9号）',
				wayThere: '乘9路到司法局站。',
				accessibility: '一楼平地，调解室有轮椅位；法律援助窗口有手语视频。',
				programme: [
					['visit', '调解室、公证档案、援助窗口'],
					['symposium', '物业、遗产、劳动三类纠纷']
				],
				...{ quota: 20, companions: 1, people: 7 }
			}
		]
	}
];
