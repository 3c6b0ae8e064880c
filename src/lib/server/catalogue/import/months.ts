import { plainOf } from './words.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const monthWord = String.raw`(\d{1,2}|十[一二]?|[一二三四五六七八九])`;
const withYear = new RegExp(
	String.raw`^(\d{4})(?:年|[-/.])${monthWord}(?:月(?:份)?)?(?:(?<=月)\d{1,2}日?|[-/.]\d{1,2})?$`
);
const alone = new RegExp(String.raw`^${monthWord}月(?:份)?(?:\d{1,2}日)?$`);
const quarter = /^第?([一二三四1-4])季度$/;
const loose = /(?:之前|以前|前|(?<=月)底|(?<=月)末|中旬|上旬|下旬|左右|完成|出台|印发|拟|预计|计划)/g;
const halves: Record<string, number> = {
	上半年: 6,
	下半年: 12,
	全年: 12,
	年内: 12,
	内: 12,
	年底: 12,
	底: 12,
	年末: 12,
	末: 12
};
/** Where a span is parted: 3-6月, 2026年3月-6月, 2026.3-2026.6, 3月至6月. The hyphen of 2026-06 parts nothing. */
const toEnd =
	/[~—–至到]|(?<=月)-|(?<=年\d{1,2})-(?=\d{1,2}月)|(?<=^\d{1,2})-(?=\d{1,2}月)|(?<=\d{4}[./]\d{1,2})-(?=\d{4})/;

/**
 * The month that words tell, as `YYYY-MM`: 2026-06, 2026年6月底前, 6月, 二季度, 上半年; of a span its end. Without a year
 * the catalogue's counts. Undefined if it tells none.
 */
export function monthIn(text: string, year: number): string | undefined {
	const plain = plainOf(text).replace(loose, '');
	const [start = '', end] = plain.split(toEnd, 2);
	const startYear = /^(\d{4})年?/.exec(start)?.[1];
	const within = Number(startYear ?? year);
	if (end !== undefined)
		return oneMonth(start, within) || /^(?:\d{4}年)?\d{1,2}$/.test(start) ? oneMonth(end, within) : undefined;
	return oneMonth(start, year);
}

function oneMonth(text: string, year: number): string | undefined {
	const full = withYear.exec(text);
	if (full) return written(Number(full[1]), full[2]!);
	const named = /^(\d{4})年/.exec(text);
	const rest = named ? text.slice(5) : text;
	const within = named ? Number(named[1]) : year;
	const bare = alone.exec(rest);
	if (bare) return written(within, bare[1]!);
	const its = quarter.exec(rest)?.[1];
	if (its) return written(within, String(3 * ('一二三四'.indexOf(its) + 1 || Number(its))));
	const half = halves[rest];
	return half === undefined ? undefined : written(within, String(half));
}

function written(year: number, month: string): string | undefined {
	const number = numerals.includes(month) ? numerals.indexOf(month) : Number(month);
	if (!(number >= 1 && number <= 12)) return undefined;
	return `${year}-${String(number).padStart(2, '0')}`;
}
