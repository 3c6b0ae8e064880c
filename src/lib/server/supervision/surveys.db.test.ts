import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffActor } from '#server/actor';
import * as clock from '#server/clock';
import * as feedback from '#server/feedback';
import * as opinions from '#server/opinions';
import * as organisation from '#server/organisation';
import * as surveys from '#server/surveys';
import { agendaOf, surveyBoardOf } from '#server/supervision';
import {
	makeCrew,
	makeOffice,
	makeResident,
	makeStaff,
	type Crew,
	type Office
} from '../../../../tests/support/factories.ts';
import { draftSurvey, makeSurvey } from '../../../../tests/support/survey.ts';

const at = (iso: string) => clock.standAt(new Date(`${iso}+08:00`));
/** What waits of surveys that run or have ended; what is in review is told as of every document. */
const tasksOf = async (actor: StaffActor) =>
	(await agendaOf(actor)).tasks.filter(
		({ subject, kind }) => subject === 'survey' && !['drafting', 'sign'].includes(kind)
	);
const boardIds = async (actor: StaffActor) => (await surveyBoardOf(actor)).map(({ survey }) => survey.id);

let office: Office;
let unit: Crew;
let other: Crew;
let street: Crew;
let draft: string;
let running: string;

beforeAll(async () => {
	at('2026-03-01T09:00:00');
	await organisation.seed();
	const made = await makeOffice();
	office = made.office;
	[unit, other] = made.departments;
	street = await makeCrew({ kind: 'street' });
	running = (await makeSurvey(unit, office.publisher)).id;
	draft = (await draftSurvey(unit, { opensOn: '2026-03-20', lastDay: '2026-03-30' })).id;
	at('2026-03-03T10:00:00');
	const { hash: consent } = await organisation.privacyNotice();
	const said = { q1: { option: 'q1b' }, q4: { text: '夜里买药要走三公里。' } };
	await surveys.submit(await makeResident(), running, { answers: said, version: 1, consent });
	const paper = { channel: 'paper', receivedOn: '2026-03-03', answers: { q1: { option: 'q1b' } } } as const;
	const { id } = await surveys.enterOnBehalf(unit.clerk, running, paper);
	await surveys.voidSheet(unit.clerk, id, { ground: 'trial', note: '这是录入时的试填，不算数。' });
});

describe('the board of surveys', () => {
	test('has drafts first, then what runs, with the sheets that count and the day that is next', async () => {
		const rows = await surveyBoardOf(unit.drafter);
		expect(rows.map(({ survey, group, review, sheets, due }) => [survey.id, group, review, sheets, due?.day])).toEqual([
			[draft, 'drafting', 'drafting', 0, '2026-03-20'],
			[running, 'open', null, 1, '2026-03-11']
		]);
		expect(await surveys.countStanding([running, draft])).toEqual(new Map([[running, 1]]));
		expect(await surveys.countStanding([])).toEqual(new Map());
	});

	test('is one’s own unit’s; office and supervisors see all, a street’s clerk what they may enter paper into', async () => {
		expect(await boardIds(other.drafter)).toEqual([]);
		expect(await boardIds(office.publisher)).toEqual([draft, running]);
		const supervisor = await makeStaff({ unitId: other.unit.id, roles: ['supervisor'] });
		expect(await boardIds(supervisor)).toEqual([draft, running]);
		expect((await surveyBoardOf(street.clerk)).map(({ survey, entersOnly }) => [survey.id, entersOnly])).toEqual([
			[running, true]
		]);
		expect(await boardIds(other.clerk)).toEqual([]);
	});
});

describe('the agenda', () => {
	test('calls a survey to mind three days before its close, and no earlier', async () => {
		at('2026-03-07T23:59:00');
		expect(await tasksOf(unit.clerk)).toEqual([]);
		at('2026-03-08T00:00:00');
		const closing = { kind: 'closing', id: running, count: 1, due: { day: '2026-03-11' } };
		expect(await tasksOf(unit.clerk)).toMatchObject([closing]);
		expect(await tasksOf(unit.drafter)).toMatchObject([closing]);
		expect(await tasksOf(other.clerk)).toEqual([]);
		expect(await tasksOf(unit.firstReviewer)).toEqual([]);
	});

	test('then it waits to be counted, what was written to be judged, answered and told', async () => {
		at('2026-03-12T00:00:00');
		expect(await tasksOf(unit.clerk)).toMatchObject([{ kind: 'tally', id: running, count: 1, due: null }]);
		await surveys.tally(unit.clerk, running);
		expect(await tasksOf(unit.clerk)).toMatchObject([{ kind: 'moderate', id: running, count: 1 }]);
		expect(await tasksOf(unit.drafter)).toEqual([]);
		const [said] = await opinions.listForDesk(running, {});
		const accepted = { ground: '', target: '', duplicateOf: '', note: '', publicText: '' } as const;
		await opinions.moderate(unit.clerk, running, { ...accepted, opinionIds: [said!.id], decision: 'accept' });
		expect(await tasksOf(unit.clerk)).toMatchObject([{ kind: 'decide', id: running, count: 1 }]);
		const adopted = { kind: 'adopted', reason: '', changedClause: '工作措施', changedText: '增设夜间药房。' } as const;
		await feedback.decide(unit.clerk, running, { ...adopted, opinionIds: [said!.id] });
		expect(await tasksOf(unit.clerk)).toEqual([]);
		expect(await tasksOf(unit.drafter)).toMatchObject([
			{ kind: 'feedback', id: running, count: 1, due: { light: { colour: 'green' } } }
		]);
		await feedback.begin(unit.drafter, running, { narrative: '收到一条建议，已经采纳。', nextStep: '写进方案。' });
		expect((await tasksOf(unit.drafter)).map(({ kind }) => kind)).not.toContain('feedback');
	});
});
