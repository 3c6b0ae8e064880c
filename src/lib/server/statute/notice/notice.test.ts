import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#server/actor';
import { calendarSeed, isWorkday, seedCalendar, workCalendar, type WorkCalendar } from '../index.ts';
import { addDays, weekdayOf, type Day } from '../days.ts';
import { readHolidayNotice } from './notice.ts';

const nothing = workCalendar([], []);
const seed = seedCalendar();

/** Invented: what the notice of 2027 might say. */
const next = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕99号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至12日（农历正月初七、周五）放假调休，共8天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
鼓励单位和个人结合落实带薪年休假等制度，安排职工在12月31日（周五）休息。
国务院办公厅
2026年11月20日`;

const refusalOf = (text: string, calendar: WorkCalendar = nothing) => {
	try {
		readHolidayNotice(text, calendar);
	} catch (reason) {
		if (reason instanceof Refusal) return { code: reason.codes[0], facts: reason.facts };
		throw reason;
	}
	return undefined;
};

describe('a notice of the whole year', () => {
	test('is read as it was published, with its number, and its advice is no arrangement', () => {
		const notice = readHolidayNotice(next, nothing);
		expect(notice).toMatchObject({ year: 2027, docNo: '国办发明电〔2026〕99号', whole: true, odd: [] });
		expect(notice.unread).toEqual([expect.stringContaining('12月31日')]);
		const calendar = workCalendar(notice.days, [2027]);
		const off = (day: Day) => !isWorkday(day, calendar);
		expect(['2027-01-01', '2027-02-11', '2027-05-05', '2027-06-09', '2027-10-07'].every(off)).toBe(true);
		expect(['2027-01-31', '2027-02-20', '2027-05-08', '2027-09-26', '2027-12-31'].some(off)).toBe(false);
		expect(notice.days.find(({ date }) => date === '2027-02-12')).toMatchObject({ kind: 'restday', name: '春节调休' });
	});

	test('is read the same from a web page: half-width signs, full-width figures, all in one line', () => {
		const days = readHolidayNotice(next, nothing).days;
		expect(
			readHolidayNotice(next.replaceAll('：', ':').replaceAll('（', ' (').replaceAll('）', ')'), nothing).days
		).toEqual(days);
		expect(
			readHolidayNotice(
				next.replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)]!),
				nothing
			).days
		).toEqual(days);
		expect(readHolidayNotice(next.replaceAll('\n', ''), nothing).days).toEqual(days);
	});

	test('says what is odd', () => {
		const odd = (text: string) => readHolidayNotice(text, nothing).odd.map(({ code }) => code);
		expect(odd(next.replace(/五、.*\n/, ''))).toContain('statute_oddFestival');
		expect(odd(next.replace('1月31日（周日）、', ''))).toEqual(['statute_oddBalance']);
		expect(odd(next.replace('5月8日（周六）', '5月7日（周五）'))).toContain('statute_oddWorked');
		expect(
			odd(next.replace('1月1日（周五）至3日（周日）放假，共3天', '1月2日（周六）至3日（周日）放假，共2天'))
		).toContain('statute_oddStatutory');
	});
});

describe('a notice that contradicts itself is refused with the sentence', () => {
	test.each([
		['off and worked', '2月20日（周六）上班', '2月6日（周六）上班', 'statute_noticeBothWays', '2月6日'],
		['backwards', '5月1日（周六）至5日', '5月6日（周四）至5日', 'statute_noticeBackwards', '至5日'],
		['of another year', '6月9日（周三）放假', '2026年6月9日放假', 'statute_noticeWrongYear', '2026年6月9日'],
		['another weekday', '10月9日（周六）', '10月9日（周日）', 'statute_noticeWeekday', '10月9日（周日）'],
		['a day that is not', '4月3日（周六）至5日（周一）', '4月31日', 'statute_noticeNoSuchDay', '4月31日'],
		['another count', '共8天', '共9天', 'statute_noticeCount', '共9天'],
		[
			'half a year',
			'5月1日（周六）至5日（周三）放假调休，共5天',
			'5月1日至10月5日放假',
			'statute_noticeTooLong',
			'10月5日'
		]
	])('%s', (_, from, to, code, sentence) => {
		expect(next).toContain(from);
		const refused = refusalOf(next.replace(from, to));
		expect(refused).toMatchObject({ code, facts: { sentence: expect.stringContaining(sentence) as string } });
	});

	test('a text of another kind, or without a year', () => {
		expect(refusalOf('关于2027年元旦放假的温馨提示：请提前安排好工作。')?.code).toBe('statute_noticeNoYear');
		expect(refusalOf('国务院办公厅关于2027年部分节假日安排的通知')?.code).toBe('statute_noticeNothing');
		expect(() => readHolidayNotice(next, nothing, 2026)).toThrow('statute_noticeOtherYear');
		expect(refusalOf('关于调整2027年劳动节假期安排的通知。2027年5月1日至4日放假调休，共4天。')?.code).toBe(
			'statute_noticeNotWhole'
		);
	});
});

describe('a correction changes what it names and nothing else', () => {
	const { days } = readHolidayNotice(next, nothing);
	const loaded = workCalendar(days, [2027]);
	const dates = (list: readonly { date: Day }[]) => list.map(({ date }) => date);

	test('one festival arranged anew loses its old days', () => {
		const text = '国务院办公厅关于调整2027年劳动节假期安排的通知\n2027年5月1日至3日放假，共3天。';
		const after = readHolidayNotice(text, loaded);
		expect(after.whole).toBe(false);
		expect(dates(days).filter((day) => !dates(after.days).includes(day))).toEqual([
			'2027-05-04',
			'2027-05-05',
			'2027-05-08'
		]);
	});

	test('a longer holiday takes a day that was to be made up', () => {
		const text = '国务院办公厅关于延长2027年春节假期的通知\n延长2027年春节假期至2月21日，2月22日（周一）起正常上班。';
		const after = workCalendar(readHolidayNotice(text, loaded).days, [2027]);
		expect(isWorkday('2027-02-20', after)).toBe(false);
		expect(isWorkday('2027-02-22', after)).toBe(true);
		expect(isWorkday('2027-01-31', after)).toBe(true);
	});
});

describe('every arrangement since 2010, written as a notice, is read back', () => {
	const weekday = (day: Day) => '日一二三四五六'[weekdayOf(day)]!;
	const short = (day: Day, year: number) =>
		`${day.startsWith(String(year)) ? '' : `${day.slice(0, 4)}年`}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
	type Style = { day: (day: Day, year: number) => string; to: string };
	const styles: Record<string, Style> = {
		'2010s': { day: short, to: '至' },
		'2020s': { day: (day, year) => `${short(day, year)}（周${weekday(day)}）`, to: '至' },
		'2000s': { day: (day, year) => `${short(day, year)}(星期${weekday(day)})`, to: '—' }
	};

	function written(year: number, { day, to }: Style): string {
		const rows = calendarSeed().days.filter(({ noticeYear }) => noticeYear === year);
		const plain = (name: string) => name.replace(/调休(上班)?$/, '');
		const names = [...new Set(rows.map(({ name }) => plain(name)))];
		const parts = names.map((name, index) => {
			const own = rows.filter((one) => plain(one.name) === name);
			const worked = own.filter(({ kind }) => kind === 'workday').map(({ date }) => `${day(date, year)}上班`);
			const off = own.filter(({ kind }) => kind !== 'workday').map(({ date }) => date);
			const spans: Day[][] = [];
			for (const date of off) {
				const last = spans.at(-1);
				if (last && addDays(last.at(-1)!, 1) === date) last.push(date);
				else spans.push([date]);
			}
			const said = spans.map((span) =>
				span.length === 1
					? `${day(span[0]!, year)}放假`
					: `${day(span[0]!, year)}${to}${day(span.at(-1)!, year)}放假调休，共${span.length}天`
			);
			return `${'一二三四五六七八九'[index]!}、${name}：${[...said, ...worked].join('。')}。`;
		});
		return `关于${year}年部分节假日安排的通知\n${parts.join('\n')}`;
	}

	const years = calendarSeed().years.filter((year) => year >= 2010);
	test.each(years.flatMap((year) => Object.keys(styles).map((style) => [year, style] as const)))(
		'%i as in the %s',
		(year, style) => {
			const notice = readHolidayNotice(written(year, styles[style]!), workCalendar([], [year]));
			const calendar = workCalendar(notice.days, [year - 1, year]);
			for (let day: Day = `${year}-01-01`; day < `${year}-12-20`; day = addDays(day, 1)) {
				expect(`${day} ${isWorkday(day, calendar)}`).toBe(`${day} ${isWorkday(day, seed)}`);
			}
		}
	);
});

const folder = new URL('../../../../../../shared/data/holiday-notices/', import.meta.url);
describe.skipIf(!existsSync(folder))('real notices', () => {
	test.each(existsSync(folder) ? readdirSync(folder) : [])('%s', (name) => {
		const year = Number(name.slice(0, 4));
		const notice = readHolidayNotice(readFileSync(new URL(name, folder), 'utf8'), seed, year);
		const calendar = workCalendar(notice.days, [year]);
		// What was corrected later in the year is at most the week of one festival.
		const others = notice.days.filter(({ date }) => isWorkday(date, calendar) !== isWorkday(date, seed));
		expect(others.length).toBeLessThan(8);
	});
});
