import { createHash } from 'node:crypto';

/** Form feed, vertical tab (a soft break in Word), NEL and the Unicode separators end a line like `\r\n` and `\r` do. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** All controls but tab and line feed, NUL first of all: PostgreSQL refuses it. And the two non-characters XML refuses. */
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/**
 * What is drawn as nothing or turns the writing direction, unless it does real work where it stands: variation
 * selectors behind a visible character (names with 𠮷-like variants, emoji), joiners inside an emoji, joiners and
 * vowel separators inside Arabic (Uyghur, Kazakh) and Mongolian words.
 */
const invisible = new RegExp(
	[
		String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)(\u200d)(?=\p{Extended_Pictographic})`,
		String.raw`(?<=[\p{L}&&[\p{Script=Arabic}\p{Script=Mongolian}]])([\u180b-\u180f\u200c\u200d])(?=[\p{L}&&[\p{Script=Arabic}\p{Script=Mongolian}]])`,
		String.raw`(?<=[^\s\p{DI}\p{Cc}])([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])`,
		String.raw`[\p{DI}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]`
	].join('|'),
	'gv'
);
/** Three or more blank lines (white space counts as blank). */
const manyBlankLines = /\n(?:[^\S\n]*\n){3,}/g;

/**
 * The one cleaning of text that comes in from outside, at the edge, before it is counted, digested or stored: lone
 * surrogates replaced, line ends `\n`, controls and invisible characters removed, NFC, at most two blank lines in a
 * row, trimmed. Words, case, punctuation, full width and inner spaces stay as they were written.
 *
 * NFC and not NFKC, because ① or ㎡ or full-width digits are what the person wrote; NFC and not "as typed", because
 * the same word from another keyboard must be the same bytes. It does replace the few CJK compatibility ideographs
 * (U+F900–FAFF) by their unified twins.
 */
export function normalise(text: string): string {
	return text
		.toWellFormed()
		.replace(lineEnd, '\n')
		.replace(control, '')
		.replace(invisible, '$1$2$3')
		.normalize('NFC')
		.replace(manyBlankLines, '\n\n\n')
		.trim();
}

/**
 * NFKC without white space, invisible characters and whatever `normalise` takes out: for comparing texts whose case and
 * punctuation count (law).
 */
export function squeeze(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFKC')
		.replace(/[\s\p{DI}\p{Cc}\u2800\ufff9-\ufffb\ufffe\uffff]/gu, '');
}

const punctuation = new Map<string, string>();
for (const [sameAs, variants] of [
	['.', '。．｡'],
	[',', '、､'],
	['"', '“”„‟«»「」『』〝〞〟'],
	["'", '‘’‚‛`´′'],
	['-', '‐‑‒–—―−─﹣ー'],
	['[', '【〔〖'],
	[']', '】〕〗'],
	['<', '〈《'],
	['>', '〉》'],
	['·', '•‧・∙●'],
	['~', '〜∼']
] as const) {
	for (const variant of variants) punctuation.set(variant, sameAs);
}

/**
 * The form in which two texts count as the same: squeezed, lower case, and the variants of a punctuation mark (full
 * and half width, Chinese and Latin) made one. For digests and comparisons only; never shown.
 */
export function fold(text: string): string {
	return squeeze(squeeze(text).toLowerCase()).replace(/[^\p{L}\p{N}]/gu, (mark) => punctuation.get(mark) ?? mark);
}

/** Letters and figures alone, folded: for finding a word whatever stands between its letters. */
export function letters(text: string): string {
	return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function digest(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
