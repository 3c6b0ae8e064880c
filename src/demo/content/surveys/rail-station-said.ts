import type { SaidContent } from '../types.ts';

/** The last question: what else people wanted to say. Answered by groups, though the item left the catalogue. */
export const railStationSaid: SaidContent[] = [
	{
		age: '60+',
		group: 'bus-link',
		text: '坐地铁我们老两口倒用得少，你把13路多开几趟就行，现在等一趟能把人等成电线杆。'
	},
	{
		age: '36-59',
		group: 'bus-link',
		text: '从云栖苑到二号线城西口才四公里，公交要绕四十分钟，能不能开一趟不绕的快线。'
	},
	{
		age: '18-35',
		group: 'bus-link',
		text: '末班车九点就没了，加班回来只能打车，一个月打车钱四百多。先把末班车改到十一点吧！'
	},
	{ age: '36-59', group: 'bus-link', text: '接驳站几年才修得好？这几年里公交怎么接，请先说清楚。' },
	{ age: '18-35', group: 'bus-link', text: '早上七点半那班13路根本挤不上去，司机都喊“等下一趟”，下一趟又是十二分钟。' },
	{ age: '60+', group: 'bus-link', text: '公交站台没得凳子，雨棚也漏，站着等腿疼。不管修不修站，凳子先给放一排。' },
	{ age: '36-59', group: 'bus-link', text: '建议学生上下学的时候加两趟区间车，城西的娃到文汇中学要转两次。' },
	{ age: '18-35', group: 'bus-link', text: '公交到站时间能不能在手机上看准一点，显示还有2站，实际等了25分钟。' },
	{ age: '36-59', group: 'why-cut', text: '听说钱被市里收回去了？前年说要修，今年又不修，到底哪句算数。' },
	{ age: '36-59', group: 'why-cut', text: '我们买房的时候售楼的就拿接驳站说事，现在不建了，总得给个正式的说法。' },
	{ age: '18-35', group: 'why-cut', text: '请公开一下前期已经花了多少钱，做了哪些勘察，这些成果以后还能不能用。' },
	{ age: '60+', group: 'why-cut', text: '我填了表，又听讲项目取消了，那我们填的这些还有用没有？' },
	{ age: '36-59', group: 'why-cut', text: '是取消还是推迟？推迟到哪一年？给个准信，我们好决定要不要在城西租铺面。' },
	{ age: '18-35', group: 'why-cut', text: '市级资金调整的依据是什么文件，能查到吗。' },
	{ age: '18-35', group: 'bikes', text: '骑车到城西口要十五分钟，骑车其实最快，问题是没地方停，电瓶车被偷过一次。' },
	{ age: '36-59', group: 'bikes', text: '轨道口共享单车堆成山，人都走不出去，划个停车区有人管就好很多。' },
	{ age: '18-35', group: 'bikes', text: '西渠路没有非机动车道，自行车和渣土车抢路，先画条线。' },
	{ age: '60+', group: 'bikes', text: '我骑三轮送孙子，到站口没处放，门口保安还撵。' },
	{ age: '36-59', group: 'bikes', text: '停车棚要有充电的，不然电动车骑过去没电推回来。' },
	{
		age: '60+',
		group: 'neighbours',
		text: '我家就在规划的站边上，怕拆又怕不拆，门口的红漆字刷了两年了，能不能给擦掉。'
	},
	{
		age: '36-59',
		group: 'neighbours',
		text: '站房离3号楼只有二十来米，夜里施工孩子怎么睡。当时的方案我不同意，希望以后重新选址。'
	},
	{
		age: '36-59',
		group: 'neighbours',
		text: '我在西渠路开早餐店，因为说要征收，房东只肯半年半年地签。现在不征了请出个通知，我拿去跟房东讲。'
	},
	{ age: '60+', group: 'neighbours', text: '沿线那排香樟树都编了号说要移，不建了就别动它们了。' },
	{ age: '18-35', group: 'neighbours', text: '围挡圈了一大块地，晚上黑洞洞的不敢走，项目停了围挡也该撤。' },
	{ age: '36-59', group: 'build-anyway', text: '还是应该建。城西七万多人，一个轨道口都没有，全靠车。' },
	{ age: '18-35', group: 'build-anyway', text: '能不能分期，先把站前广场和公交首末站做了，轨道以后再接进来。' },
	{ age: '36-59', group: 'build-anyway', text: '区里自己出钱先建行不行，少修两个景观节点就有了。' },
	{
		age: '60+',
		group: 'build-anyway',
		text: '盼了五年了，我今年七十四，不晓得还坐得上坐不上。希望你们再往上面争取争取。'
	},
	{ age: '18-35', group: 'build-anyway', text: '每天通勤单程一小时二十，真的很需要。填这个问卷是希望有人看到。' },
	{
		age: '36-59',
		group: 'build-anyway',
		text: '人大代表提了两年建议，答复都是“积极推进”，这回调出目录，下一年度请再列进来。'
	}
];
