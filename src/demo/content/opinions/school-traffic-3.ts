import type { OpinionContent } from '../types.ts';

export const schoolTraffic3: OpinionContent[] = [
	{
		from: '洪亮',
		channel: 'online',
		at: { day: -43, time: '08:50' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	},
	{
		from: '苗秀英',
		channel: 'kiosk',
		at: { day: -38, time: '15:10' },
		clause: '（十）',
		stance: 'oppose',
		text: '天桥我爬不动。要修就修有电梯的，不然老人推小车的还是从下面走，等于白修。',
		state: 'accepted'
	},
	{
		from: '俞晓东',
		channel: 'online',
		at: { day: -32, time: '11:02' },
		clause: '（十）',
		stance: 'question',
		text: '造价多少？和在原地加一组信号灯比，哪个划算？请把论证报告公开出来。',
		state: 'accepted'
	},
	{
		from: '叶青青',
		channel: 'online',
		at: { day: -50, time: '10:22' },
		clause: '（四）',
		stance: 'suggest',
		text: '临停区放两百米外，小学一二年级自己走不过去啊，还要过一个路口。低年级近一点嘛，五十米也行。',
		state: 'accepted'
	},
	{
		from: '许志强',
		channel: 'online',
		at: { day: -49, time: '13:45' },
		clause: '（四）',
		stance: 'support',
		text: '早盼着有个正经停的地方，现在就是跟交警捉迷藏。',
		state: 'accepted'
	},
	{
		from: '文静',
		channel: 'online',
		at: { day: -47, time: '07:59' },
		clause: '（四）',
		stance: 'suggest',
		text: '限时十分钟怎么执行？靠人看还是靠拍？我接娃常等十五分钟，因为老师拖堂，罚我我找谁。',
		state: 'accepted'
	},
	{
		from: '汤小满',
		channel: 'online',
		at: { day: -45, time: '16:30' },
		clause: '（四）',
		stance: 'suggest',
		text: '临停区画成斜的，头朝外，走的时候不用倒车。倒车最危险，上学期就有个孩子被倒车的蹭了书包带子。',
		state: 'accepted'
	},
	{
		from: '袁浩',
		channel: 'online',
		at: { day: -41, time: '18:44' },
		clause: '（四）',
		stance: 'question',
		text: '哪些学校算“有条件的”？没条件的学校怎么办，是不是就没有临停区了？附一张清单吧。',
		state: 'accepted'
	},
	{
		from: '胡建平',
		channel: 'onsite',
		at: { day: -39, time: '09:12' },
		clause: '（四）',
		stance: 'suggest',
		text: '下雨天车多一倍，十分钟改成十五分钟，晴天照旧。',
		state: 'accepted'
	},
	{
		from: '贺松年',
		channel: 'kiosk',
		at: { day: -35, time: '10:06' },
		clause: '（四）',
		stance: 'oppose',
		text: '临停区要是划在我们老桥新村门口，我头一个不答应。早上买菜的、倒垃圾的、遛狗的，再来一百部车子，人往哪走。',
		state: 'accepted'
	},
	{
		from: '秦淑贞',
		channel: 'onsite',
		at: { day: -30, time: '10:33' },
		clause: '（四）',
		stance: 'support',
		text: '蛮好蛮好，孙子下车有地方站，勿要站在马路当中。',
		state: 'accepted'
	},
	{
		from: '安然',
		channel: 'online',
		at: { day: -26, time: '12:17' },
		clause: '（四）',
		stance: 'suggest',
		text: '从临停区到校门这一段，有没有人领着走？可以学别的城市搞“步行巴士”，几个志愿者举牌子，把孩子一队一队带进校门，家长到临停区就可以撤。',
		state: 'accepted'
	},
	{
		from: '文静',
		channel: 'online',
		at: { day: -25, time: '08:02' },
		clause: '（四）',
		stance: 'suggest',
		text: '补充一句：电动自行车也要有临停的地方，别光想着汽车。',
		state: 'accepted'
	},
	{
		from: '章慧',
		channel: 'online',
		at: { day: -48, time: '20:40' },
		clause: '（六）',
		stance: 'support',
		text: '搅拌车早高峰从学校门口过，地都在抖。赞成禁。',
		state: 'accepted'
	},
	{
		from: '鲁阳',
		channel: 'online',
		at: { day: -43, time: '14:05' },
		clause: '（六）',
		stance: 'oppose',
		text: '做建材配送的。七点到八点十分、三点半到五点四十，一天少三个多小时，等于一辆车只能跑半天。学校门前那两百米我绕开就是，整条路禁，我们这行没法做。',
		state: 'accepted'
	},
	{
		from: '方继业',
		channel: 'kiosk',
		at: { day: -40, time: '09:10' },
		clause: '（六）',
		stance: 'suggest',
		text: '渣土车天不亮就跑，五点多响得人睡不成。既然管，连早上五点到七点一起管。',
		state: 'accepted'
	},
	{
		from: {
			name: '云汐区城建渣土运输协会',
			phone: null,
			address: '望云路203号',
			enteredBy: 'jiangxiaozhou',
			enteredDay: -27,
			postmarkDay: -29
		},
		unitName: '云汐区城建渣土运输协会',
		channel: 'letter',
		at: { day: -29, time: '10:00' },
		clause: '（六）',
		stance: 'suggest',
		text: '来函收悉征求意见公告。我会会员单位17家、车辆238台。关于第（六）项，建议：1.明确“工程运输车辆”范围，避免把市政抢险、环卫车辆一并禁行；2.对连续浇筑混凝土的工地，确因工艺不能中断的，允许凭建设单位证明临时通行，由押车员引导；3.提前三十日公布禁行路段，便于调整线路。',
		state: 'accepted'
	},
	{
		from: '牛犇',
		channel: 'online',
		at: { day: -33, time: '23:02' },
		clause: '（六）',
		stance: 'question',
		text: '拉蔬菜的小厢货算不算中型？我那车四米二，蓝牌。',
		state: 'accepted'
	},
	{
		from: '温如玉',
		channel: 'online',
		at: { day: -21, time: '19:16' },
		clause: '（六）',
		stance: 'support',
		text: '我女儿班上同学去年就是被右转大货车带倒的，还好只是骨折。看到这条眼泪都要下来了，请一定执行到位，别只写在纸上。',
		state: 'accepted'
	},
	{
		from: '韩雪梅',
		channel: 'online',
		at: { day: -50, time: '18:48' },
		clause: '（七）',
		stance: 'suggest',
		text: '护栏一定要装在人行道和非机动车道中间，不是装在机动车道边上。上次装反了，电瓶车全挤上人行道。',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '田小雨',
		channel: 'online',
		at: { day: -49, time: '22:30' },
		clause: '（七）',
		stance: 'support',
		text: '骑电动车送娃的举个手：我们也想停得规矩，划个框就行，真的，没有框大家才乱停。',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '周启明',
		channel: 'onsite',
		at: { day: -48, time: '09:50' },
		clause: '（七）',
		stance: 'oppose',
		text: '送外卖的从人行道上飞过来，我躲不及摔过一跤，手腕打了钢钉。光装护栏没用，要抓！',
		state: 'accepted',
		group: 'school-ebike'
	},
	{
		from: '范思敏',
		channel: 'online',
		at: { day: -46, time: '11:27' },
		clause: '（七）',
		stance: 'suggest',
		text: '共享单车五十米电子围栏太小，围栏外面照样堆成山。一百五十米，另外早上八点前企业要派人来搬。',
		state: 'accepted'
	},
	{
		from: '樊爱珍',
		channel: 'kiosk',
		at: { day: -44, time: '16:15' },
		clause: '（七）',
		stance: 'suggest',
		text: '三轮老年代步车也要管，有的老头接两个孩子，坐后斗里，没遮没拦的，看着怕人。',
		state: 'accepted'
	}
];
