import type { OpinionContent } from '../types.ts';

export const schoolTraffic7: OpinionContent[] = [
	{
		from: '谢宁',
		channel: 'online',
		at: { day: -49, time: '14:37' },
		clause: null,
		stance: 'suggest',
		text: '别光开会。上次也征求过意见，提了绿灯的事，两年没动静，这次能不能在采纳情况里写明哪条哪天做完？',
		state: 'accepted'
	},
	{
		from: '兰天',
		channel: 'online',
		at: { day: -46, time: '07:33' },
		clause: null,
		stance: 'support',
		text: '看完二十条，感觉写的人是真去校门口站过的。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '毕小白',
		channel: 'online',
		at: { day: -44, time: '10:59' },
		clause: null,
		stance: 'question',
		text: '草案里没写夜里。晚自习放学九点半那拨人，路灯关了一半，怎么办？',
		state: 'accepted'
	},
	{
		from: '秦淑贞',
		channel: 'kiosk',
		at: { day: -42, time: '14:20' },
		clause: null,
		stance: 'suggest',
		text: '字太小了看不清，我是让孙女念给我听的。印张大字的贴校门口吧。',
		state: 'accepted'
	},
	{
		from: '任广才',
		channel: 'kiosk',
		at: { day: -40, time: '14:20' },
		clause: null,
		stance: 'support',
		text: '我七十三了，孙子上三年级。就盼着放学的时候，我能站在校门对面等，不用一直踮脚往人堆里看。这个方案要是真弄成，我给你们送面锦旗。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '苗秀英',
		channel: 'kiosk',
		at: { day: -38, time: '10:26' },
		clause: null,
		stance: 'oppose',
		text: '说一千道一万，停车位就那么多，买车的只会越来越多。我看治标不治本。',
		state: 'accepted'
	},
	{
		from: '俞晓东',
		channel: 'online',
		at: { day: -36, time: '19:50' },
		clause: null,
		stance: 'suggest',
		text: '附一个全区二十八所学校的时间表，标出几月几号装什么、谁负责、电话多少。光有原则没有表，年底你们自己也说不清做了没有。',
		state: 'accepted'
	},
	{
		from: '顾阿大',
		channel: 'kiosk',
		at: { day: -34, time: '09:11' },
		clause: null,
		stance: 'suggest',
		text: '开会定之前，先请几位天天送娃的、几位开车的、几位住在学校边的，坐一张桌上吵一架，吵完再定。',
		state: 'accepted'
	},
	{
		from: '史文娟',
		channel: 'online',
		at: { day: -31, time: '20:26' },
		clause: null,
		stance: 'question',
		text: '涉及28所，我孩子那所在不在里面？名单附上呀，省得大家一家家打电话。',
		state: 'accepted'
	},
	{
		from: '邵雨桐',
		channel: 'online',
		at: { day: -29, time: '12:02' },
		clause: null,
		stance: 'suggest',
		text: '建个群聊行不通，弄个扫码上报：哪天哪条路堵，家长拍一张，比你们派人去数准。',
		state: 'accepted'
	},
	{
		from: '颜守信',
		channel: 'onsite',
		at: { day: -22, time: '09:50' },
		clause: null,
		stance: 'support',
		text: '没什么意见，赞成。',
		state: 'accepted'
	},
	{
		from: '牛犇',
		channel: 'online',
		at: { day: -20, time: '23:58' },
		clause: null,
		stance: 'oppose',
		text: '卡着最后一天说一句：文汇路单行那条要是硬上，我们老街坊会去信访的。不是威胁，是真没法过日子。',
		state: 'accepted'
	},
	{
		from: '姜红',
		channel: 'online',
		at: { day: -20, time: '22:15' },
		clause: '（三）',
		stance: 'suggest',
		text: '看完上面的意见，补充：孩子急病接走也要能停。建议留一个“应急停车位”，谁有急事谁用，用完登记。',
		state: 'accepted'
	},
	{
		from: '龙菲',
		channel: 'online',
		at: { day: -44, time: '16:48' },
		clause: '（三）',
		stance: 'oppose',
		text: '白天送，晚上接，中午还要送饭，一天三趟都不许停，那我用无人机吊过去？',
		state: 'pending'
	},
	{
		from: '陶冶',
		channel: 'online',
		at: { day: -26, time: '23:20' },
		clause: '（六）',
		stance: 'suggest',
		text: '货车禁行，那收垃圾的车呢？垃圾车就七点半到，把它改到六点。',
		state: 'pending'
	},
	{
		from: '石桂英',
		channel: 'onsite',
		at: { day: -24, time: '10:00' },
		clause: '（十六）',
		stance: 'support',
		text: '护学的同志们冬天站着冷，社区给备点热水。',
		state: 'pending'
	},
	{
		from: '何美玲',
		channel: 'online',
		at: { day: -37, time: '21:12' },
		clause: '（三）',
		stance: 'oppose',
		text: '你们这帮坐办公室的脑子里装的都是浆糊，禁停禁停，谁定的谁家断子绝孙，有本事到文汇路来站一早上，我当面啐你。',
		state: 'rejected',
		note: '这条里有几句骂人的话，按照平台说明不能显示。禁停范围的意见您可以换个说法再提，我们一样会研究；觉得处理不当的，七日内可以申诉。',
		ground: 'abuse',
		appeal: {
			at: { day: -34, time: '20:31' },
			text: '气头上骂的，骂人那几句我认。可我说的是文汇路禁停，不是无理取闹，前半截能不能登出来？',
			decided: {
				at: { day: -32, time: '10:20' },
				granted: false,
				reason:
					'骂人的话和意见连在一起，只登半句就改了您的原话，整条仍不公开。文汇路禁停请换个说法再提一次，一样逐条研究、逐条答复。'
			}
		}
	},
	{
		from: '方继业',
		channel: 'online',
		at: { day: -30, time: '20:44' },
		clause: null,
		stance: 'suggest',
		text: '本人专业划线施工，热熔标线每平米28元，学校门口已做十几所，量大从优，欢迎各位领导来电洽谈。',
		state: 'rejected',
		note: '这条是广告，与征求意见的事项无关，未予显示。',
		ground: 'advertising'
	},
	{
		from: '武大为',
		channel: 'online',
		at: { day: -33, time: '09:30' },
		clause: '（十七）',
		stance: 'suggest',
		text: '西渠小学门口天天逆行那辆红色电动三轮，车主叫周某强，住柳汀巷尽头，电话19900099321，车牌云A·00X88，请你们直接去抓他，别在这装模作样征求意见了。',
		personalData: ['phone', 'name'],
		state: 'rejected',
		note: '这条写了别人的姓名、电话和车牌，属于他人的个人信息，不能公开，未予受理。请去掉这些内容再提，车辆占道的线索已转公安分局处理。',
		ground: 'privacyOfOthers'
	},
	{
		from: '温如玉',
		channel: 'online',
		at: { day: -41, time: '06:58' },
		clause: '（十一）',
		stance: 'suggest',
		text: '柳汀巷口今天早上塌了个坑，半人深，孩子们绕着走，赶紧来人围一下！',
		state: 'redirected',
		note: '这是一处路面塌陷的抢修，需要马上派人，已转12345，编号发到您的手机。路面整修的普遍意见我们仍然收。',
		redirectTo: '12345'
	},
	{
		from: '余秀芹',
		channel: 'kiosk',
		at: { day: -35, time: '14:19' },
		clause: null,
		stance: 'question',
		text: '我外孙户口在外地，想转到锦帆中学，问了三个地方都推，到底归谁管？',
		state: 'redirected',
		note: '这是个人户籍和学位的事项，不属于本次征求意见范围，已转区教育局学籍科，五个工作日内有人给您打电话。',
		redirectTo: '12345'
	},
	{
		from: '季永年',
		channel: 'onsite',
		at: { day: -28, time: '10:27' },
		clause: '（十七）',
		stance: 'oppose',
		text: '上个礼拜三下午四点零五分，一辆白色轿车在人行横道上把我拐棍撞飞了，跑了，我记得尾号。',
		state: 'redirected',
		note: '您反映的是一次具体的交通违法，已转公安分局，处理结果由公安分局答复您。',
		redirectTo: 'police'
	},
	{
		from: '沈岚',
		channel: 'online',
		at: { day: -21, time: '20:30' },
		clause: '（五）',
		stance: 'suggest',
		text: '前面说绕一公里多，我今天早上真开了一趟量的：从我家到锦帆中学，改前0.34公里，改后1.71公里，多花十一分钟。数据在这，请改一改单行的起点。',
		state: 'accepted'
	},
	{
		key: 'school-withdrawn-1',
		from: '翟玉梅',
		channel: 'online',
		at: { day: -43, time: '21:50' },
		clause: '（十四）',
		stance: 'support',
		text: '放学按年级错开我赞成，不过我们学校老师人手不够，想再跟组里商量一下。',
		state: 'withdrawn',
		withdrawnAt: { day: -42, time: '07:03' }
	}
];
