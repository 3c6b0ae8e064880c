/** A survey with every kind of question and a branch, as a district would ask it. */
import type { Definition } from '#lib/surveys/definition.ts';

const named = (prefix: string, labels: readonly string[]) =>
	labels.map((label, at) => ({ id: `${prefix}${String.fromCharCode(97 + at)}`, label }));

export const everyKind: Definition = {
	intro: '想在三个街道设夜间医疗服务点，先听听您夜里看病的难处。',
	entries: [
		{ kind: 'section', id: 's1', label: '您夜里看病的情况', text: '夜间指晚上八点到第二天早上八点。' },
		{
			...{ kind: 'single', id: 'q1', label: '去年您或者家人夜里去看过病吗？', required: true },
			options: named('q1', ['去过', '没有去过'])
		},
		{
			...{ kind: 'multiple', id: 'q2', label: '夜里看病，最难的是哪几样？', required: true, max: 2 },
			options: [
				...named('q2', ['路太远', '没有车', '不知道哪里开门', '等得太久']),
				{ id: 'q2o', label: '其他', other: true },
				{ id: 'q2n', label: '以上都不难', exclusive: true }
			],
			showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'q1a' }] }
		},
		{
			...{ kind: 'number', id: 'q3', label: '最近一次从家里到医院用了多久？', unit: '分钟', min: 0, max: 600 },
			showIf: { match: 'all', conditions: [{ question: 'q1', is: 'equals', value: 'q1a' }] }
		},
		{ kind: 'section', id: 's2', label: '您的看法' },
		{
			...{ kind: 'scale', id: 'q4', label: '您对现在的夜间医疗满意吗？', points: 5 },
			labels: ['很不满意', '不太满意', '一般', '比较满意', '很满意']
		},
		{
			...{ kind: 'matrix', id: 'q5', label: '服务点要有这些，您觉得要紧吗？' },
			rows: named('q5r', ['能看急症', '能配常用药', '有救护车']),
			columns: named('q5c', ['不要紧', '要紧', '很要紧'])
		},
		{ kind: 'ranking', id: 'q6', label: '先设在哪里？', options: named('q6', ['春和街道', '云麓街道', '汐桥街道']) },
		{ kind: 'date', id: 'q7', label: '最近一次夜里看病是哪天？', earliest: '2025-01-01', latest: '2026-12-31' },
		{ kind: 'shortText', id: 'q8', label: '您住在哪个社区？', maxLength: 30 },
		{ kind: 'longText', id: 'q9', label: '还有什么想说的？', opinion: true }
	]
};
