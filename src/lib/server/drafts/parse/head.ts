import { squeeze } from '#server/text';
import { articleAt, closeUp, divisionAt, listMarkerAt, sure } from './markers.ts';
import type { Line, TextLine } from './types.ts';

const isText = (line: Line | undefined): line is TextLine => line?.kind === 'text';

const ends =
	/(?:法|条例|规定|办法|细则|规则|规程|准则|章程|决定|决议|意见|通知|通告|公告|方案|规划|计划|标准|制度|措施|清单|指南|纲要|解释|说明|草案|稿|）|\))$/;
const edition = /^[（(《]?[^。]{0,12}(?:稿|草案|试行|暂行|修订|修正)[^。]{0,8}[）)]$/;
const date = /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{0,12}月/;
const documentNumber = /[〔[［(（]\d{4}[〕\]］)）]\s*第?\s*\d+\s*号$/;

function isTitleLike(line: Line | undefined): line is TextLine {
	if (!isText(line) || line.text.length > 100 || /[。；，、：:;]$/.test(line.text)) return false;
	const article = articleAt(line.text);
	if ((article && article.weight === sure) || divisionAt(line.text) || listMarkerAt(line.text, 0)) return false;
	return !date.test(line.text) && !documentNumber.test(line.text) && !annexTitle(line.text);
}

/** The title and the lines it takes. A title of two lines is joined; （征求意见稿） belongs to it. */
export function findTitle(lines: readonly Line[]): { title: string; from: number; to: number } | undefined {
	const styled = lines.findIndex((line, index) => isText(line) && index < 12 && line.title && isTitleLike(line));
	const headed = lines.findIndex((line, index) => isText(line) && index < 12 && line.level === 1 && isTitleLike(line));
	const plain = lines.slice(0, 6).findIndex((line) => isTitleLike(line));
	const from = [styled, headed, plain].find((index) => index >= 0);
	if (from === undefined) return undefined;
	let title = closeUp((lines[from] as TextLine).text);
	let to = from + 1;
	for (; to < from + 4; to++) {
		const next = lines[to];
		if (!isTitleLike(next) || next.text.length > 40) break;
		const continues = !ends.test(title) && ends.test(next.text);
		if (!continues && !edition.test(next.text)) break;
		title += closeUp(next.text);
	}
	return { title, from, to };
}

const annex =
	/^附\s*(?:件|表|图|录)\s*((?:[\d０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-－—][\d０-９]{1,2})?)?\s*([：:、.．\s]\s*)?(.*)$/;

/** 附件, 附件2, 附件1：标准表, 附表 收费标准; not 附件：1.甲 2.乙 (a list of annexes), not a sentence about them. */
export function annexTitle(text: string): string | undefined {
	const found = annex.exec(text);
	if (!found || text.length > 60 || /[。；;，]$/.test(text)) return undefined;
	const [, number, stop, rest] = found;
	if (rest && !stop && !number) return undefined;
	if (rest && /^(?:[\d０-９]{1,2}\s*[.．、]|所列|规定|的|中|与|和)/.test(rest)) return undefined;
	return closeUp(text);
}

type Section = { title: string; lines: Line[] };

/** True if the numbering of articles goes on behind the line: then 附表1 is only a word in the middle of the text. */
function articlesGoOn(lines: readonly Line[], at: number): boolean {
	const next = lines.slice(at + 1).find((line) => isText(line) && articleAt(line.text)?.weight === sure);
	if (!isText(next)) return false;
	return articleAt(next.text)!.ordinal !== 1;
}

/** The text and its annexes, at the lines that begin one. */
export function splitAnnexes(lines: readonly Line[]): [Section, ...Section[]] {
	const sections: [Section, ...Section[]] = [{ title: '', lines: [] }];
	lines.forEach((line, index) => {
		const title = isText(line) ? annexTitle(line.text) : undefined;
		const listedAgain =
			title !== undefined &&
			lines.slice(index + 1).some((later) => isText(later) && squeeze(later.text) === squeeze(title));
		if (title === undefined || index === 0 || listedAgain || articlesGoOn(lines, index))
			sections.at(-1)!.lines.push(line);
		else sections.push({ title, lines: [] });
	});
	return sections;
}

/** The lines at the very end that name the issuer and the day: 云汐区人民政府办公室 / 2026年3月2日. */
export function closingLines(lines: readonly Line[]): number {
	const last = lines.at(-1);
	if (!isText(last) || !/^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$/.test(last.text))
		return 0;
	let count = 1;
	while (count < 4) {
		const line = lines[lines.length - 1 - count];
		if (!isText(line) || line.text.length > 30 || /[。；：，]$/.test(line.text) || listMarkerAt(line.text, 1)) break;
		count++;
	}
	return count;
}
