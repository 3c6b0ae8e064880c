import type { Answers } from '#lib/surveys/answers.ts';
import type { AgeBand, SheetContent } from '../types.ts';
import { chance, type Chance } from './chance.ts';
import { railStationSaid } from './rail-station-said.ts';
import { spoken } from './spoken.ts';
import { whenOf } from './when.ts';

type Sheet = SheetContent & { age: AgeBand };
type Way = 'q2a' | 'q2b' | 'q2c' | 'q2d' | 'q2e' | 'q2f';

/** What 506 people answered before the survey ended: 431 on their telephones, 52 on paper, 23 by a call. */
export function railStationSheets(): SheetContent[] {
	const luck = chance(20_506);
	const online = Array.from({ length: 431 }, (): Sheet => {
		const age = luck.one({ '18-35': 46, '36-59': 43, '60+': 11 });
		return { age, at: whenOf(luck, -94, -75), answers: answersOf(luck, age) };
	});
	const entered = Array.from({ length: 75 }, (_, number): Sheet => {
		const age = luck.one({ '18-35': 8, '36-59': 30, '60+': 62 });
		const { day } = whenOf(luck, -92, -76);
		const later = number < 52 ? Math.min(day + luck.between(1, 3), -75) : day;
		const by = number < 52 && number % 3 === 0 ? 'dingxiaoman' : 'qinyuan';
		const how = { channel: number < 52 ? 'paper' : 'phone', day: later, by } as const;
		return { age, at: { day, time: '10:00' }, answers: answersOf(luck, age), entered: how };
	});
	const sheets = spoken([...online, ...entered], railStationSaid, 'q8');
	// Two forms of the last pile were keyed in twice, and found at the count.
	const doubled = sheets.slice(431 + 20, 431 + 22).map((sheet): Sheet => ({ ...sheet, twice: true }));
	return [...sheets, ...doubled];
}

const ways: Record<AgeBand, Record<Way, number>> = {
	'18-35': { q2a: 34, q2b: 37, q2c: 4, q2d: 11, q2e: 3, q2f: 11 },
	'36-59': { q2a: 27, q2b: 24, q2c: 3, q2d: 26, q2e: 4, q2f: 16 },
	'60+': { q2a: 44, q2b: 9, q2c: 5, q2d: 2, q2e: 12, q2f: 28 }
};
const minutes = { q2a: [26, 55], q2b: [11, 24], q2c: [28, 50], q2d: [12, 30], q2e: [15, 30], q2f: [0, 0] } as const;
const matters: Record<AgeBand, Record<string, number>> = {
	'18-35': { q4a: 0.71, q4b: 0.58, q4c: 0.15, q4d: 0.11, q4e: 0.47, q4f: 0.34 },
	'36-59': { q4a: 0.66, q4b: 0.41, q4c: 0.44, q4d: 0.24, q4e: 0.33, q4f: 0.15 },
	'60+': { q4a: 0.74, q4b: 0.17, q4c: 0.05, q4d: 0.69, q4e: 0.38, q4f: 0.12 }
};
const ages: Record<AgeBand, string> = { '18-35': 'q7a', '36-59': 'q7b', '60+': 'q7c' };

function answersOf(luck: Chance, age: AgeBand): Answers {
	const old = age === '60+';
	const place = old ? luck.one({ q1a: 12, q1b: 9, q1c: 3, q1d: 76 }) : luck.one({ q1a: 21, q1b: 27, q1c: 46, q1d: 6 });
	const way = luck.one(ways[age]);
	const [least, most] = minutes[way];
	// People say round figures.
	const exact = luck.between(least, most);
	const said = luck.yes(0.7) ? Math.round(exact / 5) * 5 : exact;
	const far = place === 'q1c' ? 1.5 : 0.6;
	const helps = way === 'q2f' ? { 1: 26, 2: 31, 3: 27, 4: 12, 5: 4 } : { 1: 4, 2: 9, 3: 21, 4: 33 * far, 5: 31 * far };
	const help = Number(luck.one(helps));
	const uses = help >= 4 ? { q6a: 58, q6b: 29, q6c: 9, q6d: 4 } : { q6a: 3, q6b: 16, q6c: 27, q6d: 54 };
	const other = luck.yes(0.03);
	const words = ['有人管的厕所', '遮雨的连廊', '放得下婴儿车的电梯', '接孩子临时停一下的地方'];
	const wanted = luck.some(matters[age], other ? 2 : 3);
	return {
		q1: { option: place },
		q2: { option: way },
		...(way !== 'q2f' && luck.yes(0.93) && { q3: { number: said } }),
		q4: other ? { options: [...wanted, 'q4o'], other: words[luck.between(0, words.length - 1)]! } : { options: wanted },
		q5: { point: help },
		...(luck.yes(0.96) && { q6: { option: luck.one(uses) } }),
		q7: { option: ages[age] }
	};
}
