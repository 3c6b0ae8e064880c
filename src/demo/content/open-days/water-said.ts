import type { SaidThereContent } from '../types.ts';

export const waterSaid: SaidThereContent[] = [
	{
		channel: 'symposium',
		name: '阮阿婆',
		text: '我家在厂子北边，夏天傍晚有味道，报上说达标，我们闻到的算不算？把数字挂在门口给人看。',
		outcome: 'adopted',
		changed: ['南门信息公开栏', '加装电子屏，每小时显示厂界硫化氢和氨的实测值']
	},
	{
		channel: 'symposium',
		name: '郝师傅',
		text: '味道大的时候打电话没人接，能不能有个专门的号码，夜里也有人听。',
		outcome: 'adopted',
		changed: ['气味投诉受理', '公布值班电话，二十四小时有人接，两小时内到现场']
	},
	{
		channel: 'online',
		text: '讲解很好，就是站在池子边上风大听不清，后面的人只好猜。下次给讲解员配个小喇叭，或者每人一个耳机。',
		outcome: 'adopted',
		changed: ['参观讲解设备', '购置三十副无线讲解耳机']
	},
	{
		channel: 'online',
		text: '化验室那一段最有意思，孩子回家讲了一路。请把时间从十五分钟加到半小时。',
		outcome: 'adopted',
		changed: ['参观路线的时间', '化验室体验由十五分钟加到三十分钟']
	},
	{
		channel: 'symposium',
		name: '倪老师',
		text: '学校组织春游年年去公园，不如来这里。能不能给学校开专场。',
		outcome: 'adopted',
		changed: ['开放日计划', '每学期为辖区学校安排两个专场，平日上午']
	},
	{
		channel: 'symposium',
		name: '谭先生',
		text: '坐轮椅上观景台靠人抬不是办法，东边那个坡道又太陡，我推我爸上去手都抖。',
		outcome: 'adopted',
		changed: ['二沉池东侧坡道', '按一比十二重做坡道，加双层扶手']
	},
	{
		channel: 'online',
		text: '厕所标牌写的是“员工卫生间”，参观的人不敢进，指路牌也没有。',
		outcome: 'adopted',
		changed: ['厂内指示牌', '参观线上的卫生间改为公用，增设指路牌六块']
	},
	{
		channel: 'symposium',
		name: '水阿姨',
		text: '出水口的水看着挺清，那就别白白流走，浇浇绿化带、洗洗马路也好。',
		outcome: 'adopted',
		changed: ['再生水利用计划', '在南门设取水栓，环卫和绿化车辆由此取水']
	},
	{
		channel: 'phone',
		name: '殷女士',
		text: '家里老人想看可是走不动，网上能不能有个慢慢看的视频，声音慢一点、字大一点。',
		outcome: 'adopted',
		changed: ['线上展厅', '拍摄全程讲解视频，配大字幕，发布在区水务局网站']
	},
	{
		channel: 'symposium',
		name: '卓先生',
		text: '锦帆里那一片的老管子一下雨就冒水，光厂里处理得好没用，请把管网一起改了。',
		outcome: 'partiallyAdopted',
		reason: '锦帆里北段已列入老旧小区改造，明年一并换管；南段要等道路大修，先加密清淤，每月一次。',
		changed: ['老旧小区排水管网排查', '锦帆里北段提前到明年上半年']
	},
	{
		channel: 'symposium',
		name: '薄女士',
		text: '开放日能不能固定在每个月，不要一年一回，想来的人排不上。',
		outcome: 'partiallyAdopted',
		reason: '生产厂区每月开放要增加专职讲解和安全员，目前先增加到每季度一次，每次席位从二十五个增加到四十个。',
		changed: ['开放日计划', '由每年一次改为每季度一次']
	},
	{
		channel: 'online',
		text: '建议把参观照片发给参加的人，拍得挺好的，但是我们自己拿不到。',
		outcome: 'partiallyAdopted',
		reason: '单独拍到本人的照片可以凭报名编号领取；有其他人的合影须每个人都同意才能给，这一点没有办法放宽。',
		changed: ['活动照片的领取', '结束后十日内可凭报名编号领取本人照片']
	},
	{
		channel: 'symposium',
		name: '狄老伯',
		text: '污水处理费年年交，这个钱花到哪里去了，一吨水处理下来到底要多少钱。',
		outcome: 'explained',
		reason:
			'去年全厂处理一吨水的成本是一元八角六分，污水处理费每吨收九角五分，差额由区财政补；明细在水务局网站的预算公开栏里。'
	},
	{
		channel: 'symposium',
		name: '项女士',
		text: '厂子会不会再扩建？听说要往北边占地，我们小区心里没底。',
		outcome: 'explained',
		reason: '现有规模够用到二〇三二年，目前没有扩建计划。如果将来要建，属于重大行政决策，一定先公开征求意见。'
	},
	{
		channel: 'online',
		text: '污泥运到哪里去了？参观的时候没有讲，想知道会不会拿去当肥料。',
		outcome: 'explained',
		reason: '污泥脱水以后送市里的热电厂掺烧，不进农田。每车有称重和定位记录，去向按月报市生态环境局。'
	},
	{
		channel: 'kiosk',
		name: '纪先生',
		text: '为什么八岁以下不能进，我家老二七岁半，和哥哥差几个月就被拦在外面。',
		outcome: 'explained',
		reason: '池深六米，栏杆的高度是按一米二以上的身高设计的，年龄线不能放宽；低龄孩子可以参加科普厅的室内场，不限年龄。'
	},
	{
		channel: 'phone',
		name: '晏女士',
		text: '清水河为什么还是发绿，厂里的水不是达标吗，是不是偷偷排了。',
		outcome: 'explained',
		reason:
			'发绿是夏天流速慢、藻类多，不是排污。厂的出水口有在线监测，数据实时传到市里，任何人都能在网上查。河道增氧由河长办另行安排。'
	}
];
