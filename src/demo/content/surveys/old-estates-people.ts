import type { Answers } from '#lib/surveys/answers.ts';
import type { AgeBand, SheetContent } from '../types.ts';
import { chance, type Chance } from './chance.ts';
import { oldEstatesKept, oldEstatesSaid } from './old-estates-said.ts';
import { spoken } from './spoken.ts';
import { whenOf } from './when.ts';

type Sheet = SheetContent & { age: AgeBand };

const numbers = { online: 196, paper: 84, phone: 24 };

/** What 304 families have answered so far: on the telephone, on paper at the streets' desks, by a call. */
export function oldEstatesSheets(day: (offset: number) => string): SheetContent[] {
	const luck = chance(20_304);
	const online = Array.from({ length: numbers.online }, (): Sheet => {
		const age = luck.one({ '18-35': 41, '36-59': 49, '60+': 10 });
		return { age, at: whenOf(luck, -11, -1), answers: answersOf(luck, age, day) };
	});
	const entered = Array.from({ length: numbers.paper + numbers.phone }, (_, number): Sheet => {
		const age = luck.one({ '18-35': 5, '36-59': 27, '60+': 68 });
		const paper = number < numbers.paper;
		const came = luck.between(-11, paper ? -3 : -2);
		const at = { day: came, time: '10:00' };
		const by = paper ? luck.one({ dingxiaoman: 5, yupei: 4, ganlu: 3 }) : 'ganlu';
		const keyed = paper ? Math.min(came + luck.between(1, 2), -2) : came;
		const how = { channel: paper ? 'paper' : 'phone', day: keyed, by } as const;
		return { age, at, answers: answersOf(luck, age, day), entered: how };
	});
	return spoken([...online, ...entered], oldEstatesSaid, 'q20');
}

const streets = { q1a: 27, q1b: 18, q1c: 24, q1d: 19, q1e: 12 };
const first: Record<AgeBand, Record<string, number>> = {
	'18-35': { q8a: 0.35, q8b: 0.3, q8c: 0.42, q8d: 0.52, q8e: 0.3, q8f: 0.31, q8g: 0.22, q8h: 0.29 },
	'36-59': { q8a: 0.55, q8b: 0.51, q8c: 0.56, q8d: 0.28, q8e: 0.2, q8f: 0.3, q8g: 0.14, q8h: 0.2 },
	'60+': { q8a: 0.56, q8b: 0.61, q8c: 0.08, q8d: 0.16, q8e: 0.55, q8f: 0.24, q8g: 0.34, q8h: 0.14 }
};
const unhappy = { q10a: 38, q10b: 49, q10c: 26, q10d: 61, q10e: 44 };
const money = { 0: 14, 5000: 11, 10000: 24, 20000: 23, 30000: 17, 50000: 9, 80000: 2 };
const ages: Record<AgeBand, string> = { '18-35': 'q17a', '36-59': 'q17b', '60+': 'q17c' };
const others = {
	q8: ['燃气管道', '雨污分流', '空调滴水管', '楼顶的鸽子棚', '快递柜'],
	q6: ['楼下有化粪池', '产权还没有分清', '三楼租出去了，找不到房东', '承重墙的问题']
};

/** Whatever belongs to a part that the person is not shown is dropped when the sheet is taken. */
function answersOf(luck: Chance, age: AgeBand, day: (offset: number) => string): Answers {
	const old = age === '60+';
	const street = luck.one(streets);
	const tenure = luck.one(age === '18-35' ? { q2a: 55, q2b: 41, q2c: 4, q2o: 0 } : { q2a: 88, q2b: 5, q2c: 6, q2o: 1 });
	const floor = luck.between(1, luck.yes(0.88) ? 6 : 11);
	const lift = floor > 6 ? 'q4a' : luck.one({ q4a: 5, q4b: 88, q4c: 7 });
	const wants = floor >= 5 ? { 1: 2, 2: 3, 3: 8, 4: 27, 5: 60 } : { 1: 13, 2: 19, 3: 26, 4: 24, 5: 18 };
	const for_ = Number(luck.one(wants));
	const car = luck.one(old ? { q11a: 16, q11b: 41, q11c: 43 } : { q11a: 62, q11b: 32, q11c: 6 });
	const elders = old || luck.yes(0.47) ? 'q14a' : 'q14b';
	const down = floor >= 4 && lift === 'q4b' ? { 1: 9, 2: 34, 3: 36, 4: 17, 5: 4 } : { 1: 3, 2: 9, 3: 27, 4: 42, 5: 19 };
	const why = luck.yes(0.05) ? 'q6o' : luck.one({ q6a: 38, q6b: 23, q6c: 24, q6d: 7, q6e: floor < 3 ? 20 : 8 });
	const other = luck.yes(0.04);
	const todo = luck.some(first[age], other ? 2 : 3);
	const nothing = luck.yes(0.01);
	const pick = (list: readonly string[]) => list[luck.between(0, list.length - 1)]!;
	return {
		q1: { option: street },
		q2: tenure === 'q2o' ? { option: tenure, other: '亲戚的房子' } : { option: tenure },
		q3: { number: floor },
		q4: { option: lift },
		q5: { point: for_ },
		...(luck.yes(0.9) && { q6: why === 'q6o' ? { option: why, other: pick(others.q6) } : { option: why } }),
		...(luck.yes(0.84) && { q7: { number: for_ < 3 ? 0 : Number(luck.one(money)) } }),
		q8: nothing
			? { options: ['q8z'] }
			: other
				? { options: [...todo, 'q8o'], other: pick(others.q8) }
				: { options: todo },
		...(luck.yes(0.88) && {
			q9: { order: luck.order({ q9a: 34, q9b: 31, q9c: car === 'q11a' ? 30 : 8, q9d: old ? 38 : 14 }).slice(0, 3) }
		}),
		q10: { rows: Object.fromEntries(Object.entries(unhappy).map(([row, bad]) => [row, columnOf(luck, bad)])) },
		q11: { option: car },
		q12: { option: luck.one({ q12a: 9, q12b: 36, q12c: 38, q12d: 12, q12e: 5 }) },
		...(luck.yes(0.95) && { q13: { option: luck.one({ q13a: 31, q13b: 48, q13c: 21 }) } }),
		q14: { option: elders },
		q15: { point: Number(luck.one(down)) },
		...(luck.yes(0.92) && {
			q16: { options: luck.some({ q16a: 0.52, q16b: 0.34, q16c: 0.41, q16d: 0.17, q16e: 0.23 }, 2) }
		}),
		q17: { option: ages[age] },
		...(luck.yes(0.58) && { q18: { date: day(luck.between(6, 40)) } }),
		...(luck.yes(0.44) && { q19: { text: luck.one(oldEstatesKept[street]!) } })
	};
}

const columnOf = (luck: Chance, bad: number) =>
	luck.one({ q10v: (100 - bad) * 0.45, q10w: (100 - bad) * 0.48, q10x: bad, q10y: 4 });
