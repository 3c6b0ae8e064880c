import type { StaffContent, StaffRole } from '../types.ts';

type Person = [account: string, name: string];
type Crew = { unit: string; people: [drafter: Person, first: Person, second: Person]; task?: string };

const crews: Crew[] = [
	{
		unit: 'government-office',
		people: [
			['ruanqingshan', '阮青山'],
			['bojing', '柏静'],
			['shanhongtu', '单洪图']
		]
	},
	{
		unit: 'finance',
		people: [
			['guanyaqi', '关雅琪'],
			['meiruohan', '梅若涵'],
			['chushouyi', '储守一']
		]
	},
	{
		unit: 'development',
		people: [
			['miaoyuchen', '缪雨辰'],
			['lianjianye', '连建业'],
			['huoxin', '霍昕']
		]
	},
	{
		unit: 'health',
		people: [
			['yuqiubai', '虞秋白'],
			['zhanbingyan', '詹冰妍'],
			['pangrui', '庞睿']
		]
	},
	{
		unit: 'culture-sports',
		people: [
			['luziyi', '路子意'],
			['shulan', '舒岚'],
			['tongchuan', '童川']
		]
	},
	{
		unit: 'sports-centre',
		people: [
			['juyang', '巨阳'],
			['xishaofeng', '奚少峰'],
			['lingsisi', '凌思思']
		]
	},
	{
		unit: 'police',
		people: [
			['zhuhe', '祝禾'],
			['huyanfeng', '扈岩峰'],
			['cenwei', '岑薇']
		]
	},
	{
		unit: 'jinfan',
		people: [
			['mushan', '穆珊'],
			['baoweiguo', '鲍维国'],
			['shenglan', '盛岚']
		]
	},
	{
		unit: 'xiqu',
		people: [
			['youchunlei', '尤春雷'],
			['jishuang', '纪霜'],
			['rongxiaobei', '荣小北']
		]
	},
	{
		unit: 'laoqiao',
		people: [
			['jingxing', '荆行'],
			['lexiaoyun', '乐晓云'],
			['gengzhi', '耿直']
		]
	},
	{
		unit: 'wenhui',
		task: '文汇街道开放日就在今天：开值守链接，现场签到',
		people: [
			['maozhuqing', '茅竹青'],
			['fenglingyu', '封凌宇'],
			['ningke', '宁可']
		]
	},
	{
		unit: 'linhu',
		people: [
			['hualian', '华莲'],
			['pufan', '濮帆'],
			['weiyunzhou', '魏云舟']
		]
	},
	{
		unit: 'water',
		task: '污水处理厂开放日：看报名、候补、签到，和十七条建议的答复',
		people: [
			['shuiqinghe', '水清河'],
			['tanxi', '谈溪'],
			['bianyuan', '卞源']
		]
	},
	{
		unit: 'environment',
		people: [
			['langyue', '郎月'],
			['tengfei', '滕斐'],
			['yongjing', '雍静']
		]
	},
	{
		unit: 'market',
		people: [
			['zhahui', '查慧'],
			['liubaichuan', '柳百川'],
			['yinyao', '殷瑶']
		]
	},
	{
		unit: 'labour',
		people: [
			['gaoqi', '郜琦'],
			['wuhong', '邬虹'],
			['suoming', '索鸣']
		]
	},
	{
		unit: 'agriculture',
		people: [
			['jihe', '计禾'],
			['nongxiu', '农秀'],
			['geyou', '戈游']
		]
	},
	{
		unit: 'commerce',
		people: [
			['shangzhou', '尚舟'],
			['qutong', '瞿桐'],
			['louyiming', '娄一鸣']
		]
	},
	{
		unit: 'data',
		people: [
			['fuyu', '符宇'],
			['chesong', '车颂'],
			['xiahou', '夏侯宁']
		]
	},
	{
		unit: 'medical-insurance',
		people: [
			['kangning', '康宁'],
			['yuelan', '岳岚'],
			['aiqing', '艾晴']
		]
	},
	{
		unit: 'veterans',
		people: [
			['rongcheng', '戎程'],
			['zuoanbang', '左安邦'],
			['guowei', '郭蔚']
		]
	},
	{
		unit: 'tax',
		people: [
			['jindao', '靳道'],
			['biqian', '闭谦'],
			['yinxue', '应雪']
		]
	},
	{
		unit: 'fire',
		people: [
			['yanpo', '燕坡'],
			['leizhen', '雷震'],
			['puyang', '濮阳一']
		]
	},
	{
		unit: 'statistics',
		people: [
			['shuya', '束雅'],
			['suanran', '宣然'],
			['duanmu', '端木清']
		]
	},
	{
		unit: 'audit',
		people: [
			['yanshenji', '颜审己'],
			['hechen', '贺晨'],
			['shihan', '史涵']
		]
	},
	{
		unit: 'gardens',
		people: [
			['linshu', '林树'],
			['huamanting', '花满亭'],
			['caoqing', '曹青']
		]
	}
];

const roles: StaffRole[][] = [['drafter', 'opinionClerk', 'eventStaff'], ['firstReviewer'], ['secondReviewer']];
const tasks = ['本单位的开放日：看报名名单，开值守，整理现场建议', '初审本单位的开放日', '复审本单位的开放日'];

/** Three people a unit who prepare and check its open day. */
export const hostStaff: StaffContent[] = crews.flatMap(({ unit, people, task }) =>
	people.map(([account, name], place) => {
		const own = place === 0 && task !== undefined;
		return { account, name, unit, roles: roles[place]!, task: own ? task : tasks[place]!, featured: own };
	})
);
