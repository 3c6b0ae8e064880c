import { expect, test } from 'vitest';
import { isWorkday, seedCalendar } from '#server/statute';
import { openDays } from '../content/open-days.ts';
import { datesFrom } from './story.ts';
import { onWorkdays } from './workdays.ts';

const school = ['实验小学听课日', '中学晚自习开放日'];

test('a school is seen while it is taught there, on whatever day the demo begins', () => {
	const calendar = seedCalendar();
	for (let at = 0; at < 365; at++) {
		const start = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
		const dates = datesFrom(start);
		const sessions = onWorkdays(openDays, dates, calendar).flatMap((one) => one.sessions);
		for (const title of school) {
			const { day } = sessions.find((one) => one.title === title)!;
			expect(day, start).toBeGreaterThan(0);
			expect(isWorkday(dates.day(day), calendar), `${title} ${dates.day(day)}`).toBe(true);
		}
	}
});
