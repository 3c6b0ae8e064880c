import type { WantedColumn } from '#server/spreadsheets';

/** The columns of real catalogues (domain.md 3.1) and of our own export; the first name is the one the export writes. */
export const columns = [
	{ key: 'year', names: ['年度', '年份', '目录年度'] },
	{ key: 'seq', names: ['序号', '编号', '项目序号', '事项序号'] },
	{
		key: 'title',
		names: [
			'决策事项名称',
			'名称',
			'事项名称',
			'决策项目',
			'决策事项',
			'项目名称',
			'决策项目名称',
			'重大行政决策事项名称',
			'重大行政决策事项'
		],
		required: true
	},
	{ key: 'kind', names: ['事项类别', '类别', '决策类别', '决策事项类别', '事项类型', '决策类型'] },
	{ key: 'lead', names: ['牵头承办单位', '牵头单位', '主办单位', '牵头部门'] },
	{
		key: 'units',
		names: ['承办单位', '决策承办单位', '决策事项承办单位', '申报单位', '主要承办单位', '责任单位', '承办部门']
	},
	{ key: 'co', names: ['配合单位', '协办单位', '配合承办单位', '参与单位', '会办单位'] },
	{ key: 'legalBasis', names: ['法律政策依据', '决策依据', '法律依据', '政策依据', '制定依据', '依据'] },
	{ key: 'participation', names: ['公众参与方式', '公众参与', '参与方式'] },
	{ key: 'procedures', names: ['决策程序', '决策事项程序', '履行程序要求', '履行程序', '决策法定程序', '程序'] },
	{
		key: 'hearing',
		names: [
			'是否听证',
			'决策中是否需听证',
			'决策中是否需要听证',
			'是否需听证',
			'是否需要听证',
			'是否举行听证会',
			'听证'
		]
	},
	{ key: 'hearingBasis', names: ['听证依据'] },
	{
		key: 'month',
		names: ['决策时间', '拟决策时间', '计划决策时间', '预计决策时间', '计划完成时间', '完成时间', '拟提请审议时间']
	},
	{
		key: 'plan',
		names: ['各阶段计划', '细化完成时间', '计划完成时间(按程序分列)', '各程序计划完成时间', '分阶段完成时间']
	},
	{ key: 'groups', names: ['涉及群体', '影响群体', '利益相关方'] },
	{ key: 'business', names: ['涉及经营主体', '涉及市场主体', '涉及企业'] },
	{ key: 'minors', names: ['涉及未成年人'] },
	{ key: 'region', names: ['涉及区域', '影响区域'] },
	{ key: 'disclosure', names: ['公开属性'] },
	{ key: 'exemption', names: ['列示方式'] },
	{ key: 'exemptionBasis', names: ['不公开依据'] },
	{ key: 'exemptionApprover', names: ['不公开批准人'] },
	{ key: 'contactName', names: ['联系人'] },
	{ key: 'contactPhone', names: ['联系电话', '电话', '联系方式'] },
	{ key: 'state', names: ['调整情况', '事项状态'] }
] as const satisfies WantedColumn[];

export type ColumnKey = (typeof columns)[number]['key'];

export const titleOf = (key: ColumnKey): string => columns.find((column) => column.key === key)!.names[0];
/** What the export writes into `state` for an item that was taken out of the catalogue. */
export const removedWord = '调出';
