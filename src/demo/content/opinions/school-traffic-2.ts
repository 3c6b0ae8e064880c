import type { OpinionContent } from '../types.ts';

export const schoolTraffic2: OpinionContent[] = [
	{
		from: '段宏伟',
		channel: 'online',
		at: { day: -40, time: '22:05' },
		clause: '（五）',
		stance: 'suggest',
		text: '先试一个月再定，把锦帆里大街路口的排队长度每天公布出来，大家看数字说话，别一上来就写死。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '陈国梁',
		channel: 'onsite',
		at: { day: -38, time: '10:11' },
		clause: '（五）',
		stance: 'oppose',
		text: '我住文汇路58号7幢101，老伴透析，每周一三五早上七点半要出门。改单行，医院在西边，绕一圈堵在路口，耽误了谁负责？',
		personalData: ['address'],
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		key: 'school-navigation',
		from: '杜鹏',
		channel: 'online',
		at: { day: -35, time: '16:39' },
		clause: '（五）',
		stance: 'suggest',
		text: '导航要同步改。上次学府路改道，地图半个月没更新，外地车一辆接一辆逆行。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '申屠明',
		channel: 'online',
		at: { day: -29, time: '20:58' },
		clause: '（五）',
		stance: 'support',
		text: '原来试过两周，效果其实不错，堵是堵在路口信号灯没配时。把灯调好，单行就顺了。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '倪小芸',
		channel: 'online',
		at: { day: -24, time: '11:46' },
		clause: '（五）',
		stance: 'suggest',
		text: '上午到八点十分太长了，第一节课七点五十，八点整就没学生了，能少绕十分钟是十分钟。',
		state: 'accepted',
		group: 'school-oneway'
	},
	{
		from: '施国华',
		channel: 'kiosk',
		at: { day: -48, time: '10:30' },
		clause: '（八）',
		stance: 'suggest',
		text: '绿灯才二十秒，我带两个孙子走到一半就红了。我这把年纪，不能拖着娃儿跑吧。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '常乐',
		channel: 'online',
		at: { day: -46, time: '21:14' },
		clause: '（八）',
		stance: 'suggest',
		text: '锦帆中学门口那个灯我掐过表：绿灯22秒，路宽24米，初中生走得过，背着大提琴的走不过，我闺女就是背大提琴的。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '任思齐',
		channel: 'online',
		at: { day: -43, time: '07:42' },
		clause: '（八）',
		stance: 'support',
		text: '二十五秒还是少，三十。西渠小学一个班四十多人排队过，老师说每次都要截成两段，最后几个孩子站在路中间等，我看着心都提到嗓子眼。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '毕小白',
		channel: 'online',
		at: { day: -40, time: '18:25' },
		clause: '（八）',
		stance: 'suggest',
		text: '平时没人过也二十五秒，司机又要骂。装按钮的，有学生按了再给长绿灯，没人按就短的。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '孟祥福',
		channel: 'onsite',
		at: { day: -34, time: '09:05' },
		clause: '（八）',
		stance: 'question',
		text: '倒计时那个数字牌子坏了大半年，跟哪个说？顺便这次修好嘛。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '阎世杰',
		channel: 'online',
		at: { day: -31, time: '19:33' },
		clause: '（八）',
		stance: 'suggest',
		text: '过街安全岛做宽一点，半路能站住，秒数就没那么要命。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '黎建军',
		channel: 'online',
		at: { day: -22, time: '06:57' },
		clause: '（八）',
		stance: 'oppose',
		text: '学府路早高峰本来就红，行人灯再加几秒，车龙能甩到西渠路去。请交通局算清楚了再改，不要拍脑袋。',
		state: 'accepted',
		group: 'school-green'
	},
	{
		from: '姜红',
		channel: 'online',
		at: { day: -49, time: '21:36' },
		clause: '（十六）',
		stance: 'suggest',
		text: '护学岗上学前三十分钟到，可初三是七点就进校，六点四十门口已经全是人了，岗上没一个。时间应当跟各校实际到校时间走。',
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -45, time: '12:50' },
		clause: '（十六）',
		stance: 'oppose',
		text: '求求了别再让家长穿黄马甲了。说是自愿，班级群里接龙，谁好意思不接？我请一上午假扣一百八。',
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '曹卫东',
		channel: 'kiosk',
		at: { day: -42, time: '09:31' },
		clause: '（十六）',
		stance: 'support',
		text: '我退休前是开公交的，愿意来当志愿者，有人教手势就行，不要钱，发件雨衣。',
		showName: true,
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '史文娟',
		channel: 'online',
		at: { day: -37, time: '22:19' },
		clause: '（十六）',
		stance: 'suggest',
		text: '志愿者没有执法权，喊破嗓子也没人理。高峰就那二十分钟，每个校门站一个穿警服的，比十个红袖章顶用。',
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '任思齐',
		channel: 'online',
		at: { day: -33, time: '17:08' },
		clause: '（十六）',
		stance: 'question',
		text: '放学有没有护学岗？条文里只写了上学前三十分钟到岗，放学呢，托管班放到六点呢。',
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '葛春生',
		channel: 'kiosk',
		at: { day: -27, time: '10:44' },
		clause: '（十六）',
		stance: 'suggest',
		text: '下大雨那天一个人没有，偏偏那天最乱。落雨落雪更要有人。',
		state: 'accepted',
		group: 'school-guard'
	},
	{
		from: '雷春霞',
		channel: 'online',
		at: { day: -44, time: '19:20' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	},
	{
		from: '金美华',
		channel: 'online',
		at: { day: -44, time: '19:26' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	},
	{
		from: '董丽娟',
		channel: 'online',
		at: { day: -44, time: '19:41' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	},
	{
		from: '蔡文斌',
		channel: 'online',
		at: { day: -44, time: '20:02' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	},
	{
		from: '赖晓琴',
		channel: 'online',
		at: { day: -43, time: '07:15' },
		clause: '（十）',
		stance: 'suggest',
		text: '学府路锦帆中学门口车速快、路面宽，孩子每天横穿六条车道，强烈要求尽快修建学生过街天桥，不要停留在研究阶段。',
		state: 'accepted',
		sameText: 'footbridge',
		group: 'school-bridge'
	}
];
