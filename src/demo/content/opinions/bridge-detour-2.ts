import type { OpinionContent } from '../types.ts';

export const bridgeDetour2: OpinionContent[] = [
	{
		from: '殷素梅',
		channel: 'kiosk',
		at: { day: -2, time: '10:16' },
		clause: '第八条',
		stance: 'oppose',
		text: '修理铺八百，理发铺五百，凭啥我剃头的就矮一截？剃头也要工具要水电。',
		state: 'accepted'
	},
	{
		from: '余秀芹',
		channel: 'onsite',
		at: { day: -1, time: '09:19' },
		clause: '第四条',
		stance: 'suggest',
		text: '3路绕远十八分钟，老年卡不要钱我也不说啥，就是尿急憋不住。渠东桥西那站边上有公厕没？',
		state: 'accepted'
	},
	{
		from: { name: '胡女士', phone: null, address: null, enteredBy: 'qinyuan', enteredDay: -1 },
		channel: 'phone',
		at: { day: -1, time: '10:05' },
		clause: '第四条',
		stance: 'question',
		text: '胡女士来电。3路改道以后去区人民医院，中间倒不倒车？她母亲腿脚不便，想在医院门口加个站。答复：先记下，会研究。',
		state: 'pending'
	},
	{
		from: '武大为',
		channel: 'online',
		at: { day: -1, time: '22:07' },
		clause: '第九条',
		stance: 'suggest',
		text: '我是急救司机，渠东桥东侧那条道两车宽，逆行五百米能省七分钟，跪求给救护车开个口子，标志立好，别让我们跟社会车辆抢道。',
		state: 'pending'
	},
	{
		from: '洪亮',
		channel: 'online',
		at: { day: -4, time: '11:12' },
		clause: '第三条',
		stance: 'suggest',
		text: '桥南栏杆第三根松了，小孩一靠就晃，别等封闭了，今天就来人绑一下！',
		state: 'redirected',
		note: '桥上栏杆松动是眼前的安全隐患，已转区交通局当天派人加固，加固情况会打电话告诉您。',
		redirectTo: '12345',
		appeal: {
			at: { day: -2, time: '20:12' },
			text: '栏杆当天就有人来绑了，谢谢。可我后半句说的是“别等封闭”：方案定的封闭时间太晚，应当提前。这是对方案的意见，请别只当报修。'
		}
	},
	{
		from: '沈岚',
		channel: 'online',
		at: { day: -5, time: '15:04' },
		clause: null,
		stance: 'oppose',
		text: '一群饭桶，修个桥收钱收到手软，桥塌了先砸死你们。',
		state: 'rejected',
		note: '这条有辱骂和诅咒的话，按平台说明不能显示。桥梁评定和封闭时间的意见您可以改个说法再提，研究时会一起看。',
		ground: 'abuse'
	},
	{
		key: 'bridge-bench',
		from: '樊爱珍',
		channel: 'onsite',
		at: { day: -6, time: '10:50' },
		clause: '第六条',
		stance: 'suggest',
		text: '水街那回修桥也开过摆渡车，门口台阶齐我膝盖，两个人架我上去的。这回放个小踏板。',
		state: 'accepted'
	},
	{
		key: 'bridge-bench-2',
		from: '樊爱珍',
		channel: 'onsite',
		at: { day: -4, time: '09:15' },
		clause: '第六条',
		stance: 'suggest',
		text: '摆渡车放个小踏板，水街那回修桥，台阶齐我膝盖，两个人架我上去的。怕你们忘了，再来讲一声。',
		state: 'duplicate',
		duplicateOf: 'bridge-bench'
	},
	{
		from: '贺松年',
		channel: 'onsite',
		at: { day: -5, time: '16:25' },
		clause: null,
		stance: 'oppose',
		text: '国家定的是三十天，你们给十天。我耳朵背，等邻居告诉我已经过了四天。以后这种大事，居委会敲敲门行不行？',
		state: 'accepted'
	},
	{
		from: '邵雨桐',
		channel: 'online',
		at: { day: -3, time: '22:44' },
		clause: '第六条',
		stance: 'suggest',
		text: '我是班主任，举手统计了一下：全班四十三人，十九个每天过桥，其中十一个骑车。给自行车也算一条路吧，摆渡车后面挂个自行车架就成。',
		state: 'accepted'
	},
	{
		from: '鲁阳',
		channel: 'online',
		at: { day: -1, time: '21:30' },
		clause: '第八条',
		stance: 'oppose',
		text: '补贴八百够干啥？',
		state: 'accepted'
	},
	{
		from: '汤小满',
		channel: 'online',
		at: { day: -2, time: '22:16' },
		clause: null,
		stance: 'suggest',
		text: '我和我对象一个住桥北一个住桥南，谈了三年，这下真成异地了，哈哈。说正经的：一，施工进度别只在网上放，桥两头立块倒计时牌，过路的都看得见，工期一天天少下去，大家心里那口气也就顺了；二，摆渡车的实时位置接到公交软件里，二十分钟一班，差一分钟和差十九分钟，等起来完全是两码事；三，人行道那头晚上没有灯，封了车更没人走，姑娘家下夜班害怕，装几盏太阳能的就行。第三条最急。',
		state: 'accepted'
	}
];
