/** Counted again the slow way, on random surveys and answers: the running figures and the last ones are the same. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { accept } from '#lib/surveys/accept.ts';
import { check } from '#lib/surveys/check/check.ts';
import { naive, naiveFigures } from '#lib/surveys/testing/naive.ts';
import { randomAnswers, randomDefinition } from '#lib/surveys/testing/random.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { makeSurvey } from '../../../../tests/support/survey.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
let unit: Crew;
let office: Office;
let consent: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
});

describe('a naive recount of random answers is the tally', () => {
	const surveyed = randomDefinition(9)
		.filter((definition) => check(definition).length === 0)
		.chain((definition) =>
			fc.tuple(fc.constant(definition), fc.array(randomAnswers(definition), { minLength: 60, maxLength: 60 }))
		);

	test.each(fc.sample(surveyed, { numRuns: 4, seed: 4 }))('of every kind of question, %#', async (definition, all) => {
		at('2026-03-01T09:00:00');
		const { id } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-01', definition });
		const { accepted } = await surveys.importSheets(
			unit.clerk,
			id,
			all.map((answers, i) => ({ row: i + 1, answers }))
		);
		const taken = all.flatMap((given) => {
			const { answers, faults } = accept(definition, given);
			return faults.length === 0 && Object.keys(answers).length > 0 ? [answers] : [];
		});
		expect(accepted).toBe(taken.length);
		expect((await surveys.liveTally(id)).questions.map(naiveFigures)).toEqual(naive(definition, taken));

		// Some are made void, some are changed, some come later: the running count follows, and so does the last one.
		const person = await makeResident();
		const changes = taken.slice(0, 4);
		for (const [i, answers] of changes.entries()) {
			if (i === 0) await surveys.submit(person, id, { answers, version: 1, consent });
			else await surveys.change(person, id, { answers, version: 1, consent });
			await surveys.liveTally(id);
		}
		const [first, second] = await surveys.listSheetsAfter(id, 0, 2);
		for (const sheet of [first!, second!]) {
			await surveys.voidSheet(unit.clerk, sheet.id, { ground: 'trial', note: '这是录入时的试填，不算数。' });
		}
		const left = [...taken.slice(2), changes.at(-1)!];
		expect((await surveys.liveTally(id)).questions.map(naiveFigures)).toEqual(naive(definition, left));
		at('2026-03-12T09:00:00');
		await surveys.tally(unit.clerk, id);
		const { sheets, resultSet } = (await surveys.findResult(id))!;
		expect([sheets, resultSet.questions.map(naiveFigures)]).toEqual([left.length, naive(definition, left)]);
	});
});
