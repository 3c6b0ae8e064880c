import { describe, expect, test } from 'vitest';
import type { PublicEntry } from '#lib/catalogue/types.ts';
import type { DossierStage } from '#lib/dossier/types.ts';
import { assemble, progressOf } from './assemble.ts';
import type { ActivityFact, ItemFacts, RecordFact } from './facts.ts';
import type { FeedbackDue } from './feedback.ts';

const unit = { id: 'u1', name: '区住建局' };
const entry: PublicEntry = {
	itemId: 'i1',
	seq: 1,
	exemption: 'none',
	exemptionBasis: null,
	exemptionApprover: null,
	title: '既有住宅加装电梯补贴办法',
	kind: 'publicPolicy',
	leadUnit: unit,
	coUnits: [],
	legalBasis: [],
	participation: ['openConsultation', 'symposium'],
	expertReview: true,
	riskAssessment: true,
	fairCompetition: false,
	hearing: 'none',
	hearingBasis: '不涉及应当听证的事项',
	plannedDecisionMonth: '2026-06',
	stagePlan: [
		{ stage: 'participation', plannedMonth: '2026-03' },
		{ stage: 'expertReview', plannedMonth: '2026-04' },
		{ stage: 'evaluation', plannedMonth: '2027-07' }
	],
	affects: { groups: [], business: false, minors: false, region: '' },
	contact: { name: '', phone: '' },
	removed: false
};
const listing = { year: 2026, version: 1, listedOn: '2026-04-10' };
const record = (stage: RecordFact['stage'], more: Partial<RecordFact> = {}): RecordFact => ({
	stage,
	startedOn: null,
	doneOn: null,
	publicNote: null,
	notApplicableReason: null,
	unit: null,
	...more
});
const activity = (more: Partial<ActivityFact> = {}): ActivityFact => ({
	id: 'a1',
	kind: 'consultation',
	title: '征求意见',
	phase: 'closed',
	from: '2026-03-02',
	to: '2026-04-01',
	received: 128,
	shortened: false,
	cancelReason: null,
	unit,
	noticedOn: '2026-03-02',
	publishedAt: new Date('2026-03-02T09:00:00+08:00'),
	feedbackOn: null,
	feedbackMode: 'beforeReview',
	...more
});
const facts = (more: Partial<ItemFacts> = {}): ItemFacts => ({ records: [], activities: [], files: [], ...more });
const run = (
	more: Partial<ItemFacts> = {},
	today = '2026-02-15',
	row: Partial<PublicEntry> = {},
	dues = new Map<string, FeedbackDue>()
) => assemble({ ...entry, ...row }, facts(more), listing, today, dues);
const find = (stages: DossierStage[], name: DossierStage['stage']) => stages.find(({ stage }) => stage === name);
const states = (stages: DossierStage[]) => Object.fromEntries(stages.map(({ stage, state }) => [stage, state]));

test('an item of which nothing is known yet: every stage in order, with its month or its reason', () => {
	const stages = run();
	expect(states(stages)).toEqual({
		catalogued: 'done',
		initiation: 'next',
		drafting: 'next',
		participation: 'next',
		symposium: 'next',
		hearing: 'notApplicable',
		feedback: 'next',
		expertReview: 'next',
		riskAssessment: 'next',
		fairCompetition: 'notApplicable',
		legalityReview: 'next',
		deliberation: 'next',
		publication: 'next',
		execution: 'next',
		evaluation: 'next'
	});
	expect(find(stages, 'catalogued')).toMatchObject({
		doneOn: '2026-04-10',
		links: [{ kind: 'catalogue', year: 2026, version: 1 }]
	});
	expect(find(stages, 'participation')).toMatchObject({ plannedMonth: '2026-03', unit, people: true });
	expect(find(stages, 'deliberation')).toMatchObject({ plannedMonth: '2026-06' });
	expect(find(stages, 'hearing')).toMatchObject({ reason: entry.hearingBasis, plannedMonth: null });
	expect(find(stages, 'fairCompetition')).toMatchObject({
		reason: null,
		reasonCode: 'dossier_notPlannedFairCompetition'
	});
	expect(progressOf(entry, stages)).toEqual({ word: 'notBegun', stage: 'initiation' });
});

describe('the phase of its activities makes the stage', () => {
	test.each([
		['upcoming', [activity({ phase: 'upcoming' })], { state: 'next', startedOn: '2026-03-02', doneOn: null }],
		['open', [activity({ phase: 'open' })], { state: 'now', startedOn: '2026-03-02', doneOn: null }],
		['closed', [activity()], { state: 'done', startedOn: '2026-03-02', doneOn: '2026-04-01' }],
		[
			'a second round ahead',
			[activity(), activity({ id: 'a2', phase: 'upcoming', from: '2026-05-01' })],
			{ state: 'now' }
		],
		[
			'two rounds over',
			[activity(), activity({ id: 'a2', kind: 'survey', from: '2026-05-01', to: '2026-05-20' })],
			{ state: 'done', startedOn: '2026-03-02', doneOn: '2026-05-20' }
		],
		['cancelled only', [activity({ phase: 'cancelled', received: 0 })], { state: 'next', startedOn: null }]
	] as const)('%s', (_, activities, expected) => {
		const stages = run({ activities: [...activities] });
		expect(find(stages, 'participation')).toMatchObject(expected);
		expect(find(stages, 'participation')!.activities.map(({ id }) => id)).toEqual(activities.map(({ id }) => id));
		expect(find(stages, 'drafting')!.state).toBe(activities[0]!.kind === 'consultation' ? 'done' : 'next');
	});

	test('what belongs to another module of the page stays out of it', () => {
		const [shown] = find(run({ activities: [activity()] }), 'participation')!.activities;
		expect(Object.keys(shown!).sort()).toEqual(
			['id', 'kind', 'title', 'phase', 'from', 'to', 'received', 'shortened', 'cancelReason'].sort()
		);
	});

	test('a hearing stands in its own stage, even where none was planned', () => {
		const stages = run({ activities: [activity({ kind: 'hearing', phase: 'open' })] });
		expect(find(stages, 'hearing')).toMatchObject({ state: 'now', reason: null });
		expect(find(stages, 'participation')!.activities).toEqual([]);
	});
});

describe('feedback', () => {
	const dues = (date: string | null, overdue: number) => new Map([['a1', { date, overdue }]]);
	test.each([
		['while the consultation runs', [activity({ phase: 'open' })], new Map(), { state: 'next', links: [] }],
		['sorting', [activity()], dues('2026-04-30', 0), { state: 'now', dueOn: '2026-04-30', overdueWorkdays: 0 }],
		['overdue', [activity()], dues('2026-04-30', 3), { state: 'late', dueOn: '2026-04-30', overdueWorkdays: 3 }],
		['with the decision', [activity()], dues(null, 0), { state: 'now', dueOn: null }],
		[
			'published',
			[activity({ feedbackOn: '2026-04-22' })],
			new Map(),
			{
				state: 'done',
				doneOn: '2026-04-22',
				links: [{ kind: 'feedback', activityId: 'a1', activityKind: 'consultation', publishedOn: '2026-04-22' }]
			}
		],
		[
			'of the first of two rounds',
			[activity({ id: 'a0', feedbackOn: '2026-04-22' }), activity()],
			new Map(),
			{ state: 'now', doneOn: null, links: [expect.objectContaining({ activityId: 'a0' })] }
		],
		[
			'of one that was cancelled with opinions in hand',
			[activity({ phase: 'cancelled' })],
			new Map(),
			{ state: 'now' }
		],
		[
			'of one that was cancelled unheard',
			[activity({ phase: 'cancelled', received: 0 })],
			new Map(),
			{ state: 'next' }
		],
		[
			'of a survey in which something was written',
			[activity({ kind: 'survey' })],
			dues('2026-04-30', 0),
			{ state: 'now' }
		],
		[
			'of a survey, published under its own address',
			[activity({ kind: 'survey', feedbackOn: '2026-04-22' })],
			new Map(),
			{ state: 'done', links: [expect.objectContaining({ activityId: 'a1', activityKind: 'survey' })] }
		],
		['of a survey without words', [activity({ kind: 'survey', received: 0 })], new Map(), { state: 'next' }]
	])('%s', (_, activities, due, expected) => {
		expect(find(run({ activities }, '2026-02-15', {}, due), 'feedback')).toMatchObject(expected);
	});
});

describe('records', () => {
	test.each([
		[
			'done',
			{ doneOn: '2026-04-27', publicNote: '3位专家，其中1位持不同意见。', unit },
			{ state: 'done', note: '3位专家，其中1位持不同意见。', unit }
		],
		['begun', { startedOn: '2026-04-20' }, { state: 'now', behindPlan: false }],
		[
			'skipped',
			{ notApplicableReason: '不属于专业性较强的事项' },
			{ state: 'notApplicable', reason: '不属于专业性较强的事项' }
		],
		[
			'a note alone',
			{ publicNote: '正在遴选专家。' },
			{ state: 'next', note: '正在遴选专家。', plannedMonth: '2026-04' }
		]
	])('%s', (_, more, expected) => {
		expect(find(run({ records: [record('expertReview', more)] }), 'expertReview')).toMatchObject(expected);
	});

	test('a stage whose month is over is late, in the month itself it is not', () => {
		expect(find(run({}, '2026-04-30'), 'expertReview')!.state).toBe('next');
		expect(find(run({}, '2026-05-01'), 'expertReview')!.state).toBe('late');
		const begun = { records: [record('expertReview', { startedOn: '2026-04-20' })] };
		expect(find(run(begun, '2026-05-01'), 'expertReview')).toMatchObject({ state: 'now', behindPlan: true });
	});

	test('documents lie with their stage', () => {
		const files = [{ id: 'f1', name: '座谈会记录.pdf', size: 12, stage: 'symposium' as const }];
		expect(find(run({ files }), 'symposium')!.links).toEqual([
			{ kind: 'file', fileId: 'f1', name: '座谈会记录.pdf', size: 12 }
		]);
	});
});

describe('what an item does not have', () => {
	test('a symposium that nobody planned is left out, one that was held is not', () => {
		const row = { participation: ['openConsultation' as const] };
		expect(find(run({}, '2026-02-15', row), 'symposium')).toBeUndefined();
		expect(
			find(run({ records: [record('symposium', { doneOn: '2026-03-18' })] }, '2026-04-01', row), 'symposium')!.state
		).toBe('done');
	});

	test('a required hearing waits; an optional one too', () => {
		for (const hearing of ['required', 'optional'] as const) {
			expect(find(run({}, '2026-02-15', { hearing, participation: ['hearing'] }), 'hearing')!.state).toBe('next');
		}
		expect(
			find(run({}, '2026-02-15', { hearing: 'required', participation: ['hearing'], stagePlan: [] }), 'participation')
		).toBeUndefined();
	});

	test('a stub has no stages', () => expect(run({}, '2026-02-15', { exemption: 'stub' })).toEqual([]));
});

test('of a removed item nothing more is to come, but its opinions are answered', () => {
	const stages = run(
		{ activities: [activity({ phase: 'cancelled' })], records: [record('initiation', { doneOn: '2026-04-20' })] },
		'2026-10-01',
		{
			removed: true
		}
	);
	expect(find(stages, 'initiation')!.state).toBe('done');
	expect(find(stages, 'feedback')!.state).toBe('now');
	expect(find(stages, 'legalityReview')).toMatchObject({
		state: 'notApplicable',
		reasonCode: 'dossier_itemRemoved',
		plannedMonth: null
	});
	expect(progressOf({ removed: true }, stages)).toEqual({ word: 'removed', stage: null });
});

test('how far an item has come', () => {
	const done = (...names: RecordFact['stage'][]) => names.map((stage) => record(stage, { doneOn: '2026-05-01' }));
	const word = (records: RecordFact[], activities: ActivityFact[] = []) => {
		const stages = run({ records, activities });
		return progressOf(entry, stages);
	};
	expect(word(done('initiation'))).toEqual({ word: 'underWay', stage: 'drafting' });
	expect(word([], [activity({ phase: 'open' })])).toEqual({ word: 'underWay', stage: 'participation' });
	expect(word(done('publication')).word).toBe('published');
	expect(word([...done('publication'), record('execution', { startedOn: '2026-07-15' })])).toEqual({
		word: 'executing',
		stage: 'execution'
	});
	expect(word(done('publication', 'execution', 'evaluation')).word).toBe('evaluated');
});
