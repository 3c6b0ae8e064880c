import { blank, boxed, lettered } from './marks.ts';

/** How a line counts itself. `arabic` 1. Q1 第1题; `bracket` （1）; `chinese` 一、; `inner` （一）. */
export type Family = 'arabic' | 'bracket' | 'chinese' | 'inner';
/** `loose`: only a space stands behind the number. */
export type Counted = { family: Family; rest: string; ordinal: number; loose: boolean };

const families: [Family, RegExp][] = [
	[
		'arabic',
		/^[*＊]?\s*(?:第\s*(\d{1,3})\s*题|[Qq问]\s*(\d{1,3})|(\d{1,3})(?=\s*[.．、:：)）][^\d]|[\s\u3000]+[^\s\d.．、]))\s*[.．、:：)）]?\s*/
	],
	['bracket', /^[（(]\s*(\d{1,3})\s*[）)]\s*/],
	['chinese', /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*/],
	['inner', /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]\s*/]
];

export function countedLine(text: string): Counted | undefined {
	for (const [family, pattern] of families) {
		const found = pattern.exec(text.normalize('NFC'));
		if (!found) continue;
		const number = found.slice(1).find((group) => group !== undefined) ?? '';
		const loose = /^\d+\s*$/.test(found[0]);
		return { family, rest: text.slice(found[0].length), ordinal: /^\d+$/.test(number) ? Number(number) : 0, loose };
	}
	return undefined;
}

const isAnswerable = (text: string) =>
	boxed(text) !== undefined ||
	lettered(text, 0) !== undefined ||
	blank.test(text) ||
	/[[【（(](?:单选|多选|填空|排序|量表|矩阵)/.test(text);

/**
 * Which count is the one of the questions: the family whose lines are answered by what follows them. 一、 counts
 * sections where 1. counts questions, and questions where 1. counts options.
 */
export function questionFamily(lines: readonly (string | undefined)[]): {
	family?: Family;
	numbersAreOptions: boolean;
} {
	const answered = new Map<Family, number>();
	let open: Family | undefined;
	let headsOfOne = 0;
	for (const line of lines) {
		if (line === undefined) {
			if (open) answered.set(open, (answered.get(open) ?? 0) + 1);
			open = undefined;
			continue;
		}
		const found = countedLine(line);
		if (found) {
			if (open === 'chinese' && found.family === 'arabic' && found.ordinal === 1) headsOfOne++;
			open = found.family;
		}
		if (open && isAnswerable(found?.rest ?? line)) {
			answered.set(open, (answered.get(open) ?? 0) + 1);
			open = undefined;
		}
	}
	// 一、您的身份 1. 村民 2. 干部: what is counted 1. has hardly ever an answer of its own.
	if (headsOfOne > (answered.get('arabic') ?? 0)) return { family: 'chinese', numbersAreOptions: true };
	for (const family of ['arabic', 'chinese', 'bracket', 'inner'] as const) {
		if ((answered.get(family) ?? 0) > 0) return { family, numbersAreOptions: family === 'chinese' };
	}
	return { numbersAreOptions: false };
}
