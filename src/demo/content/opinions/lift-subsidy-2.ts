import type { OpinionContent } from '../types.ts';

export const liftSubsidy2: OpinionContent[] = [
	{
		from: '杜鹏',
		channel: 'online',
		at: { day: -102, time: '23:06' },
		clause: '第五条',
		stance: 'suggest',
		text: '房子出租了，房客撕了公示当草稿纸。线上也要发，发了要有人回。',
		state: 'accepted',
		group: 'lift-notice'
	},
	{
		from: '金美华',
		channel: 'symposium',
		at: { day: -94, time: '09:30' },
		clause: '第五条',
		stance: 'suggest',
		text: '（座谈会发言）早出晚归上班的，早上六点半出门，晚上九点回来，单元门口那张纸从来看不到。延长，再发到群里，两不误。',
		state: 'accepted',
		group: 'lift-notice'
	},
	{
		from: '武大为',
		channel: 'online',
		at: { day: -86, time: '13:50' },
		clause: '第五条',
		stance: 'question',
		text: '人在外地，公示期没法回去，算不算弃权？弃权算同意还是不同意，写明白。',
		state: 'accepted',
		digest: '不在本地、没有表态的算同意还是反对',
		decision: {
			outcome: 'explained',
			reason:
				'没有参加表决的，既不算同意也不算反对，但会影响参与表决是否达到三分之二。人在外地可以书面委托家人，也可以用视频确认后由社区见证。'
		}
	},
	{
		from: '沈岚',
		channel: 'online',
		at: { day: -109, time: '19:31' },
		clause: '第十一条',
		stance: 'question',
		text: '电梯坏了谁修？我们小区物业跑了，难道天天找业主凑钱。',
		state: 'accepted',
		group: 'lift-repair'
	},
	{
		from: '翟玉梅',
		channel: 'online',
		at: { day: -100, time: '12:26' },
		clause: '第十一条',
		stance: 'suggest',
		text: '十五年后电梯报废重装，那时候再叫大家掏二十万？先立个账，一年存一点。',
		state: 'accepted',
		group: 'lift-repair'
	},
	{
		from: '樊爱珍',
		channel: 'kiosk',
		at: { day: -89, time: '09:17' },
		clause: '第十一条',
		stance: 'question',
		text: '停电关在里头按哪个，有人听见没有？老人就怕这个。',
		state: 'accepted',
		digest: '停电困在轿厢里怎么求救',
		decision: {
			outcome: 'explained',
			reason:
				'轿厢里的黄色警铃直接接通值班室，停电也有备用电源；电话要求二十四小时有人接，救援人员抵达一般不超过三十分钟。验收时会当场试一次。'
		}
	},
	{
		from: '余秀芹',
		channel: 'onsite',
		at: { day: -108, time: '15:03' },
		clause: '第七条',
		stance: 'oppose',
		text: '街道来调解，坐了半天说“你们自己商量”，走了。调解要有个期限，要有个结果。',
		state: 'accepted',
		group: 'lift-mediation'
	},
	{
		from: '兰天',
		channel: 'online',
		at: { day: -103, time: '20:25' },
		clause: '第七条',
		stance: 'suggest',
		text: '写明十五天之内必须开第一次调解会，谈不成要出一张书面的东西，写清楚分歧在哪里，下次接着谈，别每次从头来。',
		state: 'accepted',
		group: 'lift-mediation'
	},
	{
		from: '贺松年',
		channel: 'onsite',
		at: { day: -93, time: '10:48' },
		clause: '第七条',
		stance: 'suggest',
		text: '我当过居民小组长，调解最怕各说各的。请律师、搞设计的来一个，他说话一楼听得进去，我说他不听。',
		state: 'accepted',
		group: 'lift-mediation'
	},
	{
		from: '鲁阳',
		channel: 'online',
		at: { day: -87, time: '16:09' },
		clause: '第七条',
		stance: 'support',
		text: '支持有人管。我家那栋谈了十四个月，卡在一户，另外八户都快不说话了。',
		state: 'accepted',
		group: 'lift-mediation'
	},
	{
		from: '孙立群',
		channel: 'online',
		at: { day: -111, time: '18:20' },
		clause: '第四条',
		stance: 'suggest',
		text: '我们楼管线要全迁，二十八万不太够。光煤气和自来水改道就要十一万，自来水公司还要另收一笔监理费。',
		state: 'accepted',
		group: 'lift-pipes'
	},
	{
		from: '蒋一鸣',
		channel: 'online',
		at: { day: -107, time: '12:10' },
		clause: '第四条',
		stance: 'oppose',
		text: '管线该燃气公司出钱吧？他们的管子挡了我们的路，凭什么我们出钱给他们换新的。',
		state: 'accepted',
		group: 'lift-pipes'
	},
	{
		from: '潘秋菊',
		channel: 'kiosk',
		at: { day: -95, time: '09:56' },
		clause: '第四条',
		stance: 'question',
		text: '我们那楼管子是老的，一动就爆，爆了算谁的。',
		state: 'accepted',
		digest: '施工中老管线破裂由谁负责',
		decision: {
			outcome: 'explained',
			reason: '由施工单位负责修复和赔偿。示范合同里已要求施工单位投保工程一切险，动管线前须请权属单位到场交底。'
		}
	},
	{
		from: '申屠明',
		channel: 'online',
		at: { day: -88, time: '23:20' },
		clause: '第四条',
		stance: 'suggest',
		text: '建议按项目分档：不用迁管线的20万，小迁的24万，全迁的30万。一口价对不用迁的倒便宜了。',
		state: 'accepted',
		group: 'lift-pipes'
	},
	{
		from: '彭佳',
		channel: 'online',
		at: { day: -106, time: '07:44' },
		clause: '第五条',
		stance: 'question',
		text: '一户坚决不同意，能不能装？是全体同意，还是三分之二，我问了三个人有三个说法。',
		state: 'accepted',
		group: 'lift-vote'
	},
	{
		from: '黎建军',
		channel: 'online',
		at: { day: -98, time: '20:33' },
		clause: '第五条',
		stance: 'oppose',
		text: '少数服从多数到别人窗户上去，我不认同。谁家挡光谁有一票否决权。',
		state: 'accepted',
		digest: '被挡光的住户应当有一票否决权',
		decision: {
			outcome: 'notAdopted',
			reason:
				'民法典第二百七十八条规定的是多数表决，办法不能另设一票否决。但采光确实低于国家标准的，设计方案本身就通不过审查，这一点比表决更能保护您。'
		}
	},
	{
		from: '方继业',
		channel: 'symposium',
		at: { day: -94, time: '10:26' },
		clause: '第五条',
		stance: 'suggest',
		text: '（座谈会发言）八户里有一户是空的，房东联系不上，这户算不算数？总不能因为他出国就都不装。',
		state: 'accepted',
		group: 'lift-vote'
	},
	{
		from: '胡建平',
		channel: 'kiosk',
		at: { day: -110, time: '09:20' },
		clause: '第二条',
		stance: 'suggest',
		text: '三层也难爬啊，我八十二了，爬一趟歇两回。别按楼层卡，按人卡。',
		state: 'accepted',
		digest: '三层楼也希望纳入',
		decision: {
			outcome: 'partiallyAdopted',
			reason:
				'草案的四层是按爬楼负担和资金排队定的，三层暂不纳入。但老年人住三层的有具体困难，修改稿写明：三层以上、住有八十周岁以上或者重度残疾人的单元，可以申请一半的补贴。',
			changed: {
				clause: '第二条',
				before: '四层以上、没有电梯的住宅',
				after: '四层以上、没有电梯的住宅（三层住宅住有八十周岁以上老年人或者重度残疾人的，补贴减半执行）'
			}
		}
	},
	{
		from: '侯俊杰',
		channel: 'online',
		at: { day: -104, time: '22:47' },
		clause: '第三条',
		stance: 'suggest',
		text: '申请交上去以后像石沉大海，寄个快递都知道到哪个站了。给每个单元一个号，卡在造价、图审还是街道，一查就有。',
		state: 'accepted',
		digest: '公布办理进度，让人知道卡在哪一步',
		decision: {
			outcome: 'adopted',
			reason: '写进第九条：住建部门每月在平台公布申请单元的办理进度，只写到单元，不写住户姓名。',
			changed: {
				clause: '第九条',
				before: '材料不齐的，应当一次告知。',
				after: '材料不齐的，应当一次告知，并每月公布各单元的办理进度。'
			}
		}
	},
	{
		from: '谢宁',
		channel: 'online',
		at: { day: -97, time: '08:39' },
		clause: '第十条',
		stance: 'oppose',
		text: '一犯错就三年不让干，小公司直接关门。第一次警告，第二次再封，给条活路。',
		state: 'accepted',
		digest: '施工单位三年不受理罚得太重',
		decision: {
			outcome: 'notAdopted',
			reason:
				'第十条管的是虚报造价、伪造签名骗取财政资金，不是填错一张表。一般差错责令改正，不在三年之列；骗补的再给一次机会，对守规矩的企业不公平。'
		}
	}
];
