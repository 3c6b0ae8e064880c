/** Invented Chinese for the measurements: a draft of any length, and opinions of which no two are alike. Always the same. */

/** A small generator of chance with a seed, so that every run measures the same texts. */
function chance(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chinese = (n: number) =>
	`${n >= 20 ? numerals[Math.floor(n / 10)] : ''}${n >= 10 ? '十' : ''}${numerals[n % 10]}`;

const duties = ['区住房和城乡建设部门', '街道办事处', '社区居民委员会', '物业服务企业', '专业经营单位', '业主委员会'];
const acts = ['应当自收到申请之日起', '应当在开工前', '应当于竣工验收合格后', '应当在每年三月底前', '可以根据实际需要'];
const things = [
	'加装电梯的实施方案',
	'管线迁移的费用清单',
	'资金筹集和分摊的办法',
	'施工期间的通行安排',
	'电梯运行和维护的账目'
];
const ends = [
	'书面告知相关业主',
	'在单元出入口公示不少于七日',
	'报区人民政府备案',
	'向社会公开，接受监督',
	'提交现场踏勘的记录'
];
const limits = ['十个工作日内', '十五日内', '二十个工作日内', '一个月内', '五个工作日内'];

/** A draft of so many articles, about 90 characters each. */
export function draftOf(articles: number): string {
	const at = chance(7);
	const pick = (words: readonly string[]) => words[at(words.length)]!;
	const sentence = () => `${pick(duties)}${pick(acts)}${pick(limits)}，将${pick(things)}${pick(ends)}`;
	const lines = Array.from(
		{ length: articles },
		(_, index) => `第${chinese(index + 1)}条 ${sentence()}；${sentence()}。`
	);
	return `云汐区既有住宅加装电梯管理办法（征求意见稿）\n\n${lines.join('\n')}\n`;
}

const people = [
	'我家住六楼',
	'我是一楼的住户',
	'我在这个院里住了三十年',
	'我替行动不便的母亲说一句',
	'我是楼组长',
	'我开店在临街一侧'
];
const places = ['春和里', '望江苑', '老棉纺厂宿舍', '东风新苑', '柳荫小区', '铁路宿舍', '青石园', '南门桥头'];
const facts = [
	'楼梯窄得担架都转不过弯',
	'去年冬天水管冻裂过两回',
	'每户的面积差得很多',
	'楼下的邻居一直没有签字',
	'电动车都停在单元门口',
	'采光本来就只有上午两个钟头',
	'报过两次方案都卡在煤气管迁移上',
	'院里有二十多位八十岁以上的老人'
];
const wishes = [
	'建议把分摊比例按楼层写成一张表，大家照着算，不用再吵',
	'希望补贴在开工时先给一半，不然前期的钱谁也垫不起',
	'请写明施工期间夜里几点以后不能动工',
	'能不能由街道出面组织一次面对面的说明会',
	'应当让低层住户也有补偿的办法，光靠劝不行',
	'维护的钱从公共收益里出多少，要在条文里讲清楚',
	'公示只贴在门口不够，年轻人白天不在家，最好也发到手机上',
	'管线迁移由专业单位承担，不要再摊到住户头上'
];
const closings = [
	'盼回复。',
	'说得不对的地方请指正。',
	'我可以参加座谈。',
	'谢谢你们听我们讲。',
	'这件事拖了四年了。',
	''
];

/** The opinion of this number: 60 to 110 characters. */
export function opinionOf(number: number): string {
	const at = chance(Math.imul(number + 1, 0x9e3779b1));
	const pick = (words: readonly string[]) => words[at(words.length)]!;
	const [door, years] = [at(60) + 1, at(29) + 2];
	return (
		`${pick(people)}，${pick(places)}第${door}栋，${pick(facts)}，前后已有${years}年。` +
		`${pick(wishes)}；另外，${pick(wishes)}。${pick(closings)}（${number}）`
	);
}

const surnames = ['陆', '周', '何', '林', '许', '陶', '管', '沈', '蒋', '韩', '杨', '朱', '秦', '尤', '吕', '施'];
const givens = ['知秋', '一鸣', '见深', '望舒', '有闻', '晓岚', '清和', '明远', '思齐', '若水', '长宁', '云舒'];
export const nameOf = (number: number) =>
	surnames[number % surnames.length]! + givens[Math.floor(number / surnames.length) % givens.length]!;
