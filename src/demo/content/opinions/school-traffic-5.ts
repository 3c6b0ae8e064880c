import type { OpinionContent } from '../types.ts';

export const schoolTraffic5: OpinionContent[] = [
	{
		from: '侯俊杰',
		channel: 'online',
		at: { day: -32, time: '22:41' },
		clause: '（十二）',
		stance: 'suggest',
		text: '票价“不高于二倍”就是四块，一天八块，一个月一百六十多，比我打车拼单还贵。请降到和普通车一样，差额区里补。',
		state: 'accepted'
	},
	{
		from: {
			name: '云汐公共交通有限公司',
			phone: null,
			address: '西渠路300号',
			enteredBy: 'jiangxiaozhou',
			enteredDay: -24,
			postmarkDay: -26
		},
		unitName: '云汐公共交通有限公司',
		channel: 'letter',
		at: { day: -26, time: '10:00' },
		clause: '（十二）',
		stance: 'suggest',
		text: '我公司就第（十二）、（十三）项反馈如下：一、学生定制线路按每车45座、满座率七成测算，单程成本约6.8元/人，票价按4元收取时，三条线路年亏损约41万元，请明确补贴渠道。二、锦帆中学门前公交站距校门27米，进站车辆排队时会遮挡人行横道，建议站点西移60米，站台改造费用约9万元。三、首班提前需增加驾驶员排班4人，可于下学期开学前落实。',
		state: 'accepted'
	},
	{
		from: '郑淑华',
		channel: 'kiosk',
		at: { day: -48, time: '10:05' },
		clause: '（十三）',
		stance: 'support',
		text: '校车停了后面就等，这个好，电视里人家外国早就这样。',
		state: 'accepted'
	},
	{
		from: '章慧',
		channel: 'online',
		at: { day: -44, time: '12:20' },
		clause: '（十三）',
		stance: 'suggest',
		text: '停靠点一定要离加油站和变压器远些，西渠小学现在那个站牌就立在变压器旁边。',
		state: 'accepted'
	},
	{
		from: '曹卫东',
		channel: 'kiosk',
		at: { day: -39, time: '09:48' },
		clause: '（十三）',
		stance: 'question',
		text: '后车等，等多久？校车司机不关门大家就一直停着？路口后面堵死了怎么说，我开了三十年车，这条要配个时间。',
		state: 'accepted'
	},
	{
		from: '顾阿大',
		channel: 'kiosk',
		at: { day: -34, time: '15:33' },
		clause: '（十三）',
		stance: 'oppose',
		text: '幼儿园那种小面包校车超载的我见过，光管停靠点不管装多少人，停得再整齐有啥用。',
		state: 'accepted'
	},
	{
		from: '任思齐',
		channel: 'online',
		at: { day: -49, time: '08:12' },
		clause: '（十四）',
		stance: 'support',
		text: '错峰是治本。全区一个点放学，神仙也没办法。',
		state: 'accepted'
	},
	{
		from: '吴德顺',
		channel: 'online',
		at: { day: -46, time: '20:39' },
		clause: '（十四）',
		stance: 'oppose',
		text: '两个孩子，老大四点十分老二四点五十，我就在校门口晃四十分钟？双职工请一次假还是请两次假。同一个家庭的孩子应该安排在一个时间。',
		state: 'accepted'
	},
	{
		from: '沈岚',
		channel: 'online',
		at: { day: -44, time: '06:59' },
		clause: '（十四）',
		stance: 'suggest',
		text: '早上不要错，晚上错就行。早上错了，家长上班就得错，单位不会跟着错。',
		state: 'accepted'
	},
	{
		from: '钱宝根',
		channel: 'onsite',
		at: { day: -41, time: '15:50' },
		clause: '（十四）',
		stance: 'question',
		text: '错开以后先放学的小鬼在哪里等？操场上还是教室里？落雨呢？',
		state: 'accepted'
	},
	{
		from: '胡建平',
		channel: 'onsite',
		at: { day: -38, time: '16:16' },
		clause: '（十四）',
		stance: 'suggest',
		text: '放学一批隔十分钟，前头一批的家长不走，还在那吹牛，后头的又来了，人只会更多。校门口要有人催。',
		state: 'accepted'
	},
	{
		from: '金美华',
		channel: 'online',
		at: { day: -35, time: '21:02' },
		clause: '（十四）',
		stance: 'suggest',
		text: '课后服务留到六点半，我五点半下班，能接上。现在五点四十就清校，我妈七十了每天来回跑。',
		state: 'accepted'
	},
	{
		from: '翟玉梅',
		channel: 'online',
		at: { day: -30, time: '12:44' },
		clause: '（十四）',
		stance: 'oppose',
		text: '老师也有孩子，老师也要下班。错峰加课后服务等于每个老师每天多站四十分钟岗，补助多少、从哪里出，只字未提。我是一线教师，实名说的。',
		showName: true,
		state: 'accepted'
	},
	{
		from: {
			name: '西渠小学部分教师',
			phone: null,
			address: '学府西路6号',
			enteredBy: 'jiangxiaozhou',
			enteredDay: -22,
			postmarkDay: -24
		},
		unitName: '西渠小学三年级组教师（联名）',
		channel: 'letter',
		at: { day: -24, time: '10:00' },
		clause: '（十四）',
		stance: 'suggest',
		text: '我们是西渠小学三年级组的几位老师。草案要求“同一学校分年级错开放学”，意思是好的。但我校只有一个校门，最后一批要等到五点二十，冬天天已经黑了。提两条：第一，把后门修一修，开两个门，比错开二十分钟还管用；第二，看护的人可以请社区和退休教师，学校出场地，不要全压在班主任身上。签名的一共七个人，不必公开我们的名字。',
		state: 'accepted'
	},
	{
		from: '余秀芹',
		channel: 'kiosk',
		at: { day: -23, time: '10:09' },
		clause: '（十四）',
		stance: 'support',
		text: '错开好，我接外孙女，再不用跟三千个人一起挤。',
		state: 'accepted'
	},
	{
		from: '孙立群',
		channel: 'online',
		at: { day: -48, time: '11:35' },
		clause: '（十五）',
		stance: 'support',
		text: '我们单位停车场白天空一半，愿意开，前提是出了剐蹭有保险兜着，不要最后找到我们头上。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '段宏伟',
		channel: 'online',
		at: { day: -45, time: '07:26' },
		clause: '（十五）',
		stance: 'question',
		text: '“三十分钟内免费”是自动识别还是要登记？登记的话，每天几百个家长排队登记，出口先堵死。',
		state: 'accepted'
	},
	{
		from: '蒋一鸣',
		channel: 'online',
		at: { day: -42, time: '19:11' },
		clause: '（十五）',
		stance: 'suggest',
		text: '区行政中心地面停车场带个头。周末都能开，上学那一小时开不得？',
		state: 'accepted'
	},
	{
		from: {
			name: '汇丰源商业广场管理处',
			phone: null,
			address: '学府路77号',
			enteredBy: 'jiangxiaozhou',
			enteredDay: -31
		},
		unitName: '汇丰源商业广场管理处',
		channel: 'email',
		at: { day: -31, time: '11:20' },
		clause: '（十五）',
		stance: 'suggest',
		text: '我处地下二层有车位640个，上午十点前占用率不足三成，同意在上学时段免费开放，但有三点请一并考虑：1.入口闸机改造约3.2万元；2.家长多从一层穿行，需与商户协商提前开门；3.傍晚15:30至17:40为营业高峰，只能提供120个车位，且以商场西侧区域为限。',
		state: 'accepted'
	},
	{
		from: '曾庆有',
		channel: 'kiosk',
		at: { day: -36, time: '10:20' },
		clause: '（十五）',
		stance: 'oppose',
		text: '机关大院开给外头人停，门卫管得过来吗？我看悬。',
		state: 'accepted'
	},
	{
		from: { name: '冯先生', phone: null, address: null, enteredBy: 'jiangxiaozhou', enteredDay: -28 },
		channel: 'phone',
		at: { day: -28, time: '15:05' },
		clause: '（十五）',
		stance: 'suggest',
		text: '冯先生电话反映：临湖医院对面有块空地围了四年，长草。他觉得先平一平给家长停车，花不了几个钱。',
		state: 'accepted'
	},
	{
		from: '赵玉兰',
		channel: 'onsite',
		at: { day: -47, time: '14:22' },
		clause: '（十七）',
		stance: 'suggest',
		text: '首次提醒，那每天换一辆车不就每次都是首次？按人算还是按车算要讲清楚。',
		state: 'accepted'
	}
];
