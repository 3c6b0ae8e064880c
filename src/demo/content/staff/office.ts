import type { StaffContent } from '../types.ts';

export const officeStaff: StaffContent[] = [
	{
		account: 'hezhiqiu',
		name: '何知秋',
		unit: 'government-office',
		roles: ['publisher'],
		task: '终审并发布：初审、复审都签过的公告和采纳情况到这里，发布或退回',
		featured: true
	},
	{
		account: 'tangwen',
		name: '唐文',
		unit: 'government-office',
		roles: ['publisher'],
		task: '批准或不批准“缩短征求意见期限”，发布决策目录',
		featured: true
	},
	{
		account: 'fangyuan',
		name: '方媛',
		unit: 'government-office',
		roles: ['supervisor'],
		task: '看全区期限红黄绿灯，找出快到期和已逾期的事项',
		featured: true
	},
	{
		account: 'gaoxing',
		name: '高行',
		unit: 'government-office',
		roles: ['administrator'],
		task: '管账号、角色、工作日历和本地规则',
		featured: true
	},
	{
		account: 'luoxi',
		name: '罗曦',
		unit: 'government-office',
		roles: ['eventStaff'],
		task: '安排政府开放日和现场签到',
		featured: false
	},
	{
		account: 'shenshuhang',
		name: '沈书航',
		unit: 'justice',
		roles: ['drafter'],
		task: '编决策目录：导入表格，写目录调整的理由',
		featured: true
	},
	{ account: 'cuiyan', name: '崔岩', unit: 'justice', roles: ['firstReviewer'], task: '初审决策目录', featured: false },
	{
		account: 'songhuaijin',
		name: '宋怀瑾',
		unit: 'justice',
		roles: ['secondReviewer'],
		task: '复审决策目录',
		featured: false
	},
	{
		account: 'dingxiaoman',
		name: '丁小满',
		unit: 'jinfan',
		roles: ['opinionClerk', 'eventStaff'],
		task: '社区政务公开专区：替来办事的居民当面录入意见',
		featured: true
	},
	{
		account: 'yupei',
		name: '俞霈',
		unit: 'wenhui',
		roles: ['opinionClerk'],
		task: '文汇街道专区：录入意见纸条和代收信件',
		featured: false
	}
];
