/** A draft and an opinion of a length that real ones reach. */
import { inChinese } from '#lib/drafts/numerals.ts';

/** So many articles in chapters of fifty. */
export function longDraft(articles: number): string {
	const lines = ['云汐区城市管理综合条例（征求意见稿）', ''];
	for (let n = 1; n <= articles; n++) {
		if (n % 50 === 1) lines.push(`第${inChinese(Math.ceil(n / 50))}章 街道设施之${inChinese(Math.ceil(n / 50))}`);
		lines.push(
			`第${inChinese(n)}条 第${n}类设施由所在街道负责日常养护，发现损坏的，应当在三个工作日内修复；不能按时修复的，应当设置警示标志，并向社会公布修复的期限和联系方式。`
		);
	}
	return `${lines.join('\n')}\n`;
}

/** So many characters, in sentences. */
export function longWords(characters: number): string {
	const sentence = '我们小区建成三十多年，路面、路灯、排水都老了，请在条文里写明谁来修、多久修好、钱从哪里来。';
	return sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
}
