import type { ConsultationContent } from '../types.ts';

export const liftSubsidy: ConsultationContent = {
	key: 'lift-subsidy',
	phase: 'published',
	title: '既有住宅加装电梯补贴办法',
	unit: 'housing',
	coUnits: ['finance'],
	item: 'lift-subsidy',
	draft: 'lift-subsidy',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -112, time: '09:00' },
	closesDay: -82,
	submittedDay: -118,
	staff: { drafter: 'zhoujingyi', firstReviewer: 'linmuchuan', secondReviewer: 'xulang', publisher: 'hezhiqiu' },
	clerk: 'ganlu',
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite', 'symposium', 'kiosk'],
	contact: {
		person: '区住建局物业科 周静怡',
		telephone: '0000-8610109',
		email: 'dianti@yunxi.example',
		address: '云汐区西渠路66号区住建局物业科',
		postalCode: '000000',
		envelopeMark: '加装电梯补贴意见',
		onsite: '各社区政务公开专区'
	},
	feedback: {
		submitted: { day: -67, time: '16:40' },
		returned: {
			by: 'secondReviewer',
			at: { day: -65, time: '11:05' },
			comment: '“井道位置”一组的摘要里还留着楼号和门牌，请隐去；“低保”一组的理由请写明全额补贴要多少钱。'
		},
		firstReviewed: { day: -64, time: '09:12' },
		secondReviewed: { day: -62, time: '15:26' },
		published: { day: -61, time: '10:00' },
		narrative:
			'征求意见期间，居民谈得最多的是一层住户的补偿、补贴什么时候给、低保家庭怎么办、公示够不够长。我们逐条研究，有的改了草案，有的没有改，都写明了理由。补偿一层住户的意见没有采纳，因为补贴是财政给工程的钱；但居民说得对，“组织调解”没有期限就等于没有，所以第七条加上了十五日。先给一半、延长公示、维保费用先算清楚这几条，都已经写进修改稿。公示期里还有几位居民讲了自家的具体难处，工作人员已经逐一打电话联系。',
		nextStep:
			'修改后的草案已送合法性审查，再提请区政府常务会议讨论，会议日期确定后在本事项的全过程页面告知。办法公布时同时发布图解和问答。'
	}
};

export const parkLighting: ConsultationContent = {
	key: 'park-lighting',
	phase: 'published',
	title: '中心公园夜间照明提升方案',
	unit: 'urban-management',
	coUnits: ['linhu'],
	item: 'park-lighting',
	draft: 'park-lighting',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -318, time: '09:00' },
	closesDay: -287,
	submittedDay: -322,
	staff: { drafter: 'liqing', firstReviewer: 'daining', secondReviewer: 'yanlidong', publisher: 'hezhiqiu' },
	clerk: 'liqing',
	opinionsShown: 'afterModeration',
	channels: ['online', 'phone', 'onsite', 'kiosk'],
	contact: {
		person: '区城管局照明科 黎青',
		telephone: '0000-8610172',
		email: 'zhaoming@yunxi.example',
		address: '云汐区临湖路30号区城管局照明科',
		postalCode: '000000',
		envelopeMark: '公园照明意见',
		onsite: '临湖街道政务公开专区，公园东门值班室'
	},
	feedback: {
		submitted: { day: -275, time: '15:10' },
		firstReviewed: { day: -274, time: '10:20' },
		secondReviewed: { day: -272, time: '09:40' },
		published: { day: -270, time: '09:00' },
		narrative:
			'收到的意见大多来自每天在公园走路的居民和临湖三栋楼的住户，一边嫌暗，一边怕亮。方案按实测结果调整：暗的地方加灯，对着住宅的地方加罩，夜里隔盏亮。整夜不关灯的意见没有采纳，理由写在表里。',
		nextStep: '按修改后的方案施工，灯位图在东门、南门张贴，亮灯后一个月内再测一次照度并公布。',
		supplement: {
			begun: { day: -3, time: '09:30' },
			submitted: { day: -3, time: '10:40' },
			firstReviewed: { day: -2, time: '09:20' },
			secondReviewed: { day: -1, time: '15:40' },
			note: '补充亮灯以后两次照度复测的结果，各条意见的结果和理由没有变动。',
			narrative:
				'收到的意见大多来自每天在公园走路的居民和临湖三栋楼的住户，一边嫌暗，一边怕亮。方案按实测结果调整：暗的地方加灯，对着住宅的地方加罩，夜里隔盏亮。整夜不关灯的意见没有采纳，理由写在表里。亮灯以后又测了两次：环湖步道平均8.6勒克斯，东门至湖边9.1勒克斯，临湖三栋楼二层窗台处0.4勒克斯。',
			nextStep: '照度每季度抽测一次，低于6勒克斯的换灯；满一年后请周边住户和夜跑的居民填一份短问卷。'
		}
	}
};

export const floodPlan: ConsultationContent = {
	key: 'flood-plan',
	phase: 'zeroReport',
	title: '街道防汛应急预案编制规范',
	unit: 'emergency',
	coUnits: ['jinfan', 'xiqu', 'laoqiao', 'wenhui', 'linhu'],
	item: 'flood-plan',
	draft: 'flood-plan',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -68, time: '09:00' },
	closesDay: -37,
	submittedDay: -72,
	staff: { drafter: 'shisong', firstReviewer: 'guhaichao', secondReviewer: 'nimin', publisher: 'hezhiqiu' },
	clerk: 'shisong',
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite'],
	contact: {
		person: '区应急局防汛科 石松',
		telephone: '0000-8610120',
		email: 'fangxun@yunxi.example',
		address: '云汐区望云路21号区应急局防汛科',
		postalCode: '000000',
		envelopeMark: '防汛预案规范意见',
		onsite: '区应急局一楼接待室'
	},
	feedback: {
		submitted: { day: -24, time: '09:30' },
		firstReviewed: { day: -24, time: '16:15' },
		secondReviewed: { day: -23, time: '10:50' },
		published: { day: -22, time: '09:00' },
		narrative:
			'征求意见期间，公告页面可以正常访问，网站、电子邮件、信函、电话和当面五个渠道都没有收到社会公众的意见。没有意见不等于没有问题：汛前我们会请各街道带着预案草稿到低洼院落再走一遍，当面听住户说。',
		nextStep: '按程序组织专家评审后提请区政府审议。对规范有想法的，随时可以打0000-8610120，仍然会记录和答复。'
	}
};
