import type { OpinionContent } from '../types.ts';

export const schoolTraffic1: OpinionContent[] = [
	{
		from: '吴德顺',
		channel: 'online',
		at: { day: -50, time: '09:41' },
		clause: '（三）',
		stance: 'oppose',
		text: '两百米把整条文汇路都禁了，沿街住户连卸菜都停不了。我家楼下到文汇小学门口量过，一百八十七步。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: {
			name: '文汇路沿街商户（刘记早点等六家）',
			phone: null,
			address: '文汇路31号至43号',
			enteredBy: 'yupei',
			enteredDay: -33,
			postmarkDay: -36
		},
		unitName: '文汇路沿街商户六家（联名）',
		channel: 'letter',
		at: { day: -36, time: '10:00' },
		clause: '（三）',
		stance: 'oppose',
		text: '尊敬的区教育局领导：\n我们六家都在文汇路上做小生意，最早的开了十九年。送货的车早上六点半到七点多到，草案写的是不分钟点一律不许停，米面油、桶装水停到两百米外再用小推车推，一早上就过去了。不是不支持学校，娃娃们都是我们的老主顾。恳请给商户的货车办一张证，七点二十以前、八点十分以后准许临停十分钟卸货，超时照罚，我们认。\n此致\n敬礼',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '郑淑华',
		channel: 'kiosk',
		at: { day: -49, time: '16:15' },
		clause: '（三）',
		stance: 'suggest',
		text: '一百米够了。两百米外头，孩子都过了路口了，停两部车碍着谁呢。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: { name: '罗老师傅', phone: null, address: null, enteredBy: 'yupei', enteredDay: -44 },
		channel: 'phone',
		at: { day: -44, time: '09:30' },
		clause: '（三）',
		stance: 'question',
		text: '罗师傅打来电话：礼拜六礼拜天、寒暑假学堂里没人，门口还禁不禁？他的意思是把“上学日”三个字加上。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '马骏',
		channel: 'online',
		at: { day: -48, time: '22:37' },
		clause: '（三）',
		stance: 'oppose',
		text: '禁停可以，先把旁边商场的停车场早上开了再说。光堵不疏，最后就是车都跑到小区里面来。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		key: 'school-night-shift',
		from: '罗晓峰',
		channel: 'online',
		at: { day: -47, time: '12:08' },
		clause: '（三）',
		stance: 'suggest',
		text: '只管七点到八点、四点到五点半这两截，其他时候照旧停，行不行？我上夜班，早上九点回来想停家门口都不让，冤不冤。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '江涛',
		unitName: '锦帆物业服务有限公司',
		channel: 'online',
		at: { day: -46, time: '17:52' },
		clause: '（三）',
		stance: 'suggest',
		text: '我公司服务的锦帆里小区北门距锦帆中学校门约一百五十米，现有进出车辆早高峰每小时二百一十辆。若全天禁停并设抓拍，出入口车辆等候抬杆即可能被判违停。建议小区车行出入口两侧各十五米不纳入抓拍范围，并在实施前与物业核对点位图。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '丁桂芳',
		channel: 'onsite',
		at: { day: -46, time: '10:20' },
		clause: '（三）',
		stance: 'oppose',
		text: '我腿不好，儿子送我回来，扶我下车要好一会儿。停一分钟也算违停？那我只好在大路上下来自己挪回来。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '谢宁',
		channel: 'online',
		at: { day: -44, time: '23:11' },
		clause: '（三）',
		stance: 'suggest',
		text: '麻烦把线画清楚。现在门口白的黄的网格的叠了三层，鬼知道从哪里开始不能停。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '贾永胜',
		channel: 'online',
		at: { day: -43, time: '19:04' },
		clause: '（三）',
		stance: 'support',
		text: '坚决支持，早该管了！不过二百米有点一刀切，幼儿园门口和中学门口能一样吗，幼儿园要抱进去的呀。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '侯俊杰',
		channel: 'online',
		at: { day: -41, time: '07:55' },
		clause: '（三）',
		stance: 'suggest',
		text: '按路宽分，窄路一百、宽路两百。学府路六车道，停一排不影响；文汇路七米宽，五十米都多。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '余秀芹',
		channel: 'online',
		at: { day: -39, time: '15:26' },
		clause: '（三）',
		stance: 'oppose',
		text: '伲住文汇路四十年了，逢年过节小囡回来，车子停门口拿点东西，罚两百块，啥道理。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '乔巧云',
		channel: 'online',
		at: { day: -36, time: '21:48' },
		clause: '（三）',
		stance: 'suggest',
		text: '临湖幼儿园旁边就是社区医院，老人看病打针的车怎么算？医院门口起码留两个位子，十分钟的。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: { name: '何女士', phone: null, address: null, enteredBy: 'jiangxiaozhou', enteredDay: -30 },
		channel: 'phone',
		at: { day: -30, time: '14:40' },
		clause: '（三）',
		stance: 'question',
		text: '（电话记录，接听人江小舟）来电人在西渠小学对面开药店，问送药的冷链车能否停靠，称疫苗和胰岛素不能断链，单次约八分钟。',
		state: 'accepted',
		group: 'school-ban'
	},
	{
		from: '沈岚',
		channel: 'online',
		at: { day: -50, time: '12:33' },
		clause: '（五）',
		stance: 'oppose',
		text: '我家就在单行道东头。早上送老大去锦帆中学，从家出门往西本来三百米，改了要兜到西渠路再回来，等于白跑一公里多。草案说“绕行约六百米”，是从学校量的，不是从住户家里量的。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '汪海燕',
		channel: 'online',
		at: { day: -49, time: '18:02' },
		clause: '（五）',
		stance: 'suggest',
		text: '方向搞反了吧？应该由东向西。早上车流本来就是往西去的，逆着人流改，绕路的是大多数。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: {
			name: '文汇苑小区业主委员会',
			phone: null,
			address: '文汇路58号',
			enteredBy: 'yupei',
			enteredDay: -40,
			postmarkDay: -42
		},
		unitName: '文汇苑小区业主委员会',
		channel: 'letter',
		at: { day: -42, time: '10:00' },
		clause: '（五）',
		stance: 'oppose',
		text: '我小区412户，唯一机动车出入口开在文汇路58号，位于拟实行单行的路段中间。经业主委员会在业主群征询，回复的236户中，反对198户，赞成27户，无所谓11户。主要理由：一、急救车、消防车进入须逆行或绕行，单行期间如何保障没有写；二、早7:00至8:10正是上班时间，所有出小区车辆只能向东，势必全部压到锦帆里大街路口；三、我小区曾于前年配合单向试行两周，路口排队达三百米。我们愿意配合的替代做法：住户凭登记车牌在单行时段可双向通行五十米至路口。附签名页四张。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '韦家明',
		channel: 'online',
		at: { day: -47, time: '06:48' },
		clause: '（五）',
		stance: 'question',
		text: '请问住在这条路上的人，早上要往西走上高架，是必须绕还是可以办通行证？',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '彭佳',
		channel: 'online',
		at: { day: -45, time: '13:20' },
		clause: '（五）',
		stance: 'support',
		text: '单行好，我每天骑车看他们会车，一个不让一个，能僵五分钟，后面小孩从车缝里钻。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '龚志刚',
		channel: 'online',
		at: { day: -42, time: '09:17' },
		clause: '（五）',
		stance: 'oppose',
		text: '开网约车的。单行那一个半钟头正是接单的时候，乘客点在路西头，我在路东头，二十米看得见够不着。最后乘客取消，算我的。',
		state: 'accepted',
		group: 'school-oneway'
	}
];
