const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Nothing here combines with its neighbour, so one code unit is one character. */
const plain =
	/^[\n\u0020-\u007e\u00b7\u2010-\u2027\u2030-\u2038\u3000-\u3029\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff65]*$/;
/** The longest real emoji (a family with skin tones) has 19 code units; one "character" may not hide an essay of marks. */
const longestCharacter = 32;

/** User-visible characters: 𠮷, é and 👨‍👩‍👧 count one each; so does a line end. */
export function countCharacters(text: string): number {
	if (plain.test(text)) return text.length;
	let count = 0;
	for (const { segment } of segmenter.segment(text)) count += Math.ceil(segment.length / longestCharacter);
	return count;
}
