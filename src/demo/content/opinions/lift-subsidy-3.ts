import type { OpinionContent } from '../types.ts';

export const liftSubsidy3: OpinionContent[] = [
	{
		from: '乔巧云',
		channel: 'online',
		at: { day: -91, time: '12:02' },
		clause: '第九条',
		stance: 'suggest',
		text: '上回跑了五趟，每次缺一样，缺什么一次写在纸上给我，盖个章，以后谁也别加。',
		state: 'accepted',
		digest: '一次告知要有书面清单',
		decision: {
			outcome: 'adopted',
			reason: '“一次告知”改为“出具书面清单一次告知”，清单上没有写到的材料，以后不得再补要。',
			changed: {
				clause: '第九条',
				before: '材料不齐的，应当一次告知',
				after: '材料不齐的，应当出具书面清单一次告知，清单以外的不得再要求补充'
			}
		}
	},
	{
		from: '文静',
		channel: 'online',
		at: { day: -89, time: '14:18' },
		clause: '第十二条',
		stance: 'question',
		text: '我们去年六月开工的，还差门没装，能不能按新标准补？按旧的补八万，心里不平衡。',
		state: 'accepted',
		digest: '已经开工的怎么办',
		decision: {
			outcome: 'explained',
			reason:
				'第十二条写明办法施行前开工、尚未竣工验收的按新办法执行，也就是说按每部最高二十八万元补。已经验收过的按当时的标准，不重新补差额。'
		}
	},
	{
		from: '董丽娟',
		channel: 'online',
		at: { day: -93, time: '18:52' },
		clause: '第一条',
		stance: 'support',
		text: '我爸八年没怎么下过楼。谢谢你们，终于有个盼头。',
		showName: true,
		state: 'accepted',
		digest: '支持出台办法',
		decision: {
			outcome: 'explained',
			reason: '谢谢。补贴标准、办理期限和申请材料都写在修改稿里，公布时会同时发布图解和问答，方便给家里老人看。'
		}
	},
	{
		from: '田小雨',
		channel: 'online',
		at: { day: -90, time: '12:41' },
		clause: null,
		stance: 'suggest',
		text: '文件写得再好，我奶奶也看不懂。印本字大的吧，一问一答：要交什么、找谁、等多久。',
		state: 'accepted',
		digest: '给老人一本大字的问答',
		decision: {
			outcome: 'explained',
			reason:
				'条文不用改，事情照办：办法公布时同步做一本大字版问答，放在社区专区和街道大厅，也可以打0000-8610109让工作人员念给您听。'
		}
	},
	{
		from: '常乐',
		channel: 'online',
		at: { day: -85, time: '21:36' },
		clause: '第四条',
		stance: 'suggest',
		text: '四成太少，补六成！我们单元清一色退休的，十户凑不出一个上班的。',
		state: 'accepted',
		digest: '补贴提高到百分之六十',
		decision: {
			outcome: 'notAdopted',
			reason:
				'百分之六十、以同样的年度资金只够装80部，比现在少三分之一，排队时间会从一年拉长到近两年。草案选择多装一些单元。'
		}
	},
	{
		from: '刘畅',
		channel: 'online',
		at: { day: -110, time: '22:10' },
		clause: '第六条',
		stance: 'support',
		text: '钱归钱，采光归采光，分开算清楚就行。',
		state: 'accepted',
		digest: '赞成补贴只用于工程',
		decision: {
			outcome: 'explained',
			reason: '第六条的意思正是如此：财政的钱只进工程账户，采光问题由业主协商、街道调解。'
		}
	},
	{
		from: '易水清',
		channel: 'onsite',
		at: { day: -100, time: '09:28' },
		clause: '第七条',
		stance: 'suggest',
		text: '我家住锦帆里7号102，电梯井正对我家窗户，挪到楼梯间那一侧去不就没事了，设计的人来看过没有？',
		personalData: ['address'],
		mask: ['7号102'],
		state: 'accepted',
		digest: '本楼井道位置太靠近自家窗户',
		decision: {
			outcome: 'explained',
			reason:
				'井道位置由设计单位按采光规范确定，方案在公示期可以提出异议，街道负责核实。工作人员已打电话向您说明，并请设计单位出一张采光复核图。'
		}
	},
	{
		from: '黎建军',
		channel: 'online',
		at: { day: -105, time: '12:40' },
		clause: null,
		stance: 'oppose',
		text: '我们楼底下装电梯的挖机把消防通道堵了半个月，家门口自行车都推不出去，谁管？',
		state: 'redirected',
		note: '您反映的是一部正在施工的电梯占了消防通道，需要马上处理，已转12345和区应急局，编号发到您手机。',
		redirectTo: '12345'
	},
	{
		from: '汤小满',
		channel: 'online',
		at: { day: -99, time: '20:12' },
		clause: null,
		stance: 'suggest',
		text: '爷爷家去年装的那部三天两头停，物业说找厂家，厂家说找物业，质保还在呢。',
		state: 'redirected',
		note: '这是具体一部电梯的质量投诉，已转市场监督管理部门，五个工作日内答复，不在征求意见中处理。',
		redirectTo: '12345'
	},
	{
		from: '罗晓峰',
		channel: 'online',
		at: { day: -94, time: '23:50' },
		clause: null,
		stance: 'oppose',
		text: '一楼那个老东西就是讹人，不给钱就装死，恨不得把他家窗户封了。',
		state: 'rejected',
		note: '这条有辱骂他人的内容，按平台说明不能显示。对一层补偿的意见，您前面那条我们已经受理。',
		ground: 'abuse'
	},
	{
		key: 'lift-gu',
		from: '顾阿大',
		channel: 'onsite',
		at: { day: -96, time: '10:31' },
		clause: '第七条',
		stance: 'suggest',
		text: '谈不拢就请法庭的同志来讲一句，老百姓认这个。',
		state: 'accepted',
		group: 'lift-mediation'
	},
	{
		key: 'lift-gu-2',
		from: '顾阿大',
		channel: 'onsite',
		at: { day: -90, time: '10:50' },
		clause: '第七条',
		stance: 'suggest',
		text: '再讲一遍：谈不拢，请法庭的同志来讲一句，老百姓认这个。怕上次没记上。',
		state: 'duplicate',
		duplicateOf: 'lift-gu'
	},
	{
		key: 'lift-withdrawn',
		from: '邱一凡',
		channel: 'online',
		at: { day: -92, time: '20:58' },
		clause: '第六条',
		stance: 'question',
		text: '问一下补贴是不是不能拿来补偿一层？我看懂了，先撤回来。',
		state: 'withdrawn',
		withdrawnAt: { day: -91, time: '08:20' }
	}
];
