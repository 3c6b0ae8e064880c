import { hostUnits } from './host-units.ts';
import type { SiteContent, UnitContent } from './types.ts';

/** Every number, code and address here is invented and leads nowhere. */
export const site: SiteContent = {
	name: '问计',
	district: '云汐区',
	organ: '云汐区人民政府',
	sponsor: '云汐区人民政府办公室',
	operator: '云汐区政务公开办公室',
	siteCode: '0000000000',
	icpNo: '云ICP备00000000号（示例）',
	psbNo: '云公网安备00000000000000号（示例）',
	contactUnit: '区政府办公室政务公开科',
	telephone: '0000-8610012',
	email: 'wenji@yunxi.example',
	address: '云汐区望云路1号区行政中心312室',
	postalCode: '000000',
	officeHours: '工作日上午9:00—12:00，下午13:30—17:30',
	errorReportUrl: 'https://zhaocuo.yunxi.example/'
};

export const units: UnitContent[] = [
	{
		key: 'government-office',
		name: '区政府办公室',
		fullName: '云汐区人民政府办公室',
		kind: 'governmentOffice',
		parent: null,
		telephone: '0000-8610001',
		address: '云汐区望云路1号区行政中心3楼'
	},
	{
		key: 'justice',
		name: '区司法局',
		fullName: '云汐区司法局',
		kind: 'justiceBureau',
		parent: 'government-office',
		telephone: '0000-8610022',
		address: '云汐区望云路9号'
	},
	{
		key: 'housing',
		name: '区住建局',
		fullName: '云汐区住房和城乡建设局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610108',
		address: '云汐区西渠路66号'
	},
	{
		key: 'finance',
		name: '区财政局',
		fullName: '云汐区财政局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610116',
		address: '云汐区望云路1号区行政中心5楼'
	},
	{
		key: 'education',
		name: '区教育局',
		fullName: '云汐区教育局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610131',
		address: '云汐区学府路12号'
	},
	{
		key: 'transport',
		name: '区交通局',
		fullName: '云汐区交通运输局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610147',
		address: '云汐区西渠路118号'
	},
	{
		key: 'civil-affairs',
		name: '区民政局',
		fullName: '云汐区民政局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610155',
		address: '云汐区望云路15号'
	},
	{
		key: 'emergency',
		name: '区应急局',
		fullName: '云汐区应急管理局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610119',
		address: '云汐区望云路21号'
	},
	{
		key: 'natural-resources',
		name: '区自然资源分局',
		fullName: '云汐区自然资源和规划分局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610163',
		address: '云汐区西渠路88号'
	},
	{
		key: 'urban-management',
		name: '区城管局',
		fullName: '云汐区城市管理局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610170',
		address: '云汐区临湖路30号'
	},
	{
		key: 'development',
		name: '区发改局',
		fullName: '云汐区发展和改革局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610184',
		address: '云汐区望云路1号区行政中心6楼'
	},
	{
		key: 'health',
		name: '区卫健局',
		fullName: '云汐区卫生健康局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610192',
		address: '云汐区望云路17号'
	},
	{
		key: 'culture-sports',
		name: '区文旅体局',
		fullName: '云汐区文化旅游体育局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610205',
		address: '云汐区临湖路52号'
	},
	{
		key: 'sports-centre',
		name: '区体育中心',
		fullName: '云汐区体育事业发展中心',
		kind: 'department',
		parent: 'culture-sports',
		telephone: '0000-8610206',
		address: '云汐区临湖路58号'
	},
	{
		key: 'police',
		name: '公安分局',
		fullName: '市公安局云汐分局',
		kind: 'department',
		parent: 'government-office',
		telephone: '0000-8610210',
		address: '云汐区学府路40号'
	},
	{
		key: 'jinfan',
		name: '锦帆街道',
		fullName: '锦帆街道办事处',
		kind: 'street',
		parent: 'government-office',
		telephone: '0000-8620301',
		address: '云汐区锦帆里大街2号'
	},
	{
		key: 'xiqu',
		name: '西渠街道',
		fullName: '西渠街道办事处',
		kind: 'street',
		parent: 'government-office',
		telephone: '0000-8620302',
		address: '云汐区西渠路201号'
	},
	{
		key: 'laoqiao',
		name: '老桥街道',
		fullName: '老桥街道办事处',
		kind: 'street',
		parent: 'government-office',
		telephone: '0000-8620303',
		address: '云汐区老桥南堍5号'
	},
	{
		key: 'wenhui',
		name: '文汇街道',
		fullName: '文汇街道办事处',
		kind: 'street',
		parent: 'government-office',
		telephone: '0000-8620304',
		address: '云汐区文汇路77号'
	},
	{
		key: 'linhu',
		name: '临湖街道',
		fullName: '临湖街道办事处',
		kind: 'street',
		parent: 'government-office',
		telephone: '0000-8620305',
		address: '云汐区临湖路100号'
	},
	...hostUnits
];
