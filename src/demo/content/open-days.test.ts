/** The open month as it is told: every unit once, nothing said twice, figures that fit together. */
import { describe, expect, it } from 'vitest';
import { units } from './district.ts';
import { openDays, openMonth } from './open-days.ts';
import { residents } from './residents.ts';
import { staff } from './staff.ts';

const sessions = openDays.flatMap((one) => one.sessions.map((session) => ({ unit: one.unit, ...session })));
const said = sessions.flatMap(({ held }) => held?.said ?? []);
const everything = JSON.stringify(openDays);

describe('the open month', () => {
	it('is of every unit once, with forty-seven sessions and 1,120 seats', () => {
		expect(openDays.map(({ unit }) => unit).sort()).toEqual(units.map(({ key }) => key).sort());
		expect(sessions).toHaveLength(47);
		expect(sessions.reduce((sum, { quota }) => sum + quota, 0)).toBe(1120);
		expect(new Set(sessions.map(({ title }) => title)).size).toBe(47);
		for (const { day } of sessions) {
			expect(day).toBeGreaterThanOrEqual(openMonth.from);
			expect(day).toBeLessThanOrEqual(openMonth.until);
		}
	});

	it('is prepared and checked by three people of the unit', () => {
		for (const { unit } of openDays) {
			const chain = (['drafter', 'firstReviewer', 'secondReviewer'] as const).map(
				(role) => staff.find((one) => one.unit === unit && one.roles.includes(role))?.account
			);
			expect(new Set(chain.filter(Boolean)).size, unit).toBe(3);
		}
		for (const { unit, held } of sessions.filter(({ held: over }) => over?.said.length)) {
			const clerk = staff.find((one) => one.unit === unit && one.roles.includes('opinionClerk'));
			expect(clerk, `${unit} ${held!.came}`).toBeDefined();
		}
	});

	it('hears people in every session, and says how to get there and who can get in', () => {
		for (const { title, programme, place, wayThere, accessibility } of sessions) {
			expect(
				programme.some(([kind]) => kind === 'symposium' || kind === 'survey'),
				title
			).toBe(true);
			for (const text of [place, wayThere, accessibility]) expect(text.length, title).toBeGreaterThan(8);
		}
	});

	it('has the treatment plant as it is told: 61 people, 20 open seats, 17 suggestions', () => {
		const plant = sessions.find(({ unit }) => unit === 'water')!;
		expect(plant).toMatchObject({ quota: 25, invited: 5, guests: 5, people: 61, givenUp: { people: 4 } });
		const outcomes = Object.groupBy(plant.held!.said, ({ outcome }) => outcome!);
		expect(plant.held!.came).toBe(23);
		expect([outcomes.adopted, outcomes.partiallyAdopted, outcomes.explained].map((one) => one?.length)).toEqual([
			...[9, 3, 5]
		]);
	});

	it('answers what is answered with words of its own, and nobody is named who is not there', () => {
		for (const { held } of sessions) {
			for (const one of held?.said ?? []) {
				expect(one.outcome === undefined, one.text).toBe(held!.feedback === undefined);
				if (one.outcome === 'adopted' || one.outcome === 'partiallyAdopted')
					expect(one.changed, one.text).toBeDefined();
				if (one.outcome && one.outcome !== 'adopted') expect(one.reason!.length, one.text).toBeGreaterThan(15);
			}
		}
		expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
		const reasons = said.flatMap(({ reason }) => reason ?? []);
		expect(new Set(reasons).size).toBe(reasons.length);
		const names = new Set(residents.map(({ name }) => name));
		for (const { residents: first = [], waiting = [] } of sessions)
			for (const name of [...first, ...waiting]) expect(names).toContain(name);
		expect(everything).not.toMatch(/测试|示例文本|lorem|张三|李四|TODO|(?<!\d)1\d{10}(?!\d)/i);
	});
});
