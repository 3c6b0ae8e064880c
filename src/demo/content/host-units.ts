import type { UnitContent } from './types.ts';

type Row = [key: string, name: string, fullName: string, telephone: string, address: string];

/** Units that invite in the open month beside those that have something to decide this year. */
const rows: Row[] = [
	['water', '区水务局', '云汐区水务局', '0000-8610221', '云汐区西渠路150号'],
	['environment', '区生态环境分局', '市生态环境局云汐分局', '0000-8610228', '云汐区临湖路36号'],
	['market', '区市场监管局', '云汐区市场监督管理局', '0000-8610235', '云汐区学府路28号'],
	['labour', '区人社局', '云汐区人力资源和社会保障局', '0000-8610242', '云汐区望云路19号'],
	['agriculture', '区农业农村局', '云汐区农业农村局', '0000-8610249', '云汐区临湖路188号'],
	['commerce', '区商务局', '云汐区商务局', '0000-8610256', '云汐区望云路1号区行政中心7楼'],
	['data', '区数据局', '云汐区数据局', '0000-8610263', '云汐区望云路6号区政务服务中心'],
	['medical-insurance', '区医保局', '云汐区医疗保障局', '0000-8610270', '云汐区望云路19号4楼'],
	['veterans', '区退役军人局', '云汐区退役军人事务局', '0000-8610277', '云汐区学府路51号'],
	['tax', '区税务局', '云汐区税务局', '0000-8610284', '云汐区西渠路92号'],
	['fire', '区消防救援大队', '云汐区消防救援大队', '0000-8610291', '云汐区临湖路73号'],
	['statistics', '区统计局', '云汐区统计局', '0000-8610298', '云汐区望云路1号区行政中心8楼'],
	['audit', '区审计局', '云汐区审计局', '0000-8610305', '云汐区望云路1号区行政中心9楼'],
	['gardens', '区园林绿化中心', '云汐区园林绿化服务中心', '0000-8610312', '云汐区临湖路44号']
];

export const hostUnits: UnitContent[] = rows.map(([key, name, fullName, telephone, address]) => ({
	...{ key, name, fullName, kind: 'department', parent: 'government-office', telephone, address }
}));
