/** The marks that stand before options and where people write: boxes, letters, numbers in brackets, blanks. */

/** ○ and 〇 are also noughts (二○二六年), empty brackets also end a question: only with words behind are they boxes. */
const box =
	/[□☐▢⬜◻❑❏❒☑☒\u{25fb}\u{2b58}\u{1f785}\u{1f786}\u{1f78e}-\u{1f791}\u{1f53e}\u{1f5c6}]|(?<![一二三四五六七八九十百\d○〇])[○◯〇❍◌](?![一二三四五六七八九十○〇])|(?<=^|\s)[（([【]\s*[）)\]】](?=\s*[^\s。，,；;？?]|$)/gu;

export type Split = { before: string; options: string[] };

/** Options behind boxes: `□男  □女`; what stands before the first box apart. */
export function boxed(text: string): Split | undefined {
	const found = [...text.matchAll(box)];
	if (found.length === 0) return undefined;
	const options = found.map(({ index, 0: mark }, i) => text.slice(index + mark.length, found[i + 1]?.index).trim());
	// A lone bracket at the end of a question is the place for a letter, not a box.
	if (options.every((option) => option === '')) return undefined;
	return { before: text.slice(0, found[0]!.index).trim(), options: withoutLetters(options) };
}

/** Options behind letters in their order, the first being the `from`-th of its question: `A. 男  B. 女`. */
export function lettered(text: string, from: number): Split | undefined {
	const mark = /(?<![A-Za-z0-9])(?:[（(]\s*([A-Z])\s*[）)]|([A-Z])(?:\s*[.．、:：)）]|(?=[\s\u3000]+\S)))\s*/g;
	return inOrder(text, [...text.matchAll(mark)], from, (letter) => letter.charCodeAt(0) - 64);
}

/** Options behind numbers in brackets or circles: （1）男 （2）女, ①男 ②女. */
export function bracketed(text: string, from: number): Split | undefined {
	const mark = /[（(]\s*(\d{1,2})\s*[）)]\s*|([①-⑳])\s*/g;
	return inOrder(text, [...text.matchAll(mark)], from, (number) => Number(number.normalize('NFKC')));
}

/** Options behind plain numbers, where questions are counted 一、二、: `1. 男  2. 女`. */
export function counted(text: string, from: number): Split | undefined {
	const mark = /(?<![\d.．])(\d{1,2})\s*[.．、)）]\s*(?!\d)/g;
	return inOrder(text, [...text.matchAll(mark)], from, Number);
}

function inOrder(
	text: string,
	marks: RegExpExecArray[],
	from: number,
	valueOf: (mark: string) => number
): Split | undefined {
	const taken: RegExpExecArray[] = [];
	for (const mark of marks) {
		if (valueOf(mark[1] ?? mark[2] ?? '') === from + taken.length + 1) taken.push(mark);
	}
	if (taken.length === 0) return undefined;
	const before = text.slice(0, taken[0]!.index).trim();
	// One letter in the middle of a sentence is a word of it.
	if (before !== '' && taken.length < 2) return undefined;
	const options = taken.map(({ index, 0: mark }, i) => text.slice(index + mark.length, taken[i + 1]?.index).trim());
	return { before, options };
}

/** □A. 男 □B. 女: the letters only count the boxes. */
function withoutLetters(options: string[]): string[] {
	const found = options.map((option) => /^[（(]?([A-Z])[）)]?\s*[.．、:：)）]?\s*(?=\S)/.exec(option));
	const first = found[0]?.[1]?.charCodeAt(0) ?? 0;
	const all = found.every((letter, i) => letter?.[1]?.charCodeAt(0) === first + i);
	return all && options.length > 1 ? options.map((option, i) => option.slice(found[i]![0].length).trim()) : options;
}

export const blank = /[_＿﹍﹎]{2,}|…{4,}|\.{8,}/;
export const isBlankLine = (text: string) => /^[\s_＿﹍﹎—…。：:]+$/.test(text) && blank.test(text);
/** An empty place for a letter: （ ） at the end of a question or before its options. */
export const emptyBracket = /\s*[（(【[][\s\u3000_＿]*[）)】\]]\s*([。.：:？?]?)\s*$/;
