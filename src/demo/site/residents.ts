/** Residents worth being for a moment, and what to look at. */
export const featuredResidents: { name: string; task: string }[] = [
	{ name: '文静', task: '挑一条草案，点开条文，说一句自己的意见' },
	{ name: '阎世杰', task: '说过公园湖边那段路太暗：看这句话有了什么结果' },
	{ name: '罗晓峰', task: '提过的意见里有受理的、有重复的、有不予公开的：看各写了什么理由' },
	{ name: '田小雨', task: '替十岁的孩子提过意见：看“家长代提”怎样显示' },
	{ name: '兰天', task: '住在老旧小区：填一份问卷，看哪些题不问自己' },
	{ name: '邱一凡', task: '有一条转给了12345，有一条自己撤回了' }
];
