import type { OpinionContent } from '../types.ts';

export const careFacilities2: OpinionContent[] = [
	{
		from: {
			name: '临湖街道环湖社区居委会',
			phone: null,
			address: '临湖路100号',
			enteredBy: 'dingxiaoman',
			enteredDay: -25
		},
		unitName: '临湖街道环湖社区居委会',
		channel: 'email',
		at: { day: -25, time: '15:20' },
		clause: '第二十九条',
		stance: 'suggest',
		text: '台账建议做成一张能在手机上点的地图，标清楚位置、开门时间、谁运营、电话。现在居民问我们哪儿有老年食堂，我们自己也要翻三张表。另，社区人手紧，清查希望区里统一组织，别再让社区填第四张表。',
		state: 'accepted'
	},
	{
		from: '翟玉梅',
		channel: 'online',
		at: { day: -24, time: '18:26' },
		clause: '第五条',
		stance: 'suggest',
		text: '老房子我妈愿意捐出来给社区用，但不能捐完就挂个牌子改成办公室。条文里加一句：五年内不得改变用途，改变的要还。',
		state: 'accepted'
	},
	{
		from: '龙菲',
		channel: 'online',
		at: { day: -23, time: '22:11' },
		clause: '第三十一条',
		stance: 'question',
		text: '评价结果和补助挂钩，那服务差的站点补助少了，服务只会更差。有没有帮一把的办法，还是一评了之？',
		state: 'accepted'
	},
	{
		from: '季永年',
		channel: 'onsite',
		at: { day: -22, time: '11:02' },
		clause: '第十三条',
		stance: 'support',
		text: '先补后调，占一补一，别像十年前说补的那块地，现在是停车场。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '董丽娟',
		channel: 'online',
		at: { day: -21, time: '21:20' },
		clause: '第二十二条',
		stance: 'suggest',
		text: '“代办咨询”请写具体：能不能代交医保、代挂号、代充公交卡？光写咨询，去了就发你一张单子。',
		state: 'accepted'
	},
	{
		from: '樊爱珍',
		channel: 'kiosk',
		at: { day: -20, time: '10:43' },
		clause: '第二十一条',
		stance: 'suggest',
		text: '周末至少开一天，礼拜天开最好，儿女来了带我去坐坐。',
		state: 'accepted'
	},
	{
		from: '颜守信',
		channel: 'onsite',
		at: { day: -18, time: '09:36' },
		clause: '第六条',
		stance: 'suggest',
		text: '坡道别光图好看。锦帆站那坡陡得推轮椅要两个人，建议写明坡度一比十二。',
		state: 'accepted'
	},
	{
		from: '袁浩',
		channel: 'online',
		at: { day: -16, time: '23:15' },
		clause: '第三十五条',
		stance: 'question',
		text: '已经拿证的楼盘按老标准，这一拿证可有好几年的。请问区里还有多少个这样的项目，列张单子出来，让买房的人心里有个数。',
		state: 'accepted'
	},
	{
		from: '申屠明',
		channel: 'online',
		at: { day: -14, time: '07:28' },
		clause: '第三十二条',
		stance: 'support',
		text: '十个工作日答复，赞成。要是再加一条不答复怎么办，就更好了。',
		state: 'accepted'
	},
	{
		from: '雷春霞',
		channel: 'online',
		at: { day: -11, time: '19:44' },
		clause: '第二十四条',
		stance: 'suggest',
		text: '补三块钱不如补一道菜。我爸糖尿病，低糖餐比普通餐贵两块多，里外里等于没补。',
		state: 'accepted'
	},
	{
		from: '金美华',
		channel: 'online',
		at: { day: -9, time: '13:57' },
		clause: '第十八条',
		stance: 'suggest',
		text: '业主代表参加查验，怎么产生？别叫物业指定一个亲戚来签字。',
		state: 'accepted'
	},
	{
		from: { name: '韩先生', phone: null, address: null, enteredBy: 'bailu', enteredDay: -6 },
		channel: 'phone',
		at: { day: -6, time: '10:15' },
		clause: '第二十五条',
		stance: 'oppose',
		text: '韩先生来电，口气很急。他母亲那个站点一年里换了两家运营单位，护工走马灯似的，老人刚认熟就走了。要求：合同不得短于三年；换人之前跟老人打声招呼。',
		state: 'accepted'
	},
	{
		from: '田小雨',
		channel: 'online',
		at: { day: -4, time: '20:30' },
		clause: '第十一条',
		stance: 'suggest',
		text: '我有个想法：小区门口那间没人用的岗亭和快递柜旁边的空地，其实能改一个小的休息点。地方不用大，十来平方，先有再说。',
		state: 'pending'
	},
	{
		from: '任思齐',
		channel: 'online',
		at: { day: -3, time: '21:07' },
		clause: '第九条',
		stance: 'question',
		text: '满窗日照两小时，北向的楼怎么办？我们社区唯一一栋闲置的就是北楼。',
		state: 'pending'
	},
	{
		from: '贺松年',
		channel: 'kiosk',
		at: { day: -2, time: '10:52' },
		clause: '第十一条',
		stance: 'oppose',
		text: '二十平方米太少，要就三十，老人凭什么比新小区的少一截。身份证号000000194908123456，我说话算话。',
		personalData: ['idNumber'],
		state: 'pending'
	},
	{
		from: '陈国梁',
		channel: 'onsite',
		at: { day: -1, time: '09:05' },
		clause: '第二十三条',
		stance: 'support',
		text: '晚上也供饭就更好，老伴住院，我一个人懒得烧。',
		state: 'pending'
	},
	{
		from: { name: '匿名来信', phone: null, address: null, enteredBy: 'bailu', enteredDay: -8, postmarkDay: -10 },
		channel: 'letter',
		at: { day: -10, time: '10:00' },
		clause: null,
		stance: 'oppose',
		text: '……看不懂……都是……一样……（字迹不清）',
		state: 'rejected',
		note: '来信没有写明对哪条、有什么意见，字迹也辨认不清，无法研究。如果您还想说，欢迎打0000-8610156，我们听您讲。',
		ground: 'meaningless'
	},
	{
		from: '邱一凡',
		channel: 'online',
		at: { day: -35, time: '16:04' },
		clause: null,
		stance: 'suggest',
		text: '柳汀社区那个站，牌子上写八点到五点，我连去三天都锁着，窗台上积灰。麻烦派人去看看，别跟我说在开会。',
		state: 'redirected',
		note: '您说的是一家具体站点不开门，已转区民政局值班室当天核实，结果由他们答复您，也计入今年的评价。',
		redirectTo: '12345'
	},
	{
		key: 'care-80-2',
		from: '易水清',
		channel: 'onsite',
		at: { day: -26, time: '10:37' },
		clause: '第二十四条',
		stance: 'suggest',
		text: '（到专区再说一遍）我上次在网上填的，就是八十岁以下低收入的能不能也补，怕你们没收到。',
		state: 'duplicate',
		duplicateOf: 'care-80'
	},
	{
		key: 'care-80',
		from: '易水清',
		channel: 'online',
		at: { day: -28, time: '15:48' },
		clause: '第二十四条',
		stance: 'suggest',
		text: '八十岁以下低收入的能不能也补一点，我今年七十六，退休金两千一，吃饭吃药就剩不下什么了。',
		state: 'accepted'
	},
	{
		from: '汤小满',
		channel: 'online',
		at: { day: -12, time: '22:39' },
		clause: null,
		stance: 'support',
		text: '替爷爷说两句，他不会打字。本来写了一大段，觉得没说清楚，先撤回来重新想想。',
		state: 'withdrawn',
		withdrawnAt: { day: -11, time: '08:10' }
	},
	{
		from: '温如玉',
		channel: 'online',
		at: { day: -15, time: '22:24' },
		clause: null,
		stance: 'suggest',
		text: '我妈今年五十九，照顾我外婆八年了，没出过一次远门。看了草案，三十六条，讲房子的二十多条，讲老人的十来条，讲照顾老人的人，只有第十二条里“家庭照护培训”六个字。我想替我妈说几句。第一，短期托养能不能写明每个街道至少留几张床，按天收费，提前三天就能约？她去年想做个胆结石手术，外婆没处放，拖了五个月，最后是我请了年假。第二，白天照料的站点收不收失能的？我打电话问过三家，都说“能自己走的才收”。最需要的人恰恰进不去。第三，教家里人怎么翻身、怎么喂饭、怎么防褥疮，最好是上门教，去教室听课的前提是有人替她在家看着。房子建得再多，照顾人的人先倒下了，也是白搭。不知道写在哪一条合适，就放在整体里说吧。',
		state: 'accepted'
	}
];
