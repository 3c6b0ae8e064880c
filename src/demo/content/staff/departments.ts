import type { StaffContent } from '../types.ts';

export const departmentStaff: StaffContent[] = [
	{
		account: 'suwanqing',
		name: '苏晚晴',
		unit: 'education',
		roles: ['drafter'],
		task: '校园周边交通：给意见写结果和理由，拟采纳情况',
		featured: true
	},
	{
		account: 'mengheping',
		name: '孟和平',
		unit: 'education',
		roles: ['firstReviewer'],
		task: '初审教育局的公告和采纳情况',
		featured: false
	},
	{
		account: 'zouyi',
		name: '邹毅',
		unit: 'education',
		roles: ['secondReviewer'],
		task: '复审教育局的公告和采纳情况',
		featured: false
	},
	{
		account: 'jiangxiaozhou',
		name: '江小舟',
		unit: 'education',
		roles: ['opinionClerk'],
		task: '校园周边交通：一百多条意见等着归类，录入来信和电话',
		featured: true
	},
	{
		account: 'yezhiwei',
		name: '叶知微',
		unit: 'education',
		roles: ['opinionClerk'],
		task: '校园周边交通：答复江小舟分派给她的两组意见',
		featured: false
	},
	{
		account: 'zhoujingyi',
		name: '周静怡',
		unit: 'housing',
		roles: ['drafter'],
		task: '加装电梯补贴：看一份已经公布的采纳情况是怎么写成的',
		featured: true
	},
	{
		account: 'linmuchuan',
		name: '林慕川',
		unit: 'housing',
		roles: ['firstReviewer'],
		task: '初审住建局的公告和采纳情况',
		featured: false
	},
	{
		account: 'xulang',
		name: '许朗',
		unit: 'housing',
		roles: ['secondReviewer'],
		task: '复审住建局的公告和采纳情况',
		featured: false
	},
	{
		account: 'ganlu',
		name: '甘露',
		unit: 'housing',
		roles: ['opinionClerk'],
		task: '老旧小区问卷：录入纸质答卷，看各题到现在的数字',
		featured: true
	},
	{
		account: 'liangkexin',
		name: '梁可心',
		unit: 'civil-affairs',
		roles: ['drafter'],
		task: '养老服务设施办法：今晚就截止，明天开始整理',
		featured: true
	},
	{
		account: 'yinchanglin',
		name: '尹长林',
		unit: 'civil-affairs',
		roles: ['firstReviewer'],
		task: '初审民政局的公告和采纳情况',
		featured: true
	},
	{
		account: 'tangwan',
		name: '汤婉',
		unit: 'civil-affairs',
		roles: ['secondReviewer'],
		task: '复审民政局的公告和采纳情况',
		featured: true
	},
	{
		account: 'bailu',
		name: '白露',
		unit: 'civil-affairs',
		roles: ['opinionClerk'],
		task: '审核待显示的意见，隐去电话和住址',
		featured: true
	},
	{
		account: 'qinyuan',
		name: '秦远',
		unit: 'transport',
		roles: ['drafter', 'opinionClerk'],
		task: '老桥绕行方案：期限缩短的征集，边收边看',
		featured: true
	},
	{
		account: 'lumingtang',
		name: '陆明堂',
		unit: 'transport',
		roles: ['firstReviewer'],
		task: '初审交通局的公告和采纳情况',
		featured: false
	},
	{
		account: 'wanshu',
		name: '万舒',
		unit: 'transport',
		roles: ['secondReviewer'],
		task: '复审交通局的公告和采纳情况',
		featured: false
	},
	{
		account: 'shisong',
		name: '石松',
		unit: 'emergency',
		roles: ['drafter', 'opinionClerk'],
		task: '防汛预案编制规范：没有人留言，也要照实公布',
		featured: true
	},
	{
		account: 'guhaichao',
		name: '顾海潮',
		unit: 'emergency',
		roles: ['firstReviewer'],
		task: '初审应急局的公告和采纳情况',
		featured: false
	},
	{
		account: 'nimin',
		name: '倪敏',
		unit: 'emergency',
		roles: ['secondReviewer'],
		task: '复审应急局的公告和采纳情况',
		featured: false
	},
	{
		account: 'fuqingyang',
		name: '傅清扬',
		unit: 'natural-resources',
		roles: ['drafter', 'opinionClerk'],
		task: '西渠滨水办法：公告已排期，几天后自动开始',
		featured: true
	},
	{
		account: 'shaoting',
		name: '邵庭',
		unit: 'natural-resources',
		roles: ['firstReviewer'],
		task: '初审自然资源分局的公告',
		featured: false
	},
	{
		account: 'qiansiyuan',
		name: '钱思远',
		unit: 'natural-resources',
		roles: ['secondReviewer'],
		task: '复审自然资源分局的公告',
		featured: false
	},
	{
		account: 'liqing',
		name: '黎青',
		unit: 'urban-management',
		roles: ['drafter', 'opinionClerk'],
		task: '公园夜间照明：看一件去年办完的小事',
		featured: false
	},
	{
		account: 'daining',
		name: '戴宁',
		unit: 'urban-management',
		roles: ['firstReviewer'],
		task: '初审城管局的公告和采纳情况',
		featured: false
	},
	{
		account: 'yanlidong',
		name: '严立冬',
		unit: 'urban-management',
		roles: ['secondReviewer'],
		task: '复审城管局的公告和采纳情况',
		featured: false
	}
];
