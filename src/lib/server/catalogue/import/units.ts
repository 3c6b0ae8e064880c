const label = /^(牵头|主办|承办|配合|协办|协同|参与|会同|责任)(?:承办)?(?:单位|部门)?[:：]/;
const leadMark = /[（([【](?:牵头|主办)(?:承办)?(?:单位|部门)?[)）\]】]/;
const otherMark = /[（([【](?:配合|协办|参与)(?:承办)?(?:单位|部门)?[)）\]】]/;

export type NamedUnits = { leads: string[]; others: string[]; unmarked: string[] };

/** The unit names of a cell, by what the cell says of them: 区住建局（牵头）、区财政局, or 牵头单位：… 配合单位：… */
export function unitsIn(text: string): NamedUnits {
	const named: NamedUnits = { leads: [], others: [], unmarked: [] };
	let under: keyof NamedUnits = 'unmarked';
	for (const part of text.split(
		/[、,，;；/\s]+|(?<=[^牵主承配协参会责])(?=(?:牵头|配合|协办)(?:承办)?(?:单位|部门)[:：])/
	)) {
		const head = label.exec(part);
		if (head) under = headed(head[1]!);
		const name = part.replace(label, '').replace(leadMark, '').replace(otherMark, '').trim();
		if (!name) continue;
		const list = leadMark.test(part) ? 'leads' : otherMark.test(part) ? 'others' : under;
		named[list].push(name);
	}
	return named;
}

function headed(word: string): keyof NamedUnits {
	if (word === '牵头' || word === '主办') return 'leads';
	return word === '承办' || word === '责任' ? 'unmarked' : 'others';
}
