/** 国务院令第713号 Art 3: these decisions have procedures of their own and cannot be in the catalogue (rule 1). */
const excluded = [
	'财政政策',
	'货币政策',
	'宏观调控',
	'政府立法',
	'政府规章',
	'地方性法规',
	'突发事件应急处置',
	'突发事件应对处置',
	'突发事件处置'
];

/** The excluded kind that a title or a column names; undefined if none. A plan or rule for emergencies is no such kind. */
export function excludedKindIn(text: string): string | undefined {
	const plain = text.normalize('NFKC').replace(/\s/g, '');
	return excluded.find((words) => plain.includes(words));
}
