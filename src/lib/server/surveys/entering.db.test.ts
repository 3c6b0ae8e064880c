import { beforeAll, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as journal from '#server/journal';
import * as organisation from '#server/organisation';
import { makeOffice, type Crew } from '../../../../tests/support/factories.ts';
import { makeSurvey } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
const paper = { channel: 'paper', receivedOn: '2026-03-03' } as const;
let unit: Crew;
let id: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	const { office, departments } = await makeOffice();
	[unit] = departments;
	({ id } = await makeSurvey(unit, office.publisher));
	at('2026-03-04T10:00:00');
});

const pile: Parameters<typeof surveys.enterMany>[2] = [
	{ ...paper, row: 2, entryKey: 'pile-2', answers: { q1: { option: 'q1b' } } },
	{ ...paper, row: 3, entryKey: 'pile-3', answers: { q3: { point: 2 } } },
	{ ...paper, row: 4, entryKey: 'pile-2', answers: { q1: { option: 'q1b' } } },
	{ ...paper, row: 5, receivedOn: '2026-02-01', answers: { q1: { option: 'q1b' } } }
];

test('what a pile of paper would make is told without making it, and is what it makes', async () => {
	const counts = () => surveys.countStanding([id]);
	const before = await journal.listOf(id);
	const told = await surveys.enterMany(unit.clerk, id, pile, { dryRun: true });
	expect(told).toMatchObject({ rows: 4, accepted: 1, repeated: 1 });
	expect(told.rejected.map(({ row, reason }) => [row, reason])).toEqual([
		[3, 'questionnaire_missing'],
		[5, expect.stringMatching(/^surveys_/)]
	]);
	expect(await counts()).toEqual(new Map());
	expect(await surveys.listSheets(id)).toEqual([]);
	expect(await journal.listOf(id)).toHaveLength(before.length);

	expect(await surveys.enterMany(unit.clerk, id, pile)).toEqual(told);
	expect(await counts()).toEqual(new Map([[id, 1]]));
	expect(await surveys.enterMany(unit.clerk, id, pile, { dryRun: true })).toMatchObject({ accepted: 0, repeated: 2 });
	const [sheet] = await surveys.listSheets(id);
	expect((await journal.listOf(sheet!.id)).map(({ action }) => action)).toEqual(['sheet.entered']);
});
