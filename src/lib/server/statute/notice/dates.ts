/** Days as a notice writes them: `1月28日（农历除夕、周二）至2月4日`, `6月12日（星期六）、13日（星期日）`. */
import { Refusal } from '#server/actor';
import { addDays, daysBetween, isDay, weekdayOf, type Day } from '../days.ts';

/** Days that stand together before one verb; `from` and `to` are places in the sentence. */
export type Written = { days: Day[]; from: number; to: number };
/** Where a day is written: its sentence as it stands there, the year of the notice, and whether it is about 元旦. */
export type Place = { sentence: string; year: number; newYear: boolean };

const form = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?/g;
const span = /^(?:至|到|[—–~-]+)$/;
const weekdayWord = /(?:星期|周|礼拜)([一二三四五六日天])/;
const weekdayNames = '日一二三四五六';
/** No holiday of the state has ever been longer. */
const longest = 16;

/** The days of one sentence in their order, a span as all of its days. Refuses what cannot be. */
export function daysIn(text: string, place: Place): Written[] {
	const found: Written[] = [];
	let before: { day: Day; month: string; to: number } | undefined;
	for (const match of text.matchAll(form)) {
		const [whole, year, month, number, note = ''] = match;
		const from = match.index;
		const monthWritten = month ?? before?.month;
		if (!monthWritten) continue;
		const day = dayOf({ year, month: monthWritten, number: number! }, place);
		checkWeekday(day, note, place);
		const joined = before && span.test(text.slice(before.to, from));
		const last = found.at(-1);
		if (joined && last) {
			last.days.push(...between(last.days.at(-1)!, day, place));
			last.to = from + whole.length;
		} else found.push({ days: [day], from, to: from + whole.length });
		before = { day, month: monthWritten, to: from + whole.length };
	}
	return found;
}

/** A December named for 元旦 without its year is that of the year before. */
function dayOf(
	{ year, month, number }: { year: string | undefined; month: string; number: string },
	place: Place
): Day {
	const carried = place.newYear && month === '12' ? place.year - 1 : place.year;
	const written = year === undefined ? carried : Number(year);
	const allowed = written === place.year || (written === place.year - 1 && month === '12');
	const day = `${written}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`;
	if (!allowed) refuse('statute_noticeWrongYear', place, { day, year: place.year });
	if (!isDay(day)) refuse('statute_noticeNoSuchDay', place, { day: `${month}月${number}日`, year: written });
	return day;
}

function checkWeekday(day: Day, note: string, place: Place): void {
	const [, said] = weekdayWord.exec(note) ?? [];
	if (!said) return;
	const right = weekdayNames[weekdayOf(day)]!;
	if (said.replace('天', '日') !== right) refuse('statute_noticeWeekday', place, { day, said, right });
}

/** The days after the first, up to and with the last. */
function between(first: Day, last: Day, place: Place): Day[] {
	const count = daysBetween(first, last);
	if (count < 0) refuse('statute_noticeBackwards', place, { from: first, to: last });
	if (count >= longest) refuse('statute_noticeTooLong', place, { from: first, to: last, days: count + 1 });
	return Array.from({ length: count }, (_, index) => addDays(first, index + 1));
}

/** Always with the sentence, so that the reader sees which one is meant. */
export function refuse(
	code: string,
	{ sentence }: Pick<Place, 'sentence'>,
	facts: Record<string, string | number>
): never {
	throw new Refusal(code, { facts: { ...facts, sentence } });
}
