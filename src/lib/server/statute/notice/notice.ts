/** 放假安排通知 of the State Council, pasted as text, to the days of the work calendar. */
import { Refusal } from '#server/actor';
import type { CalendarRow, WorkCalendar } from '../calendar.ts';
import { addDays, daysBetween, isWeekend, yearOf, type Day } from '../days.ts';
import { statutoryDays } from '../holidays.ts';
import { refuse } from './dates.ts';
import { oddities, type Oddity } from './odd.ts';
import { readSentence, type Arranged } from './sentences.ts';

export type { Oddity } from './odd.ts';

/** `days` is the whole year as it will be, with the December before where 元旦 reaches into it. */
export type HolidayNotice = {
	year: number;
	/** 国办发明电〔2025〕7号, where the text names it; else ''. */
	docNo: string;
	/** A notice of the whole year, or one that changes single days of a year that is loaded. */
	whole: boolean;
	days: CalendarRow[];
	odd: Oddity[];
	/** Sentences that name days but arrange nothing that is understood. */
	unread: string[];
};

const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const festivalWord = new RegExp(festivals.join('|'), 'g');

type Section = { name: string; arranged: Arranged[]; extendedTo?: Day };

/**
 * Reads a notice as it was published, of whatever year since 2008. Refuses a text that contradicts itself, always with the
 * sentence: a day both off and worked, a span that ends before it begins, a day of another year, a weekday that is not the
 * day's, a count that is not the span's.
 * @param year where the text names none
 */
export function readHolidayNotice(text: string, calendar: WorkCalendar, year?: number): HolidayNotice {
	const about = yearNamed(text);
	if (about && year && about !== year) throw new Refusal('statute_noticeOtherYear', { facts: { about, year } });
	const of = about ?? year;
	if (!of) throw new Refusal('statute_noticeNoYear');
	const { sections, unread } = sectionsOf(text, of);
	const named = new Set(sections.flatMap(({ name }) => name.match(festivalWord) ?? []));
	if (sections.every(({ arranged, extendedTo }) => arranged.length === 0 && !extendedTo)) {
		throw new Refusal('statute_noticeNothing');
	}
	const whole = named.size >= 5;
	if (!whole && !calendar.years.has(of)) throw new Refusal('statute_noticeNotWhole', { facts: { year: of } });
	const days = sorted(rowsOf(sections, whole ? new Map() : inForce(calendar, of)));
	const docNo = /国办发明?电?[〔[(]\d{4}[〕\])]\d+号/.exec(plain(text))?.[0] ?? '';
	return { year: of, docNo, whole, days, odd: oddities(days, of, whole ? [...named] : undefined), unread };
}

/** The year that the heading or the opening sentence names. */
function yearNamed(text: string): number | undefined {
	const flat = plain(text);
	const [, year] =
		/(\d{4})年(?:部分)?节假日/.exec(flat) ??
		/(?:延长|调整)(\d{4})年\S{2,8}(?:假期|放假)/.exec(flat) ??
		/现将(\d{4})年/.exec(flat) ??
		[];
	return year ? Number(year) : undefined;
}

function sectionsOf(text: string, year: number): { sections: Section[]; unread: string[] } {
	const sections: Section[] = [];
	const unread: string[] = [];
	const about = plain(text).match(festivalWord) ?? [];
	// A notice on a single festival has no heading for it.
	let current: Section = { name: new Set(about).size === 1 ? about[0]! : '放假', arranged: [] };
	sections.push(current);
	for (const sentence of text.split(/[。；;\n\r]+/)) {
		const flat = plain(sentence);
		const [head] = flat.split(':', 1);
		const named = flat.includes(':') && !/\d日/.test(head!) && head!.length <= 30 ? head!.match(festivalWord) : null;
		if (named) sections.push((current = { name: [...new Set(named)].join('、'), arranged: [] }));
		const place = { sentence: sentence.trim(), year, newYear: current.name.includes('元旦') };
		const read = readSentence(named ? flat.slice(head!.length + 1) : flat, place);
		current.arranged.push(...read.arranged);
		if (read.extendedTo) current.extendedTo = read.extendedTo;
		if (read.unread) unread.push(place.sentence);
	}
	return { sections, unread };
}

/** Later sentences of the same notice may not say otherwise of a day. */
function rowsOf(sections: readonly Section[], rows: Map<Day, CalendarRow>): Map<Day, CalendarRow> {
	for (const section of sections) forget(rows, section);
	const said = new Map<Day, Arranged>();
	for (const { name, arranged, extendedTo } of sections) {
		for (const one of [...arranged, ...extension(rows, name, extendedTo)]) {
			for (const day of one.days) {
				const before = said.get(day);
				if (before && before.kind !== one.kind) refuse('statute_noticeBothWays', one, { day, other: before.sentence });
				if (!before) rows.set(day, row(day, one.kind, name));
				said.set(day, one);
			}
		}
	}
	return rows;
}

/** A festival that is arranged anew loses what was arranged for it before. */
function forget(rows: Map<Day, CalendarRow>, { name, arranged }: Section): void {
	const days = arranged.flatMap((one) => one.days);
	for (const [day, one] of rows) {
		const near = days.some((other) => Math.abs(daysBetween(day, other)) <= 20);
		if (near && name.split('、').some((part) => one.name.startsWith(part))) rows.delete(day);
	}
}

function extension(rows: ReadonlyMap<Day, CalendarRow>, name: string, to: Day | undefined): Arranged[] {
	if (!to) return [];
	const off = [...rows.values()].filter((one) => one.kind !== 'workday' && one.name.startsWith(name));
	const last = off
		.map(({ date }) => date)
		.filter((day) => day <= to)
		.sort()
		.at(-1);
	if (!last) throw new Refusal('statute_noticeNothingToExtend', { facts: { name, day: to } });
	const count = daysBetween(last, to);
	const days = Array.from({ length: count }, (_, index) => addDays(last, index + 1));
	return [{ days, kind: 'rest', sentence: `${name} ${to}` }];
}

function row(date: Day, kind: 'rest' | 'work', name: string): CalendarRow {
	if (kind === 'work') return { date, kind: 'workday', name: `${name}调休上班` };
	const own = isWeekend(date) || statutoryDays(yearOf(date)).get(date)?.kind === 'holiday';
	return own ? { date, kind: 'holiday', name } : { date, kind: 'restday', name: `${name}调休` };
}

/** The year's own rows, and those of the December before that its notice arranged. */
function inForce(calendar: WorkCalendar, year: number): Map<Day, CalendarRow> {
	const rows = new Map<Day, CalendarRow>();
	for (const [date, day] of calendar.days) {
		const december = date.startsWith(`${year - 1}-12`) && day.name.startsWith('元旦');
		if ((yearOf(date) === year && !(date.startsWith(`${year}-12`) && day.name.startsWith('元旦'))) || december)
			rows.set(date, { date, ...day });
	}
	return rows;
}

const sorted = (rows: ReadonlyMap<Day, CalendarRow>) => [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));

/** One width of every character, and no spaces. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
