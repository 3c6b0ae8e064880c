import type { OpinionContent } from '../types.ts';

export const schoolTraffic8: OpinionContent[] = [
	{
		key: 'school-withdrawn-2',
		from: '鲁阳',
		channel: 'online',
		at: { day: -31, time: '13:20' },
		clause: '（六）',
		stance: 'oppose',
		text: '货车一律禁行，我们十一个人的车队就要停业，这话先放在这。',
		state: 'withdrawn',
		withdrawnAt: { day: -30, time: '09:41' }
	},
	{
		key: 'school-night-shift-2',
		from: '罗晓峰',
		channel: 'online',
		at: { day: -45, time: '12:40' },
		clause: '（三）',
		stance: 'suggest',
		text: '禁停的时间只管七点到八点、四点到五点半两截，其他时候照旧停。我上夜班，早上九点回来，希望能停家门口。',
		state: 'duplicate',
		duplicateOf: 'school-night-shift'
	},
	{
		key: 'school-navigation-2',
		from: '杜鹏',
		channel: 'onsite',
		at: { day: -33, time: '10:12' },
		clause: '（五）',
		stance: 'suggest',
		text: '导航要同步改（到专区再说一遍，怕网上没交上去）。上次学府路改道，地图半个月没更新，外地车一辆接一辆逆行。',
		state: 'duplicate',
		duplicateOf: 'school-navigation'
	},
	{
		from: '田小雨',
		channel: 'online',
		at: { day: -48, time: '07:50' },
		clause: null,
		stance: 'suggest',
		text: '孩子自己写的，我照抄：校门口不要停车，远的地方停着也不挡我们走路。还有，那个滑滑的井盖下雨天我们全班都滑过，能不能换一个不滑的。',
		child: { who: '小学生家长代提（孩子十岁）' },
		state: 'accepted'
	},
	{
		key: 'school-long-1',
		from: '江涛',
		channel: 'online',
		at: { day: -20, time: '21:37' },
		clause: null,
		stance: 'suggest',
		text: '在锦帆里物业干了十一年，天天早上站在小区北门看学校这一摊，说几句掏心窝子的。堵，堵在三个地方：一是文汇路口那个左转，绿灯九秒，过四辆车；二是校门正对面那家早点铺，家长停车买煎饼，一停就是一串；三是家长自己，孩子都进去了，车不走，隔着栅栏看。草案里禁停、单行、错峰都写了，偏偏这三样没写。左转灯改成十八秒，不花一分钱；早点铺挪到锦帆里大街拐角，街道出面说句话的事；校门里画条线，送到线为止，学校广播里喊一声“家长请回”，比装摄像头管用。我们物业愿意出两个保安，早上七点到七点四十，帮着指路，不要钱。只求一条：抓拍别对着我们小区的出入口，上个月一位业主送待产的媳妇去医院，门口排队被拍了两回，人家找我哭，我也不晓得跟谁说。',
		state: 'accepted'
	},
	{
		key: 'school-long-2',
		from: '季永年',
		channel: 'onsite',
		at: { day: -29, time: '09:40' },
		clause: null,
		stance: 'oppose',
		text: '我是老文汇小学毕业的，六十八了，就住在学校后墙。以前这条路两边是梧桐和围墙，放学全班排队唱着歌走回家，一个大人都不用来接。现在倒好，一个娃娃四个大人接，汽车电瓶车三轮车，把路塞得像下饺子。你们这个意见写了二十条，十八条是管车的，只有半条是让孩子自己走路的。依我看，根子不在车多，在家长不放心让孩子走。为啥不放心？路黑、路破、没人看。先把五百米以内的路修好、灯装上、每个拐角站一个老头老太（我报名），让三年级以上的孩子自己排队走。走的人多了，车自然就少了。花的钱恐怕还没有你们装抓拍的多。话讲得不中听，是真心话。',
		state: 'accepted'
	},
	{
		from: '施国华',
		channel: 'kiosk',
		at: { day: -26, time: '10:11' },
		clause: '（三）',
		stance: 'oppose',
		text: '反对禁停。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '彭佳',
		channel: 'online',
		at: { day: -24, time: '12:20' },
		clause: null,
		stance: 'support',
		text: '支持，赶紧办！',
		state: 'accepted'
	},
	{
		from: {
			name: '文汇小学家长委员会',
			phone: null,
			address: '文汇路20号',
			enteredBy: 'jiangxiaozhou',
			enteredDay: -24,
			postmarkDay: -26
		},
		unitName: '文汇小学家长委员会',
		channel: 'letter',
		at: { day: -26, time: '10:00' },
		clause: null,
		stance: 'suggest',
		text: '区教育局、公安分局、区交通局：\n征求意见稿发布后，我会在36个班级中收集了看法，共收到回复611份。现将较为集中的几点报告如下，供修改时参考。\n一、赞成的：错峰放学（赞成率78%）、护栏分隔（84%）、延长过街绿灯（91%）。\n二、担心的：校门两侧二百米禁停，家有一、二年级学生的反对者过半，主要是送进校门的路上没有人看护；文汇路单行，住在东侧的家庭绕行时间增加，有双胞胎和二胎的尤其难安排。\n三、草案没有写到、家长提得多的：（1）雨天预案，哪怕允许雨天临停区延长十分钟；（2）早餐店与校门之间没有隔离，油烟和车辆混在一处；（3）放学后校门对面的抓娃娃机、盲盒店，围着的孩子常常站到车道上。\n四、我们能做的：自愿报名的家长志愿者现有74人，愿意按学期排班，条件是不登记班级、不排名次、可以随时退出。另请学校为志愿者购买意外保险，这一项去年因为没有经费渠道搁下了。\n以上数字由家长委员会统计，原始回复可以查验，未包含任何学生姓名。\n文汇小学家长委员会',
		state: 'accepted'
	}
];
