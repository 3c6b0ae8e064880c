import type { OpinionContent } from '../types.ts';

export const careFacilities1: OpinionContent[] = [
	{
		from: '钟振声',
		channel: 'onsite',
		at: { day: -42, time: '10:18' },
		clause: '第八条',
		stance: 'support',
		text: '三十平方米，好。我们小区一千两百户，算下来三百六，够摆四张乒乓台子了。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '倪小芸',
		channel: 'online',
		at: { day: -41, time: '21:33' },
		clause: '第八条',
		stance: 'suggest',
		text: '每百户三十平方米是按户数算，可有的小区一半是租给年轻人的，有的小区七成是老人。按老人数算是不是更合理？',
		state: 'accepted'
	},
	{
		from: '俞晓东',
		channel: 'online',
		at: { day: -41, time: '12:15' },
		clause: '第九条',
		stance: 'support',
		text: '不进地下室这条要点赞。我妈那个站点在负一层，没信号，梅雨天墙上长毛。',
		state: 'accepted'
	},
	{
		from: '陶冶',
		channel: 'online',
		at: { day: -40, time: '23:04' },
		clause: '第二十三条',
		stance: 'suggest',
		text: '年轻人也想去老年食堂吃饭，便宜又清淡。但请把时间错开，十一点到十二点留给老人，我们十二点以后去。',
		state: 'accepted'
	},
	{
		from: '曾庆有',
		channel: 'kiosk',
		at: { day: -40, time: '09:07' },
		clause: '第二十三条',
		stance: 'oppose',
		text: '你一开放，坐办公室的都来吃，我们几个老头端着盘子没地方坐。去年临湖那家就这样黄的。',
		state: 'accepted'
	},
	{
		from: { name: '乔阿婆', phone: null, address: '老桥街道', enteredBy: 'bailu', enteredDay: -38 },
		channel: 'phone',
		at: { day: -38, time: '10:40' },
		clause: '第二十四条',
		stance: 'question',
		text: '电话记录（接听人：白露）\n来电的是位七十八岁的阿婆，退休金两千三，不吃低保。她问：八十岁以下的为啥一分不补？“差两岁就差三块钱。”',
		state: 'accepted'
	},
	{
		from: '严开元',
		channel: 'onsite',
		at: { day: -39, time: '15:22' },
		clause: '第二十一条',
		stance: 'oppose',
		text: '开八小时有啥用，锦帆那个站门是开的，灯是关的，里头一个人没有。',
		state: 'accepted'
	},
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -38, time: '13:09' },
		clause: '第二十二条',
		stance: 'suggest',
		text: '收费公示要写到单项：理一次发几块、洗一次澡几块，别写“服务费若干”。',
		state: 'accepted'
	},
	{
		from: '贾永胜',
		channel: 'online',
		at: { day: -37, time: '20:47' },
		clause: '第十一条',
		stance: 'question',
		text: '老小区哪来的房子？一楼车库改？那是业主的产权，人家不肯呢？钱又是谁掏。',
		state: 'accepted'
	},
	{
		from: {
			name: '云汐区乐龄养老服务中心',
			phone: null,
			address: '临湖路96号',
			enteredBy: 'bailu',
			enteredDay: -31,
			postmarkDay: -33
		},
		unitName: '云汐区乐龄养老服务中心',
		channel: 'letter',
		at: { day: -33, time: '09:00' },
		clause: '第二十五条',
		stance: 'suggest',
		text: '区民政局：\n我中心承接三个社区站点的运营。就第二十五条提三点：一、合同期限一般不超过三年，装修和设备的投入收不回来，建议与投入挂钩，最长五年；二、满意率低于百分之七十不得续约，样本少时一两个人就能决定结果，建议规定最低样本数，并由第三方入户调查；三、允许经街道同意后把助浴、理疗等专业项目分包给有资质的机构，与“不得转包”区分开。\n云汐区乐龄养老服务中心（盖章）',
		state: 'accepted'
	},
	{
		from: '郑淑华',
		channel: 'kiosk',
		at: { day: -36, time: '10:55' },
		clause: '第二十七条',
		stance: 'support',
		text: '这条最得我心。上回去打饭，非要我扫码，我说我没有智能机，小姑娘说那你让你儿子来。我儿子在外省！',
		state: 'accepted'
	},
	{
		from: '石桂英',
		channel: 'kiosk',
		at: { day: -36, time: '10:26' },
		clause: '第二十三条',
		stance: 'suggest',
		text: '送饭能不能送到床头？我楼上的张姐瘫了三年，送到一楼没用。',
		state: 'accepted'
	},
	{
		from: '韦家明',
		channel: 'online',
		at: { day: -35, time: '19:18' },
		clause: '第十七条',
		stance: 'suggest',
		text: '移交不光给钥匙，把水电卡、欠费单一起交清楚。我们街道接过一处，接完发现欠了四万八的电费。',
		state: 'accepted'
	},
	{
		from: '姜红',
		channel: 'online',
		at: { day: -34, time: '22:50' },
		clause: '第二十六条',
		stance: 'question',
		text: '卫生站每周来巡诊一次，能开降压药吗，还是只量血压？只量血压我家自己就有。',
		state: 'accepted'
	},
	{
		from: {
			name: '沈某',
			phone: '19900099102',
			address: '文汇路12号2栋501',
			enteredBy: 'bailu',
			enteredDay: -30,
			postmarkDay: -32
		},
		channel: 'letter',
		at: { day: -32, time: '10:00' },
		clause: null,
		stance: 'suggest',
		text: '民政局同志：我七十九岁，教过四十年书，写字还利索，就写几条。\n一、附件表里“无障碍卫生间”请写尺寸。我老伴坐轮椅，去过一家叫无障碍的，门宽七十公分，轮椅进得去关不上门。\n二、活动室不要全是麻将桌。老年人也要看报、写字、种花，建议每处留一间安静的房间，不许吸烟。\n三、最好有一张大桌子，几个老人可以一起包饺子，说说话。我们要的不是被照顾，是有地方去。\n四、我的联系方式：文汇路12号2栋501，电话19900099102。用不着给我寄东西，打个电话就行。\n此致敬礼。',
		personalData: ['phone', 'address'],
		state: 'accepted'
	},
	{
		from: '何美玲',
		channel: 'online',
		at: { day: -33, time: '17:41' },
		clause: '第三条',
		stance: 'support',
		text: '公益优先写进去了，希望别到最后变成开诊所卖保健品的。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '谢宁',
		channel: 'online',
		at: { day: -33, time: '08:19' },
		clause: '第三十条',
		stance: 'suggest',
		text: '举报侵占的房子有没有奖励？我们小区那两百平方米现在是棋牌室，老板说是物业租给他的。',
		state: 'accepted'
	},
	{
		from: '任广才',
		channel: 'onsite',
		at: { day: -32, time: '16:10' },
		clause: '第三十条',
		stance: 'oppose',
		text: '三个月恢复太长。房子是公家的，凭什么让他再占半年，给三十天，搬不走就锁门。',
		state: 'accepted'
	},
	{
		from: '龚志刚',
		channel: 'online',
		at: { day: -31, time: '06:48' },
		clause: '第十四条',
		stance: 'suggest',
		text: '分期建设的，老是把配套甩到最后一期，最后一期又不建了。所以“住宅总面积完成一半以前”还是宽，应当写死：第一期不建养老用房，第二期不给预售证。',
		state: 'accepted'
	},
	{
		from: '史文娟',
		channel: 'online',
		at: { day: -30, time: '12:37' },
		clause: '第十六条',
		stance: 'question',
		text: '养老用房没建成不给联合验收，那买房的老百姓怎么办？我们等着入住的三百户跟着一起卡着？',
		state: 'accepted'
	},
	{
		from: '冯玉珍',
		channel: 'onsite',
		at: { day: -29, time: '09:14' },
		clause: '第二十条',
		stance: 'support',
		text: '加扶手好。我们站那个台阶三级，没扶手，冬天结冰，摔过两个。',
		state: 'accepted'
	},
	{
		from: '侯俊杰',
		channel: 'online',
		at: { day: -28, time: '20:59' },
		clause: '第二十八条',
		stance: 'suggest',
		text: '应急演练别叫老人跑。真让八十岁的人跑楼梯，演练先把人演练进医院。',
		state: 'accepted'
	},
	{
		from: '赖晓琴',
		channel: 'online',
		at: { day: -27, time: '14:33' },
		clause: '第十二条',
		stance: 'question',
		text: '一千五百平方米的综合中心，文汇街道建在哪儿？文汇这片寸土寸金。要是定在原来的老粮库，我举双手赞成；要是拆街心花园，请先问问我们。',
		state: 'accepted'
	}
];
