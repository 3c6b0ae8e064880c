import type { OpinionContent } from '../types.ts';

export const parkLighting1: OpinionContent[] = [
	{
		from: '王秀兰',
		channel: 'onsite',
		at: { day: -317, time: '10:20' },
		clause: '（三）',
		stance: 'suggest',
		text: '东门至湖边那一段太暗，晚上不敢走。',
		state: 'accepted',
		group: 'park-dark'
	},
	{
		from: '阎世杰',
		channel: 'online',
		at: { day: -314, time: '21:05' },
		clause: '（三）',
		stance: 'suggest',
		text: '夜跑的，跑到湖边那段要开手机电筒，脚下全凭感觉，上个月踩空一次崴了脚。',
		state: 'accepted',
		group: 'park-dark'
	},
	{
		from: { name: '刘奶奶', phone: null, address: null, enteredBy: 'liqing', enteredDay: -309 },
		channel: 'phone',
		at: { day: -309, time: '15:20' },
		clause: '（三）',
		stance: 'suggest',
		text: '刘奶奶（81岁）电话里说，每天傍晚推老伴的轮椅到湖边坐坐，天黑得早，轮椅前头看不见路沿，想要两盏灯。',
		state: 'accepted',
		group: 'park-dark'
	},
	{
		from: '孟祥福',
		channel: 'onsite',
		at: { day: -304, time: '10:33' },
		clause: '（三）',
		stance: 'support',
		text: '装装好，比装摄像头管用，暗的地方坏人才待得住。',
		state: 'accepted',
		group: 'park-dark'
	},
	{
		from: '赵玉兰',
		channel: 'onsite',
		at: { day: -318, time: '10:08' },
		clause: '（五）',
		stance: 'suggest',
		text: '能不能整夜不关灯？',
		state: 'accepted',
		group: 'park-allnight'
	},
	{
		from: '曹卫东',
		channel: 'online',
		at: { day: -311, time: '20:49' },
		clause: '（五）',
		stance: 'support',
		text: '下夜班四点半走过去，那时候最黑，灯要是亮着心里踏实，电费我们大家也愿意多摊一点。',
		state: 'accepted',
		group: 'park-allnight'
	},
	{
		from: '牛犇',
		channel: 'online',
		at: { day: -298, time: '23:40' },
		clause: '（五）',
		stance: 'suggest',
		text: '零点到五点也有人锻炼的，送报的送奶的环卫的，全在这个点。',
		state: 'accepted',
		group: 'park-allnight'
	},
	{
		from: {
			name: '谭某',
			phone: '19900099305',
			address: null,
			enteredBy: 'liqing',
			enteredDay: -306,
			postmarkDay: -308
		},
		channel: 'letter',
		at: { day: -308, time: '10:00' },
		clause: '（四）',
		stance: 'oppose',
		text: '我家在临湖苑二楼，床头正对公园。原来那盏高杆灯照得天花板跟白天一样，小孩半夜惊醒。装灯可以，请千万不要朝着窗户。电话19900099305，白天打。',
		personalData: ['phone'],
		state: 'accepted',
		group: 'park-lighthurt'
	},
	{
		from: '贾永胜',
		channel: 'online',
		at: { day: -302, time: '22:21' },
		clause: '（四）',
		stance: 'suggest',
		text: '临湖的三栋晚上九点就拉窗帘睡了，遮光罩做好一点，装完请物业带我们去看一眼再验收。',
		state: 'accepted',
		group: 'park-lighthurt'
	},
	{
		from: '任广才',
		channel: 'kiosk',
		at: { day: -300, time: '10:25' },
		clause: '（四）',
		stance: 'oppose',
		text: '我家对面不要装，看星星都看不见了，黑就黑嘛，六十年都这么黑过来的。',
		state: 'accepted',
		group: 'park-lighthurt'
	},
	{
		from: '邵雨桐',
		channel: 'online',
		at: { day: -313, time: '12:02' },
		clause: '（六）',
		stance: 'question',
		text: '公厕旁边装摄像头？！镜头朝哪儿，谁在看，录像谁能调，请一条一条写清楚，否则女生宁可绕路。',
		state: 'accepted',
		digest: '公厕旁装监控会不会拍到如厕的人',
		decision: {
			outcome: 'explained',
			reason:
				'不会。监控只对公厕外出入口和洗手台外通道，镜头朝向步道，卫生间内不安装任何摄像设备，位置会在灯位图上标明，装好后张贴告示。'
		}
	},
	{
		from: '韦家明',
		channel: 'online',
		at: { day: -307, time: '18:40' },
		clause: '（七）',
		stance: 'suggest',
		text: '灯亮了能看见台阶，可台阶还是滑，扶手没有。既然要挖，一起装上省得再挖。',
		state: 'accepted',
		digest: '湖边台阶再加一道扶手',
		decision: {
			outcome: 'adopted',
			reason: '湖边两处台阶连老人都觉得滑，意见好办，加在照明工程里一起做，每处台阶两侧各装一道不锈钢扶手，共6道。',
			changed: {
				clause: '（七）',
				before: '湖边平台栏杆加装低位灯带，台阶处加装反光条。',
				after: '湖边平台栏杆加装低位灯带，台阶处加装反光条和两侧扶手。'
			}
		}
	},
	{
		from: '苗秀英',
		channel: 'kiosk',
		at: { day: -303, time: '10:20' },
		clause: '（八）',
		stance: 'support',
		text: '坏了两天就修好，这条看着舒心，我们门口那盏坏了三年。',
		state: 'accepted',
		digest: '支持坏灯限时修复',
		decision: {
			outcome: 'explained',
			reason: '修复时限写进（八）：报修后48小时内修好，灯杆编号从0001排起，您记不住也可以直接说“东门第几根”。'
		}
	},
	{
		from: '夏晓荷',
		channel: 'online',
		at: { day: -296, time: '07:12' },
		clause: '（九）',
		stance: 'question',
		text: '电费谁交？可别到最后摊到物业费里。',
		state: 'accepted',
		digest: '电费从哪里出，会不会加物业费',
		decision: {
			outcome: 'explained',
			reason: '不会。电费、维护费列入区城管局年度预算，一年约11万元，不向任何住户和物业收取。'
		}
	},
	{
		from: '曾庆有',
		channel: 'kiosk',
		at: { day: -291, time: '10:14' },
		clause: null,
		stance: 'support',
		text: '好事。就一条，灯杆别涂红绿黄的，公园不是游乐场。',
		state: 'accepted',
		digest: '灯杆不要漆得花里胡哨',
		decision: {
			outcome: 'explained',
			reason: '灯具清单里定的是深灰色庭院灯，没有彩绘，也不装会变色的灯带，和公园里的树、石头配得上。'
		}
	}
];
