import type { GroupContent } from '../types.ts';

export const liftSubsidyGroups: GroupContent[] = [
	{
		key: 'lift-compensation',
		consultation: 'lift-subsidy',
		title: '从补贴中拿出一部分补偿一层住户',
		clause: '第六条',
		digest: '一层住户采光、通风受影响，房子也可能贬值，希望从补贴中拿出一部分给予补偿。',
		decision: {
			outcome: 'notAdopted',
			reason:
				'补贴是财政给工程的钱，按预算管理规定只能用于工程费用，不能转给个人。一层住户的合理诉求应当得到回应，路子是业主之间协商：民法典第二百八十八条要求相邻各方公平合理处理采光、通风关系，补偿多少由本单元业主商定。为了让协商谈得下去，这次把街道调解的期限写进了第七条。'
		}
	},
	{
		key: 'lift-half',
		consultation: 'lift-subsidy',
		title: '补贴先给一半',
		clause: '第八条',
		digest: '工程款要先交齐，退休老人垫不起，希望补贴在开工时先拨付一部分。',
		decision: {
			outcome: 'adopted',
			reason:
				'意见合理。走访的27个没谈成的单元里，有15个卡在垫资上。改为分两次拨付，开工先拨一半，资金直接进监管账户，不经个人的手，安全有保证。',
			changed: {
				clause: '第八条',
				before: '工程竣工验收合格后三十个工作日内，补贴资金一次性拨付至施工资金监管账户。',
				after:
					'工程开工后十个工作日内拨付补贴资金的百分之五十，竣工验收合格后三十个工作日内拨付其余部分，均拨付至施工资金监管账户。'
			}
		}
	},
	{
		key: 'lift-lowincome',
		consultation: 'lift-subsidy',
		title: '低保户应当全额补贴',
		clause: '第四条',
		digest: '低保、特困家庭拿不出分摊的钱，希望全额补贴。',
		decision: {
			outcome: 'partiallyAdopted',
			reason:
				'全区这类住宅里有低保家庭640户，补贴后平均每户还要分摊约4万元，全额补贴需要约2560万元，相当于全年补贴资金的八成，眼下拿不出。但困难是真的，增加一款：低保对象个人分摊的部分减半，减下来的由区财政承担，不摊给邻居。特困、重残、失独家庭先走临时救助，一户一议。',
			changed: {
				clause: '第四条',
				before: '工程费用以造价咨询机构的审核结论为准。',
				after:
					'工程费用以造价咨询机构的审核结论为准。属于最低生活保障对象的，其个人分摊部分减半，减少的部分由区财政另行承担。'
			}
		}
	},
	{
		key: 'lift-notice',
		consultation: 'lift-subsidy',
		title: '公示时间太短、方式太少',
		clause: '第五条',
		digest: '只在单元门口贴十天，上班的、在外地的、出租房的房东看不到，希望延长并增加线上公示。',
		decision: {
			outcome: 'adopted',
			reason:
				'公示是为了让人看见。查了19个已装单元，有6个是公示结束以后才有业主知道。公示期改为十五日，并同时在业主群发布，长期不在本地的业主由社区电话告知。',
			changed: {
				clause: '第五条',
				before: '并在单元门口公示十日',
				after: '并在单元门口和业主群公示十五日，长期不在本地居住的业主由社区居民委员会电话告知'
			}
		}
	},
	{
		key: 'lift-mediation',
		consultation: 'lift-subsidy',
		title: '调解要有期限、有结果',
		clause: '第七条',
		digest: '街道只说“组织调解”，没有期限，谈来谈去没有下文，希望写明多少天之内必须办、谈不成怎么告诉大家。',
		decision: {
			outcome: 'adopted',
			reason:
				'去年有一个单元从春天谈到冬天，换了三拨人。没有期限的调解等于没有，加上十五日，并要求出具书面结果，谈不成的也要写清分歧在哪里。',
			changed: {
				clause: '第七条',
				before: '协商不成的，街道办事处应当组织调解',
				after: '协商不成的，街道办事处应当在收到申请之日起十五日内组织调解，并出具书面调解结果'
			}
		}
	},
	{
		key: 'lift-pipes',
		consultation: 'lift-subsidy',
		title: '管线迁移另外补，不占28万',
		clause: '第四条',
		digest: '老楼管线多，一迁就是十几万，28万元里再扣管线费就不够了，希望管线费用单独补。',
		decision: {
			outcome: 'notAdopted',
			reason:
				'管线迁移已经算在工程费用里，按四成补。单独再补一笔，会使同一工程两头受益，也会让管线报价更高。近三年的66万元平均造价里，管线占6万至15万元，28万元的上限对应70万元的造价，九成以上的单元够用；个别特别复杂的，由供电、燃气单位按自有管线责任承担本该由它们负责的部分，区里负责出面协调。'
		}
	},
	{
		key: 'lift-repair',
		consultation: 'lift-subsidy',
		title: '装好以后谁来修、钱从哪里来',
		clause: '第十一条',
		digest: '担心装完没人管，坏了停着，维保费、更新费没有着落。',
		decision: {
			outcome: 'partiallyAdopted',
			reason:
				'谁来修，草案第十一条已有规定：交付前先定好使用管理单位，由它按《特种设备安全法》负责维护保养。钱从哪里来，这次补上：公示时要附十五年运行维护费用测算，签字以前就看得到。由财政设立维修资金的想法没有采纳，电梯是单元业主共有的设施，后续费用由业主约定分摊。',
			changed: {
				clause: '第五条',
				before: '公示内容包括加装方案、费用预算和分摊方法、井道位置图、补贴金额测算。',
				after: '公示内容包括加装方案、费用预算和分摊方法、井道位置图、补贴金额测算、十五年运行维护费用测算。'
			}
		}
	},
	{
		key: 'lift-vote',
		consultation: 'lift-subsidy',
		title: '一户不同意怎么办',
		clause: '第五条',
		digest: '一层或个别住户不同意就装不成，问多少户同意才算数，能不能一票否决。',
		decision: {
			outcome: 'explained',
			reason:
				'草案写“依法共同决定”，依据是民法典第二百七十八条：由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，并经参与表决面积四分之三以上、人数四分之三以上的业主同意。不是全体同意，一户不能否决；也不是多数人说了算就不用谈，仍应先协商。补贴不改变这个规则。'
		}
	}
];
