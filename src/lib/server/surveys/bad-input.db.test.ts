/** Bad questionnaires and bad sheets: each is refused with what is wrong with it, and nothing of it is written. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as clock from '#server/clock';
import * as organisation from '#server/organisation';
import { readTable } from '#server/spreadsheets';
import type { Answers } from '#lib/surveys/answers.ts';
import type { Definition, Entry } from '#lib/surveys/definition.ts';
import { makeOffice, makeResident, type Crew, type Office } from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey, questions } from '../../../../tests/support/survey.ts';
import { readAnswers } from './files/index.ts';
import * as surveys from './index.ts';

const at = (time: string) => clock.standAt(new Date(`${time}+08:00`));
const code = (...codes: string[]) => expect.objectContaining({ codes });
let unit: Crew;
let office: Office;
let consent: string;

beforeAll(async () => {
	at('2026-03-02T09:00:00');
	await organisation.seed();
	({
		office,
		departments: [unit]
	} = await makeOffice());
	consent = (await organisation.privacyNotice()).hash;
});

const [first, second, ...others] = questions.entries as [Entry, Entry, ...Entry[]];
const many = (count: number) =>
	Array.from({ length: count }, (_, i) => ({ kind: 'shortText', id: `q${i + 1}`, label: `第${i + 1}问` }));
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `选项${i}` }));

/** The codes and question numbers of whatever refuses it. */
const faultsOf = (reason: unknown) => {
	expect(reason).toBeInstanceOf(surveys.FaultyDefinition);
	const { faults } = reason as InstanceType<typeof surveys.FaultyDefinition>;
	return faults.map((fault) => [fault.code.replace('questionnaire_', ''), fault.at?.no]);
};

describe('a questionnaire', () => {
	test.each<[string, Definition, [string, number | undefined][]]>([
		['without a question', { entries: [{ kind: 'section', id: 's1', label: '说明' }] }, [['noQuestions', undefined]]],
		[
			'with a condition on a later question',
			{ entries: [{ ...second, id: 'q0' } as Entry, first, ...others] },
			[['conditionForward', 1]]
		],
		[
			'with the same id twice',
			{ entries: [first, { kind: 'shortText', id: 'q1', label: '再问一遍' }] },
			[['duplicateId', 2]]
		]
	])('%s is kept as a draft, is named, and goes to nobody', async (_, definition, faults) => {
		const { id, releaseId } = await draftSurvey(unit, { definition });
		const refused = await surveys
			.submitForReview(unit.drafter, id, { proofread: true, attribute: 'proactive' })
			.catch((reason: unknown) => reason);
		expect(faultsOf(refused)).toEqual(faults);
		await expect(surveys.publish(office.publisher, id, { proofread: true })).rejects.toEqual(
			code('publication_notInFinalReview')
		);
		expect((await surveys.find(id)).phase).toBe('draft');
		expect(releaseId).toBeTruthy();
		expect((await surveys.openVersion(id))!.frozenAt).toBeNull();
	});

	test.each<[string, unknown[], [string, number | undefined]]>([
		['500 questions', many(500), ['tooManyQuestions', undefined]],
		['1,000 options', [{ kind: 'single', id: 'q1', label: '选一个', options: options(1000) }], ['tooManyOptions', 1]]
	])('of %s is not kept at all; what stood there stays', async (_, entries, fault) => {
		const drafted = draftSurvey(unit, { definition: { entries } as Definition });
		expect(faultsOf(await drafted.catch((reason: unknown) => reason))).toEqual([fault]);
		const { id } = await draftSurvey(unit);
		const { digest } = await surveys.currentVersion(id);
		const saved = surveys.saveDefinition(unit.drafter, id, { entries });
		expect(faultsOf(await saved.catch((reason: unknown) => reason))).toEqual([fault]);
		expect((await surveys.currentVersion(id)).digest).toBe(digest);
	});
});

describe('a sheet', () => {
	let id: string;
	beforeAll(async () => {
		({ id } = await makeSurvey(unit, office.publisher));
	});
	const no: Answers = { q1: { option: 'q1b' } };

	test.each<[string, Answers]>([
		['nothing at all', {}],
		['only the answer of a branch that was not taken', { q1: { option: 'q1b' }, q9: { text: '' } }],
		['a required answer missing', { q3: { point: 2 } }],
		['an option of another question', { q1: { option: 'q2a' } }],
		['a name that every object has', JSON.parse('{"q1":{"option":"q1b"},"__proto__x":{"text":"x"}}') as Answers]
	])('with %s leaves nothing behind', async (_, answers) => {
		const person = await makeResident();
		const before = await surveys.countSheets(id);
		await expect(surveys.submit(person, id, { answers, version: 1, consent })).rejects.toBeInstanceOf(
			surveys.FaultyAnswers
		);
		const entered = { channel: 'paper' as const, receivedOn: '2026-03-02', answers };
		await expect(surveys.enterOnBehalf(unit.clerk, id, entered)).rejects.toBeInstanceOf(surveys.FaultyAnswers);
		expect(await surveys.countSheets(id)).toEqual(before);
		expect(await surveys.findOwn(person, id)).toBeUndefined();
		await surveys.submit(person, id, { answers: no, version: 1, consent });
	});

	test('keeps a formula as the words it is, and every export takes its power', async () => {
		const { id: own } = await makeSurvey(unit, office.publisher);
		const formula = '=HYPERLINK("http://x","点我")';
		const answers: Answers = { q1: { option: 'q1c', other: formula }, q4: { text: formula } };
		await surveys.submit(await makeResident(), own, { answers, version: 1, consent });
		const [sheet] = await surveys.listSheets(own);
		expect(JSON.parse(sheet!.answers)).toEqual(answers);
		const csv = Buffer.from(await surveys.exportCsv(unit.clerk, own, 'zh-CN')).toString();
		expect(csv).toContain(`"'=HYPERLINK(`);
		expect(csv).not.toMatch(/(^|[,\n])"?=/);
		const { rows } = await readTable({ name: 'a.xlsx', bytes: await surveys.exportXlsx(unit.clerk, own, 'zh-CN') });
		expect(JSON.stringify(rows)).toContain('HYPERLINK');
	});

	test('out of a file in GBK is read as it was written', async () => {
		const words: Entry = { kind: 'longText', id: 'q1', label: '您的建议' };
		const definition = { entries: [words] };
		const { id: own } = await draftSurvey(unit, { definition });
		// 您的建议 / 多种树 as GBK writes it.
		const bytes = Buffer.from('c4fab5c4bda8d2e92cd0f2bac50ab6e0d6d6caf72c310a', 'hex');
		const { sheets } = await readAnswers({ name: '答卷.csv', bytes }, definition);
		expect(await surveys.importSheets(unit.clerk, own, sheets)).toMatchObject({ accepted: 1, rejected: [] });
		const [sheet] = await surveys.listSheets(own);
		expect([sheet!.channel, JSON.parse(sheet!.answers)]).toEqual(['import', { q1: { text: '多种树' } }]);
	});

	test('is changed and taken back to the last second, and not a second later', async () => {
		at('2026-03-02T10:00:00');
		const { id: own } = await makeSurvey(unit, office.publisher, { opensOn: '2026-03-02', lastDay: '2026-03-03' });
		const send = { answers: no, version: 1, consent };
		const people = [await makeResident(), await makeResident()] as const;
		for (const person of people) await surveys.submit(person, own, send);
		at('2026-03-03T23:59:59');
		const yes: Answers = { q1: { option: 'q1a' } };
		await surveys.change(people[0], own, { ...send, answers: yes });
		await surveys.withdraw(people[1], own);
		for (const time of ['2026-03-04T00:00:00', '2026-03-04T00:00:01']) {
			at(time);
			await expect(surveys.change(people[0], own, send)).rejects.toEqual(code('surveys_closed'));
			await expect(surveys.withdraw(people[0], own)).rejects.toEqual(code('surveys_closed'));
			await expect(surveys.submit(people[1], own, send)).rejects.toEqual(code('surveys_closed'));
		}
		expect((await surveys.liveTally(own)).questions[0]!.options.map(({ count }) => count)).toEqual([1, 0, 0]);
	});
});
