import type { OpinionContent } from '../types.ts';

export const liftSubsidy1: OpinionContent[] = [
	{
		from: '陈国梁',
		channel: 'onsite',
		at: { day: -112, time: '10:26' },
		clause: '第六条',
		stance: 'oppose',
		text: '我家一楼，井道贴着厨房窗户，以后白天炒菜都要开灯。你补贴二十八万，一分不给我，叫我怎么同意。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '冯玉珍',
		channel: 'kiosk',
		at: { day: -109, time: '09:40' },
		clause: '第六条',
		stance: 'suggest',
		text: '补两三万意思意思就行，图个心气顺。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '韩雪梅',
		channel: 'online',
		at: { day: -107, time: '21:12' },
		clause: '第六条',
		stance: 'suggest',
		text: '二手房中介跟我说，装了电梯以后楼上涨十五万，一楼跌八到十万。涨跌都是同一部电梯造成的，不补说不过去。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '季永年',
		channel: 'symposium',
		at: { day: -94, time: '10:05' },
		clause: '第六条',
		stance: 'suggest',
		text: '（座谈会发言）不是要钱，是要一句话。谁也没问过我们一层的，图纸拿来就叫签字。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '魏婷婷',
		channel: 'online',
		at: { day: -99, time: '12:48' },
		clause: '第六条',
		stance: 'oppose',
		text: '我们单元一层那户是孤老，眼睛不好，就靠窗口那点光看报纸。这种人家要是也一分没有，我们楼上坐电梯都坐不安稳。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: {
			name: '锦帆里一层住户联名（七户）',
			phone: null,
			address: '锦帆里大街',
			enteredBy: 'ganlu',
			enteredDay: -98,
			postmarkDay: -100
		},
		unitName: '锦帆里三栋一层住户七户',
		channel: 'letter',
		at: { day: -100, time: '10:00' },
		clause: '第六条',
		stance: 'suggest',
		text: '区住建局：\n我们七户都住一楼，共同写这封信。三句话：一是我们不阻拦装电梯，楼上有腿脚不便的老人，大家几十年邻居；二是采光、噪声、私密、出行都有损失，请由补贴中列一笔补偿，标准由专业机构评；三是如确实不能从补贴里出，请在办法里写一个协商的样本，免得一户一个价，谈崩了伤和气。\n锦帆里三栋一层住户七户',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '周启明',
		channel: 'online',
		at: { day: -96, time: '20:09' },
		clause: '第六条',
		stance: 'support',
		text: '上面那位姓刘的邻居说得在理：钱归钱，采光归采光，分开算。我七楼，愿意从自己腰包里多掏一点给一楼，但财政的钱还是该花在电梯上。',
		state: 'accepted',
		digest: '一层的损失由高层住户分担，不动财政的钱',
		decision: {
			outcome: 'explained',
			reason: '草案不限制业主之间怎么约定。楼上住户自愿多分担一些，写进分摊方案、随方案一起公示就可以，不需要区里批准。'
		}
	},
	{
		from: '罗晓峰',
		channel: 'online',
		at: { day: -95, time: '22:35' },
		clause: '第六条',
		stance: 'question',
		text: '别的区有拿补贴抵补偿的吗？有的话为什么我们不行，写理由。',
		state: 'accepted',
		digest: '别的区能拿补贴抵补偿，为什么我区不行',
		decision: {
			outcome: 'explained',
			reason:
				'各地补贴的资金来源不同，做法不一。我区这笔钱列在工程建设类支出，只能对着工程发票付款，转给个人属于改变资金用途，审计通不过。'
		}
	},
	{
		from: '章慧',
		channel: 'online',
		at: { day: -88, time: '18:20' },
		clause: '第六条',
		stance: 'oppose',
		text: '补贴不用于补偿，一楼就不签；一楼不签，这个电梯就装不成；装不成，补贴一分花不出去。四行字推一遍，这条等于白定。',
		state: 'accepted',
		group: 'lift-compensation'
	},
	{
		from: '周启明',
		channel: 'online',
		at: { day: -111, time: '14:30' },
		clause: '第八条',
		stance: 'suggest',
		text: '先给一半吧，老人们垫不起这么多。',
		showName: true,
		state: 'accepted',
		group: 'lift-half'
	},
	{
		from: '赵玉兰',
		channel: 'symposium',
		at: { day: -94, time: '09:50' },
		clause: '第八条',
		stance: 'suggest',
		text: '（座谈会发言）我们单元九户，四户靠退休金，一户要先交五万六，谁也没存这么多。先拨一半，我们就敢开工。',
		state: 'accepted',
		group: 'lift-half'
	},
	{
		from: '孟祥福',
		channel: 'onsite',
		at: { day: -105, time: '10:17' },
		clause: '第八条',
		stance: 'question',
		text: '验收后三十个工作日是从哪天起算，验收证要办多久？我打听过的一家等了四个月才拿到证。',
		state: 'accepted',
		digest: '拨付期限从哪一天起算',
		decision: {
			outcome: 'explained',
			reason:
				'从电梯监督检验合格之日起算，不用等使用登记证办下来。检验机构出具合格报告的当天，街道会把日期报到区里，从那天数三十个工作日。'
		}
	},
	{
		from: '袁浩',
		channel: 'online',
		at: { day: -103, time: '07:32' },
		clause: '第八条',
		stance: 'suggest',
		text: '施工方也要钱的呀。现在都是干三个月收一次，你压到验收以后，小公司资金断了就跑路，去年柳汀那栋就烂了半年。',
		state: 'accepted',
		group: 'lift-half'
	},
	{
		from: {
			name: '云汐区电梯安装行业联合会',
			phone: null,
			address: '西渠路90号',
			enteredBy: 'ganlu',
			enteredDay: -99,
			postmarkDay: -101
		},
		unitName: '云汐区电梯安装行业联合会',
		channel: 'email',
		at: { day: -101, time: '10:00' },
		clause: '第八条',
		stance: 'suggest',
		text: '联合会会员在本区已完工加装212部，平均每部垫资31万元，平均垫资天数196天。建议开工后即拨付百分之五十至监管账户，由住建部门、银行、业主代表三方共管，按工程节点划转。可大幅减少因业主临时退出造成的停工。',
		state: 'accepted',
		group: 'lift-half'
	},
	{
		from: '薛长河',
		channel: 'kiosk',
		at: { day: -90, time: '09:05' },
		clause: '第八条',
		stance: 'suggest',
		text: '一次给清听着痛快，可等得太晚了。我七十六，我怕等不到验收那天。',
		state: 'accepted',
		group: 'lift-half'
	},
	{
		from: '曾庆有',
		channel: 'kiosk',
		at: { day: -110, time: '10:40' },
		clause: '第四条',
		stance: 'suggest',
		text: '低保户还叫交钱，那不是逼着人走吗，全免。',
		state: 'accepted',
		group: 'lift-lowincome'
	},
	{
		from: '石桂英',
		channel: 'onsite',
		at: { day: -104, time: '09:12' },
		clause: '第四条',
		stance: 'oppose',
		text: '我跟老头子都是低保，四楼，电梯一人分三万多，一年低保才几个钱，八年不吃不喝。',
		state: 'accepted',
		group: 'lift-lowincome'
	},
	{
		from: '安然',
		channel: 'online',
		at: { day: -97, time: '21:44' },
		clause: '第四条',
		stance: 'suggest',
		text: '建议参照医疗救助的办法，低保、特困、重残、失独四类都考虑进去，别只写低保。',
		state: 'accepted',
		group: 'lift-lowincome'
	},
	{
		from: '苗秀英',
		channel: 'kiosk',
		at: { day: -91, time: '10:33' },
		clause: '第四条',
		stance: 'question',
		text: '困难家庭不交钱是不是就不让用电梯？要写一句不得因为没交钱不让人坐。',
		state: 'accepted',
		digest: '没有分摊费用的困难户能不能乘坐',
		decision: {
			outcome: 'explained',
			reason:
				'怎么使用由本单元业主在分摊协议里约定，办法不宜代替业主决定。对减半后仍有困难的低保家庭，街道在调解时会一并劝各户不设门禁限制。'
		}
	},
	{
		from: '钟振声',
		channel: 'onsite',
		at: { day: -106, time: '11:09' },
		clause: '第五条',
		stance: 'suggest',
		text: '贴十天，我去儿子家住半个月，回来都开挖了。',
		state: 'accepted',
		group: 'lift-notice'
	}
];
