/** The words of catalogue tables, read and written: the first of each list is what the export writes. */
import {
	type DecisionKind,
	type Disclosure,
	type Exemption,
	type HearingNeed,
	type Participation,
	type Stage
} from '#lib/catalogue/types.ts';

type Words<Key extends string> = Record<Key, readonly [string, ...string[]]>;

export const kindWords: Words<DecisionKind> = {
	publicPolicy: ['重大公共政策和措施', '公共政策', '政策措施', '政策', '公共服务', '市场监管', '社会管理', '环境保护'],
	plan: ['重要规划', '规划', '计划'],
	resourceProtection: ['资源保护和利用', '自然资源和文化资源的重大公共政策和措施', '自然资源', '文化资源', '资源'],
	publicProject: ['重大公共建设项目', '公共建设项目', '建设项目', '项目'],
	other: ['其他重大事项', '其他']
};

export const methodWords: Words<Participation> = {
	writtenConsultation: ['书面征求意见'],
	openConsultation: ['公开征求意见', '征求意见', '网上征集', '预公开'],
	symposium: ['座谈会', '座谈'],
	hearing: ['听证会', '听证'],
	fieldVisit: ['实地走访', '走访', '调研'],
	survey: ['问卷调查', '问卷'],
	opinionPoll: ['民意调查', '民调'],
	other: ['其他']
};

export const stageWords: Words<Stage> = {
	initiation: ['启动', '立项'],
	drafting: ['起草', '草拟'],
	feedback: ['采纳情况反馈', '采纳情况', '采纳反馈', '意见反馈', '反馈'],
	participation: ['公众参与', '公开征求意见', '征求意见'],
	symposium: ['座谈会', '座谈'],
	hearing: ['听证会', '听证'],
	expertReview: ['专家论证', '专家'],
	riskAssessment: ['风险评估', '稳评'],
	fairCompetition: ['公平竞争审查', '公平竞争'],
	legalityReview: ['合法性审查', '合法性', '法制审核'],
	deliberation: ['集体讨论决定', '集体讨论', '常务会议', '审议'],
	publication: ['决策公布', '公布', '印发', '出台'],
	execution: ['执行', '实施'],
	evaluation: ['决策后评估', '后评估', '评估']
};

export const hearingWords: Words<HearingNeed> = {
	required: ['是', '应当听证', '需要', '需听证', '应当', '必须', '须', '有', '√', 'y', 'yes'],
	optional: ['可以听证', '可以', '可选', '视情况', '根据需要', '必要时', '待定'],
	none: ['否', '不需要', '不需', '无需', '不涉及', '不听证', '不', '无', '×', 'n', 'no', '-', '/']
};

export const disclosureWords: Words<Disclosure> = {
	proactive: ['主动公开'],
	onRequest: ['依申请公开'],
	withheld: ['不予公开', '不公开']
};

export const exemptionWords: Words<Exemption> = {
	none: ['全文列出'],
	stub: ['仅列序号和单位', '仅列序号'],
	hidden: ['不列出']
};

const yesWords = ['是', '涉及', '有', '√', 'y', 'yes', '需要', '需'];
const noWords = ['', '否', '不涉及', '无', '×', 'n', 'no', '-', '/', '不需要', '不需'];

/** The text in the form in which words are looked up. */
export const plainOf = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** The key whose word the text is; undefined if none. */
export function keyOf<Key extends string>(words: Words<Key>, text: string): Key | undefined {
	const plain = plainOf(text);
	return keysOf(words).find((key) => words[key].some((word) => plainOf(word) === plain));
}

/** The key whose longest word the text contains; undefined if none. */
export function keyIn<Key extends string>(words: Words<Key>, text: string): Key | undefined {
	const plain = plainOf(text);
	const hits = keysOf(words).flatMap((key) =>
		words[key].filter((word) => plain.includes(word)).map((word) => ({ key, word }))
	);
	return hits.sort((a, b) => b.word.length - a.word.length)[0]?.key;
}

/** All ways of taking part that the text names. What a longer word took is not read again: 书面征求意见 is no open consultation. */
export function methodsIn(text: string): Participation[] {
	let rest = plainOf(text);
	const found = keysOf(methodWords).filter((key) => {
		const words = methodWords[key].filter((word) => rest.includes(word));
		for (const word of words) rest = rest.replaceAll(word, '');
		return words.length > 0;
	});
	return found.sort((a, b) => methodOrder.indexOf(a) - methodOrder.indexOf(b));
}

/** True, false, or undefined for a text that is neither yes nor no. */
export function yesOrNo(text: string): boolean | undefined {
	const plain = plainOf(text);
	if (yesWords.includes(plain)) return true;
	return noWords.includes(plain) ? false : undefined;
}

const methodOrder: Participation[] = [
	'openConsultation',
	'symposium',
	'hearing',
	'fieldVisit',
	'writtenConsultation',
	'survey',
	'opinionPoll',
	'other'
];
const keysOf = <Key extends string>(words: Words<Key>) => Object.keys(words) as Key[];
