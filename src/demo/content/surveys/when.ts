import type { Moment } from '../types.ts';
import type { Chance } from './chance.ts';

const hours = { '07': 6, '08': 9, '09': 5, '11': 4, '12': 11, '13': 6, '15': 3, '17': 5, '18': 8, '19': 11, '20': 14 };
const late = { '21': 12, '22': 6, '23': 1 };

/** Most answer in the first days, at noon and in the evening; from `first` to `last`, the days at either end whole. */
export function whenOf(chance: Chance, first: number, last: number): Moment {
	const share = Math.min(chance.between(0, 999), chance.between(0, 999)) / 1000;
	const day = first + Math.floor(share * (last - first + 1));
	const hour = chance.one({ ...hours, ...late });
	return { day, time: `${hour}:${String(chance.between(0, 59)).padStart(2, '0')}` };
}
