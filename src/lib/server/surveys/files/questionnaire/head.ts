/** What stands between the questions: the title, the introduction, sections, the closing words. */
import { limits } from '#lib/surveys/limits.ts';

export type TextLine = { text: string; heading?: true };

const numberedHeading =
	/^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十\d]{1,3}\s*(?:部分|章|篇|节)|[（(][一二三四五六七八九十]{1,3}[）)]|[【〖][^】〗]{1,40}[】〗]$|[A-Z]\s*[.．、]?\s*部分)/;
const isSentence = /[。！!？?；;：:，,]\s*$/;
export const closing =
	/(?:感谢|谢谢|致谢).{0,24}(?:参与|支持|配合|合作|作答|填写|帮助)|问卷(?:到此)?(?:全部)?结束|祝您/;

export const isHeading = ({ text, heading }: TextLine) =>
	heading === true || (numberedHeading.test(text) && [...text].length <= 60);

/** Before the first question: the title, what greets, and the section that has begun, if one has. */
export function openingOf(lines: readonly TextLine[]): { title?: string; intro: string; section: TextLine[] } {
	const [first, ...rest] = lines;
	const isTitle =
		first && !isSentence.test(first.text) && [...first.text].length <= 60 && !numberedHeading.test(first.text);
	const body = isTitle ? rest : [...lines];
	const at = body.findIndex(isHeading);
	const intro = (at < 0 ? body : body.slice(0, at)).map(({ text }) => text).join('\n');
	return {
		...(isTitle && { title: first.text.slice(0, limits.title) }),
		intro: intro.slice(0, limits.text),
		section: at < 0 ? [] : body.slice(at)
	};
}

/** The heading, or the first line, names the section; the rest is its text. */
export function sectionOf(lines: readonly TextLine[], id: string) {
	const at = Math.max(0, lines.findIndex(isHeading));
	const label = lines[at]!.text;
	const isLong = [...label].length > limits.label;
	const text = lines
		.filter((_, i) => i !== at || isLong)
		.map((line) => line.text)
		.join('\n')
		.slice(0, limits.text);
	return {
		kind: 'section' as const,
		id,
		label: isLong ? `${label.slice(0, limits.label - 1)}…` : label,
		...(text && { text })
	};
}
