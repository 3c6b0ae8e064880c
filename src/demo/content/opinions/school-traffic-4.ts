import type { OpinionContent } from '../types.ts';

export const schoolTraffic4: OpinionContent[] = [
	{
		from: '尹秋实',
		channel: 'online',
		at: { day: -42, time: '10:58' },
		clause: '（七）',
		stance: 'question',
		text: '“划定区域”在哪？西渠小学门口人行道总共两米宽，划了停车区，人走哪？',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '伍月',
		channel: 'online',
		at: { day: -39, time: '20:20' },
		clause: '（七）',
		stance: 'suggest',
		text: '接娃的电动车夏天都撑遮阳棚，棚子比车宽半米，学生脸正好在那个高度。真戳到眼睛算谁的。校门口一律收棚！',
		state: 'accepted'
	},
	{
		from: '欧阳静',
		channel: 'online',
		at: { day: -37, time: '08:33' },
		clause: '（七）',
		stance: 'support',
		text: '锦帆中学东门早上电动车逆行的成串。你们记的是十五分钟六十三辆，我替我妈数过，二十分钟九十多，她还说少数了几个。',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '殷素梅',
		channel: 'kiosk',
		at: { day: -33, time: '16:40' },
		clause: '（七）',
		stance: 'suggest',
		text: '人行道上那几个卖早点的推车不挪走，护栏装了也是给他们当桌子。',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '兰天',
		channel: 'online',
		at: { day: -28, time: '21:55' },
		clause: '（七）',
		stance: 'suggest',
		text: '初中生自己骑车上学的也不少，停哪里？校内停车棚只给老师。建议每所中学按学生数的百分之十五配自行车位。',
		state: 'accepted'
	},
	{
		from: '颜守信',
		channel: 'onsite',
		at: { day: -23, time: '09:27' },
		clause: '（七）',
		stance: 'question',
		text: '残疾人的手摇车走哪边？装了护栏开口够不够宽？',
		state: 'accepted'
	},
	{
		from: '石桂英',
		channel: 'kiosk',
		at: { day: -47, time: '15:12' },
		clause: '（九）',
		stance: 'oppose',
		text: '减速带咯噔咯噔响一夜，我家床就在窗户底下。换成那种画在地上的线行不行，不要凸起来的。',
		state: 'accepted',
		group: 'school-bumps'
	},
	{
		from: '魏婷婷',
		channel: 'online',
		at: { day: -45, time: '23:48' },
		clause: '（九）',
		stance: 'oppose',
		text: '家住二楼，门前的减速带装了三年，货车过一次楼板震一次。要装请装橡胶的，并且离居民窗户三十米以上。',
		state: 'accepted',
		group: 'school-bumps'
	},
	{
		from: '邱一凡',
		channel: 'online',
		at: { day: -42, time: '12:36' },
		clause: '（九）',
		stance: 'suggest',
		text: '限速30的牌子要配“上学时段”四个字，不然半夜空荡荡也跑30，没人会当真，牌子就废了。',
		state: 'accepted'
	},
	{
		from: '薛长河',
		channel: 'onsite',
		at: { day: -38, time: '09:20' },
		clause: '（九）',
		stance: 'support',
		text: '减速好，我耳背，车来了听不到，慢点总归安全些。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '龙菲',
		channel: 'online',
		at: { day: -34, time: '13:59' },
		clause: '（九）',
		stance: 'suggest',
		text: '推荐一种做法：把校门前那段路面抬高十公分，铺红色，车到了自己就慢了，也不响。我出差见过，叫抬升式人行横道。',
		state: 'accepted',
		group: 'school-bumps'
	},
	{
		from: '武大为',
		channel: 'online',
		at: { day: -26, time: '18:12' },
		clause: '（九）',
		stance: 'question',
		text: '救护车过减速带病人颠得够呛，区医院就在学府路上，征求过医院意见吗？',
		state: 'accepted'
	},
	{
		from: '任广才',
		channel: 'kiosk',
		at: { day: -49, time: '09:48' },
		clause: '（十一）',
		stance: 'suggest',
		text: '锦帆中学西墙根那段砖，走一步溅一裤腿水，三年了。',
		state: 'accepted'
	},
	{
		from: '陶冶',
		channel: 'online',
		at: { day: -46, time: '19:58' },
		clause: '（十一）',
		stance: 'suggest',
		text: '路灯！初三晚自习九点半放学，柳汀巷那两百米一盏都不亮，女生都是跑着过去的。',
		state: 'accepted'
	},
	{
		from: '钟振声',
		channel: 'onsite',
		at: { day: -43, time: '10:15' },
		clause: '（十一）',
		stance: 'support',
		text: '把被占的人行道清出来，这条我最拥护。现在摆摊的、停车的、堆快递的，人都走到车道上去了。',
		state: 'accepted'
	},
	{
		from: '潘秋菊',
		channel: 'kiosk',
		at: { day: -41, time: '10:42' },
		clause: '（十一）',
		stance: 'suggest',
		text: '盲道上停的都是共享单车，我邻居眼睛看不见，牵着孙女上学，两个人一起绊倒过。整修的时候顺带管一管盲道。',
		state: 'accepted'
	},
	{
		from: '邵雨桐',
		channel: 'online',
		at: { day: -36, time: '20:07' },
		clause: '（十一）',
		stance: 'question',
		text: '“一年内”从哪天算？积水点有没有名单？我要看到我们那条巷子在不在里面。',
		state: 'accepted'
	},
	{
		from: '季永年',
		channel: 'onsite',
		at: { day: -31, time: '14:28' },
		clause: '（十一）',
		stance: 'suggest',
		text: '修路放到暑假修，别开学了再挖。去年九月一号挖开，十一月才填上。',
		state: 'accepted'
	},
	{
		from: '严开元',
		channel: 'kiosk',
		at: { day: -25, time: '09:36' },
		clause: '（十一）',
		stance: 'suggest',
		text: '路边法国梧桐的根把砖顶起来了，修的时候莫砍树，树比人还老，做个透水的铺装绕过去。',
		state: 'accepted'
	},
	{
		from: '芦花',
		channel: 'online',
		at: { day: -50, time: '15:03' },
		clause: '（十二）',
		stance: 'suggest',
		text: '7路首班六点半，学生要六点五十到校，赶不上。首班提前到六点十分最好。',
		state: 'accepted'
	},
	{
		from: '冯玉珍',
		channel: 'onsite',
		at: { day: -47, time: '09:24' },
		clause: '（十二）',
		stance: 'oppose',
		text: '首班车改早改晚先问问坐车的人。照顾学生我没话讲，可我们赶早市、挂头一个号的也靠这趟车，凭啥让。',
		state: 'accepted'
	},
	{
		from: '刘畅',
		channel: 'online',
		at: { day: -45, time: '17:33' },
		clause: '（十二）',
		stance: 'suggest',
		text: '定制公交三条太少了，而且都在城东。西渠那边四个小区去锦帆中学，走路四十分钟，没有直达车。',
		state: 'accepted'
	},
	{
		from: '施国华',
		channel: 'kiosk',
		at: { day: -43, time: '10:41' },
		clause: '（十二）',
		stance: 'question',
		text: '定制公交要在手机上订吗？我老头子不会弄那个，刷学生卡直接上多省事。',
		state: 'accepted'
	},
	{
		from: '易水清',
		channel: 'onsite',
		at: { day: -40, time: '16:00' },
		clause: '（十二）',
		stance: 'support',
		text: '我赞成公家开学生车。自家有车的少开一趟，路就空了。',
		state: 'accepted'
	},
	{
		from: '曾庆有',
		channel: 'kiosk',
		at: { day: -37, time: '09:05' },
		clause: '（十二）',
		stance: 'suggest',
		text: '学生一上车，书包都背在后背，老人挤得站不住。让学校教一句：上车书包拿手里。',
		state: 'accepted'
	}
];
