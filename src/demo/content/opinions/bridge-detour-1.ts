import type { OpinionContent } from '../types.ts';

export const bridgeDetour1: OpinionContent[] = [
	{
		from: '潘秋菊',
		channel: 'onsite',
		at: { day: -6, time: '10:12' },
		clause: '第六条',
		stance: 'suggest',
		text: '摆渡车头一班六点，晚上末班八点半，我孙女晚自习九点放学怎么回。',
		state: 'accepted'
	},
	{
		from: '蒋一鸣',
		channel: 'online',
		at: { day: -6, time: '11:40' },
		clause: null,
		stance: 'oppose',
		text: '缩短到十天，大家还没反应过来就结束了。D级不是一天形成的，早干什么去了。',
		state: 'accepted'
	},
	{
		from: '曹卫东',
		channel: 'kiosk',
		at: { day: -6, time: '09:33' },
		clause: '第六条',
		stance: 'question',
		text: '开过三十年公交的人问一句：渠东桥那个弯，十二米车过不去要甩尾，你们试过车没有。',
		state: 'accepted'
	},
	{
		from: '叶青青',
		channel: 'online',
		at: { day: -6, time: '20:18' },
		clause: '第八条',
		stance: 'suggest',
		text: '米市口这边有三家裁缝铺，在三百二十米的地方，就差二十米，客人也是桥上来的。别用尺子量，用人流量。',
		state: 'accepted'
	},
	{
		from: '鲁阳',
		channel: 'online',
		at: { day: -5, time: '13:28' },
		clause: '第七条',
		stance: 'support',
		text: '五折可以。学生卡是本来就半价，再打五折是不是四分之一？写清楚，别到时候司机说机器不认。',
		state: 'accepted'
	},
	{
		from: '秦淑贞',
		channel: 'onsite',
		at: { day: -5, time: '09:50' },
		clause: '第三条',
		stance: 'oppose',
		text: '人行道关三个月，摆渡车要是下雨天挤不上，老太太们菜都别买了。分段拆嘛，拆一边留一边。',
		state: 'accepted'
	},
	{
		from: { name: '林师傅', phone: '19900099207', address: '老桥南堍9号', enteredBy: 'qinyuan', enteredDay: -5 },
		channel: 'phone',
		at: { day: -5, time: '10:20' },
		clause: '第八条',
		stance: 'question',
		text: '来电摘记：面馆店主，住老桥南堍9号，电话19900099207。问：营业执照写的是他爱人的名字，补贴能不能打到他卡上；另说去年交了十四个月房租，合同没到期，退不了。',
		personalData: ['phone', 'address'],
		mask: ['9号'],
		state: 'accepted'
	},
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -5, time: '18:46' },
		clause: '第四条',
		stance: 'oppose',
		text: '取消米市口站我就要走到望云路口，一公里二，抱着小的牵着大的。哪怕竖根牌子算个临时站也成。',
		state: 'accepted'
	},
	{
		from: '赵玉兰',
		channel: 'onsite',
		at: { day: -5, time: '10:42' },
		clause: '第六条',
		stance: 'suggest',
		text: '摆渡车站牌写字大些，等车的地方搭个棚，太阳底下站二十分钟要出人命。',
		state: 'accepted'
	},
	{
		from: '韦家明',
		channel: 'online',
		at: { day: -4, time: '22:21' },
		clause: null,
		stance: 'question',
		text: '14个月怎么算出来的？去年水街那座桥说半年，做了两年。延期了补贴也跟着延吗？',
		state: 'accepted'
	},
	{
		from: '石桂英',
		channel: 'kiosk',
		at: { day: -4, time: '10:30' },
		clause: '第九条',
		stance: 'support',
		text: '临时急救点好，救命的事放第一。',
		state: 'accepted'
	},
	{
		from: '申屠明',
		channel: 'online',
		at: { day: -4, time: '12:03' },
		clause: '第五条',
		stance: 'suggest',
		text: '同一次刷卡记录九十分钟，从哪一站开始算？上车刷一次、换乘刷一次，如果中间去买个菜超了时间，是不是重新收钱？写在站牌上，大家不会查条款。',
		state: 'accepted'
	},
	{
		from: '金美华',
		channel: 'online',
		at: { day: -4, time: '19:27' },
		clause: '第四条',
		stance: 'suggest',
		text: '绕行路上有两个学校，七点二十左右本来就堵，公交车再挤进来谁也走不动。早高峰那半个钟头，能不能让3路走望云大桥？远是远点，不堵。',
		state: 'accepted'
	},
	{
		from: '严开元',
		channel: 'kiosk',
		at: { day: -4, time: '14:09' },
		clause: '第十条',
		stance: 'suggest',
		text: '孩子迟到不算，那老师迟到算不算，食堂师傅迟到算不算，都是从桥那头来的。',
		state: 'accepted'
	},
	{
		from: {
			name: '云汐区个体劳动者协会老桥分会',
			phone: null,
			address: '老桥街道12号',
			enteredBy: 'qinyuan',
			enteredDay: -3
		},
		unitName: '云汐区个体劳动者协会老桥分会',
		channel: 'email',
		at: { day: -3, time: '15:40' },
		clause: '第八条',
		stance: 'suggest',
		text: '我分会收到会员意见29条，归纳为：一、“封闭前正常经营”的认定请以社区出具的证明和水电费单据为准，不要只看流水，小修车摊很多没有流水；二、补贴建议按月发，商户撑不到季度；三、有四户租的是公房，请协调免除封闭期租金；四、桥下夜市十一户不在三百米内但全靠过桥的人，请单独研究。',
		state: 'accepted'
	},
	{
		from: '乔巧云',
		channel: 'online',
		at: { day: -3, time: '13:15' },
		clause: '第十一条',
		stance: 'oppose',
		text: '公示五日还要写经营类别，等于告诉别人我一个月拿多少，公示名字加个档次就够了，别写到几百几十。',
		state: 'accepted'
	},
	{
		from: '任思齐',
		channel: 'online',
		at: { day: -3, time: '08:30' },
		clause: '第三条',
		stance: 'question',
		text: '自行车只能推，两点五米宽推着走一长串，轮椅和推车怎么会车？',
		state: 'accepted'
	},
	{
		from: '孟祥福',
		channel: 'onsite',
		at: { day: -3, time: '09:44' },
		clause: '第六条',
		stance: 'suggest',
		text: '免费我就怕挤。立个“老人优先”的牌子，小年轻坐普通公交去。',
		state: 'accepted'
	},
	{
		from: '钟振声',
		channel: 'kiosk',
		at: { day: -3, time: '16:20' },
		clause: null,
		stance: 'support',
		text: '桥老了就要修，安全第一。我在桥上摔过一跤，栏杆晃了十年了。',
		state: 'accepted'
	},
	{
		from: '常乐',
		channel: 'online',
		at: { day: -2, time: '21:51' },
		clause: '第五条',
		stance: 'suggest',
		text: '孩子九点二十下晚自习，北段末班九点整，正好擦肩而过。末班推后半小时，只开周一到周五就行。',
		state: 'accepted'
	},
	{
		from: '牛犇',
		channel: 'online',
		at: { day: -2, time: '23:38' },
		clause: '第八条',
		stance: 'question',
		text: '摊位证过期三个月的算不算“登记在册”？我一直在等换证，办证的窗口说系统升级。',
		state: 'accepted'
	},
	{
		from: '段宏伟',
		channel: 'online',
		at: { day: -2, time: '07:26' },
		clause: '第十二条',
		stance: 'support',
		text: '两周公布一次进度，这个好，加上照片。',
		state: 'accepted'
	},
	{
		from: '伍月',
		channel: 'online',
		at: { day: -2, time: '12:08' },
		clause: '第七条',
		stance: 'question',
		text: '住在桥北但户口在外区、孩子在这边上学的，一家人坐车只优惠孩子，大人跟着跑不优惠？',
		state: 'accepted'
	},
	{
		from: '龙菲',
		channel: 'online',
		at: { day: -2, time: '20:45' },
		clause: '第六条',
		stance: 'suggest',
		text: '双胞胎婴儿车，宽76公分，摆渡车门多宽？上不去就早说，我另想办法。',
		state: 'accepted'
	}
];
