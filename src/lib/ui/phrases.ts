const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The pieces of a title between which a line may break. Chinese sets no space between words, and a browser breaks
 * anywhere: 规划 must not be parted. Single signs in a row are names more often than words and stay together.
 */
export function phrases(title: string): readonly string[] {
	const known = kept.get(title);
	if (known) return known;
	const pieces = parted(title);
	if (kept.size >= most) kept.clear();
	kept.set(title, pieces);
	return pieces;
}

/** Lists show the same titles again and again; finding the words costs as much as the rest of a line. */
const kept = new Map<string, readonly string[]>();
const most = 500;

function parted(title: string): string[] {
	const pieces: string[] = [];
	let single = false;
	for (const { segment, isWordLike } of words.segment(title)) {
		const short = isWordLike === true && segment.length === 1;
		const glued = !isWordLike || (short && single);
		if (glued && pieces.length > 0) pieces[pieces.length - 1] += segment;
		else pieces.push(segment);
		single = short;
	}
	return pieces;
}

// A day (with its minute), a number with its unit, the number of a clause.
const unbroken =
	/\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?|\d[\d.,]*[  ]?(?:%|[万亿]?[元人户]|[万亿]|平方米|公里|小时|分钟|个?工作日|[条件项版行次年月日天米岁])|第[一二三四五六七八九十百]{1,3}条|\d{4}-(?:\d{7}|\d{1,2} 版)|“.\*\*”/g;

/** A text in turns: what may break over lines, and what may not. */
export function unbrokenParts(text: string): { text: string; whole: boolean }[] {
	const parts: { text: string; whole: boolean }[] = [];
	let from = 0;
	for (const found of text.matchAll(unbroken)) {
		if (found.index > from) parts.push({ text: text.slice(from, found.index), whole: false });
		parts.push({ text: found[0], whole: true });
		from = found.index + found[0].length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), whole: false });
	return parts;
}

const long = 180;
const least = 90;

/** The beginning of a long text, up to the end of a sentence, and the rest; a text that is not long has no rest. */
export function beginning(text: string): { head: string; rest: string } {
	if (text.length <= long + least) return { head: text, rest: '' };
	const ends = [...text.slice(0, long).matchAll(/[。！？；!?\n]+[”」』）]?/g)];
	const last = ends.at(-1);
	const at = last && last.index + last[0].length >= least ? last.index + last[0].length : long;
	return { head: text.slice(0, at).trimEnd(), rest: text.slice(at).trimStart() };
}
