import { bridgeDetourSecond } from '../drafts/bridge-detour-second.ts';
import type { ConsultationContent } from '../types.ts';

/**
 * Its thirty days were full long before the last day, whatever rest days fell in between, so it may close on the very
 * day the demo starts.
 */
export const careFacilities: ConsultationContent = {
	key: 'care-facilities',
	phase: 'open',
	title: '养老服务设施规划建设管理办法',
	unit: 'civil-affairs',
	coUnits: ['natural-resources', 'housing', 'health'],
	item: 'care-facilities',
	draft: 'care-facilities',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -42, time: '09:00' },
	closesDay: 0,
	submittedDay: -46,
	staff: { drafter: 'liangkexin', firstReviewer: 'yinchanglin', secondReviewer: 'tangwan', publisher: 'hezhiqiu' },
	clerk: 'bailu',
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite', 'kiosk'],
	contact: {
		person: '区民政局养老服务科 梁可心',
		telephone: '0000-8610156',
		email: 'yanglao@yunxi.example',
		address: '云汐区望云路15号区民政局养老服务科',
		postalCode: '000000',
		envelopeMark: '养老服务设施办法意见',
		onsite: '各社区政务公开专区，工作日上午9:00—11:30、下午14:00—17:00，工作人员可以代为录入'
	}
};

export const bridgeDetour: ConsultationContent = {
	key: 'bridge-detour',
	phase: 'open',
	title: '老桥封闭期间公交绕行与补贴方案',
	unit: 'transport',
	coUnits: ['finance', 'laoqiao'],
	item: 'bridge-detour',
	draft: 'bridge-detour',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -6, time: '08:30' },
	closesDay: 4,
	submittedDay: -8,
	staff: { drafter: 'qinyuan', firstReviewer: 'lumingtang', secondReviewer: 'wanshu', publisher: 'hezhiqiu' },
	clerk: 'qinyuan',
	shortening: {
		reason:
			'桥梁检测报告将老桥上部结构评定为D级，要求自出具报告之日起25日内封闭车行道；如按30日征求意见，封闭时公交绕行和补贴办法还定不下来，两岸居民出行无从安排。',
		requestedDay: -9,
		approvedDay: -7,
		approver: 'tangwen',
		approvalNote: '情况属实，检测报告已核。同意缩短为10日，理由写在公告最前面，期满后继续收集封闭期间的意见。'
	},
	revision: bridgeDetourSecond,
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite', 'kiosk'],
	contact: {
		person: '区交通局公交科 秦远',
		telephone: '0000-8610148',
		email: 'laoqiao@yunxi.example',
		address: '云汐区西渠路118号区交通局公交科',
		postalCode: '000000',
		envelopeMark: '老桥绕行意见',
		onsite: '老桥街道、西渠街道政务公开专区，周末照常开放'
	}
};

export const canalWaterfront: ConsultationContent = {
	key: 'canal-waterfront',
	phase: 'upcoming',
	title: '西渠滨水空间保护与利用办法',
	unit: 'natural-resources',
	coUnits: ['urban-management', 'xiqu'],
	item: 'canal-waterfront',
	draft: 'canal-waterfront',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: 5, time: '09:00' },
	closesDay: 38,
	submittedDay: -4,
	staff: { drafter: 'fuqingyang', firstReviewer: 'shaoting', secondReviewer: 'qiansiyuan', publisher: 'hezhiqiu' },
	clerk: 'fuqingyang',
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite'],
	contact: {
		person: '区自然资源分局规划科 傅清扬',
		telephone: '0000-8610164',
		email: 'xiqu@yunxi.example',
		address: '云汐区西渠路88号区自然资源分局规划科',
		postalCode: '000000',
		envelopeMark: '西渠滨水办法意见',
		onsite: '西渠街道政务公开专区；渠北老码头展板处周六上午有工作人员'
	}
};

export const schoolTraffic: ConsultationContent = {
	key: 'school-traffic',
	phase: 'sorting',
	title: '校园周边交通管理实施意见',
	unit: 'education',
	coUnits: ['police', 'transport'],
	item: 'school-traffic',
	draft: 'school-traffic',
	basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
	opens: { day: -50, time: '09:00' },
	closesDay: -19,
	submittedDay: -55,
	staff: { drafter: 'suwanqing', firstReviewer: 'mengheping', secondReviewer: 'zouyi', publisher: 'hezhiqiu' },
	clerk: 'jiangxiaozhou',
	helper: 'yezhiwei',
	opinionsShown: 'afterModeration',
	channels: ['online', 'email', 'letter', 'phone', 'onsite', 'kiosk'],
	contact: {
		person: '区教育局安全科 江小舟',
		telephone: '0000-8610132',
		email: 'xiaoyuan@yunxi.example',
		address: '云汐区学府路12号区教育局安全科',
		postalCode: '000000',
		envelopeMark: '校园周边交通意见',
		onsite: '文汇街道、锦帆街道政务公开专区；各学校门卫室有意见纸条'
	}
};
