import type { OpinionContent } from '../types.ts';

export const schoolTraffic6: OpinionContent[] = [
	{
		from: '马骏',
		channel: 'online',
		at: { day: -43, time: '22:16' },
		clause: '（十七）',
		stance: 'oppose',
		text: '又是抓拍。先告诉我罚的钱去了哪。',
		state: 'accepted'
	},
	{
		from: '雷春霞',
		channel: 'online',
		at: { day: -40, time: '08:04' },
		clause: '（十七）',
		stance: 'support',
		text: '逆行的电动车必须罚！我不管他是不是送孩子的，他带的是自己的孩子，撞的是别人家的。',
		state: 'accepted'
	},
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -38, time: '13:31' },
		clause: '（十七）',
		stance: 'suggest',
		text: '给劝导员上上礼貌课。我停下问路，拿喇叭对着我吼，孩子坐在后面直哭。',
		state: 'accepted'
	},
	{
		from: '罗晓峰',
		channel: 'online',
		at: { day: -33, time: '07:37' },
		clause: '（十七）',
		stance: 'question',
		text: '人行横道前没停让，行人还没走上来算不算？上次我被拍，图上那个人还在路肩上看手机。',
		state: 'accepted'
	},
	{
		from: '龚志刚',
		channel: 'online',
		at: { day: -29, time: '17:25' },
		clause: '（十七）',
		stance: 'suggest',
		text: '校门口抓拍点写个牌子：前方抓拍，限停X分钟。明着来，大家都服气。',
		state: 'accepted'
	},
	{
		from: '常乐',
		channel: 'online',
		at: { day: -27, time: '21:09' },
		clause: '（十七）',
		stance: 'oppose',
		text: '我家门口一周被贴三张条，全是同一个位置。那里从前是停车位，上个月才刷成网格线，谁通知我们了？',
		state: 'accepted'
	},
	{
		from: '姜红',
		channel: 'online',
		at: { day: -46, time: '12:11' },
		clause: '（十八）',
		stance: 'support',
		text: '交通安全课别念稿子，让交警来，放真的事故录像（打码的），一次顶十次。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '潘秋菊',
		channel: 'kiosk',
		at: { day: -42, time: '09:20' },
		clause: '（十八）',
		stance: 'suggest',
		text: '过马路看手机的，不光孩子，家长也要上课。我女婿就是一个。',
		state: 'accepted'
	},
	{
		from: '韦家明',
		channel: 'online',
		at: { day: -37, time: '18:56' },
		clause: '（十八）',
		stance: 'suggest',
		text: '“不得把护学值班变成家长必须完成的任务”这句写得好，再加半句：学校不得统计、公布各班参加人数。',
		state: 'accepted'
	},
	{
		from: '薛长河',
		channel: 'onsite',
		at: { day: -34, time: '10:10' },
		clause: '（十八）',
		stance: 'question',
		text: '小孩子不会认路的，学校教不教怎么过没有红绿灯的路口？我孙子就不会。',
		state: 'accepted'
	},
	{
		from: '樊爱珍',
		channel: 'kiosk',
		at: { day: -28, time: '10:31' },
		clause: '（十八）',
		stance: 'suggest',
		text: '发一顶黄帽子，远远就看得见。我们小时候就戴的。',
		state: 'accepted'
	},
	{
		from: '董丽娟',
		channel: 'online',
		at: { day: -45, time: '20:53' },
		clause: '（十九）',
		stance: 'suggest',
		text: '一家牵头、三家分工、五个街道配合，数下来九家，等于哪家都不沾手。校门口出了事，我到底打哪个电话？公布一个号就够了，多了等于没有。',
		state: 'accepted'
	},
	{
		from: '袁浩',
		channel: 'online',
		at: { day: -39, time: '23:27' },
		clause: '（十九）',
		stance: 'question',
		text: '“一校一策”方案什么时候公布、公布在哪？我翻了学校公众号，只有运动会。',
		state: 'accepted'
	},
	{
		from: '鲁阳',
		channel: 'online',
		at: { day: -32, time: '14:40' },
		clause: '（十九）',
		stance: 'suggest',
		text: '各校方案要让住在学校旁边的人也提提意见，别只发给家长，被限停的主要是我们。',
		state: 'accepted'
	},
	{
		from: '殷素梅',
		channel: 'kiosk',
		at: { day: -25, time: '15:15' },
		clause: '（十九）',
		stance: 'support',
		text: '有人管就好，以前教育局推交警，交警推街道，街道推城管，转一圈半年过去。',
		state: 'accepted'
	},
	{
		from: '温如玉',
		channel: 'online',
		at: { day: -44, time: '11:40' },
		clause: '（二十）',
		stance: 'suggest',
		text: '评估请拿数字出来：事故几起、平均堵几分钟、过街等几秒，和今年比。不要写“取得明显成效”。',
		state: 'accepted'
	},
	{
		from: '蔡文斌',
		channel: 'online',
		at: { day: -40, time: '19:05' },
		clause: '（二十）',
		stance: 'question',
		text: '评估完不好怎么办？写了“及时调整”，多久算及时？我建议三十日。',
		state: 'accepted'
	},
	{
		from: '申屠明',
		channel: 'online',
		at: { day: -35, time: '07:44' },
		clause: '（二十）',
		stance: 'suggest',
		text: '听取意见的时候请学生自己也说。他们天天走，比坐办公室的清楚。',
		state: 'accepted'
	},
	{
		from: '葛春生',
		channel: 'kiosk',
		at: { day: -26, time: '16:22' },
		clause: '（二十）',
		stance: 'support',
		text: '一学期看一次，可以。',
		state: 'accepted'
	},
	{
		from: '冯玉珍',
		channel: 'onsite',
		at: { day: -21, time: '10:51' },
		clause: '（二十）',
		stance: 'suggest',
		text: '评估的人里头放两个不开车的老头老太，不要都是开车的领导。',
		state: 'accepted'
	},
	{
		from: '王秀兰',
		channel: 'onsite',
		at: { day: -50, time: '16:05' },
		clause: '（一）',
		stance: 'support',
		text: '好事，办快点。',
		showName: true,
		state: 'accepted'
	},
	{
		from: '汤小满',
		channel: 'online',
		at: { day: -48, time: '08:55' },
		clause: '（一）',
		stance: 'question',
		text: '“缩短三分之一”拿什么比？基数多少分钟？没有基数的目标谁都能完成。',
		state: 'accepted'
	},
	{
		from: '段宏伟',
		channel: 'online',
		at: { day: -43, time: '12:29' },
		clause: '（一）',
		stance: 'suggest',
		text: '一年太短，先挑最堵的五个学校做出样子来，别二十八个一齐铺开，铺开了哪个都做不透。',
		state: 'accepted'
	},
	{
		from: '樊爱珍',
		channel: 'kiosk',
		at: { day: -37, time: '16:03' },
		clause: '（二）',
		stance: 'question',
		text: '校外的小饭桌、托管班算不算校门？孩子中午都往那跑，一条马路穿来穿去，比校门口还乱。',
		state: 'accepted'
	},
	{
		from: '伍月',
		channel: 'online',
		at: { day: -33, time: '18:18' },
		clause: '（二）',
		stance: 'suggest',
		text: '把幼儿园和中学分开写。幼儿园要抱进抱出，中学生自己能走，同一套规矩两头都不合适。',
		state: 'accepted'
	},
	{
		from: '叶青青',
		channel: 'online',
		at: { day: -27, time: '22:01' },
		clause: '（二）',
		stance: 'suggest',
		text: '学校后门也算校门吗？我们孩子从后门走，那条巷子没人管过。',
		state: 'accepted'
	}
];
