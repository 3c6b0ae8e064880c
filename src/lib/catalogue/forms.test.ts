import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AdjustmentForm, CatalogueForm, EntryForm, PapersForm, StageForm } from './forms.ts';

const typed = { seq: '3', title: ' 停车设施规划 ', leadUnitId: 'u1' };
const issuesOf = (schema: v.GenericSchema, data: unknown) =>
	v.safeParse(schema, data).issues?.map(({ message }) => message) ?? [];

describe('a row as a form sends it', () => {
	test('what was left empty stays open, nothing is chosen for anyone', () => {
		const empty = { kind: '', hearing: '', plannedDecisionMonth: '', hearingBasis: ' ' };
		expect(v.parse(EntryForm, { ...typed, ...empty })).toEqual({
			seq: 3,
			title: '停车设施规划',
			kind: null,
			leadUnitId: 'u1',
			coUnitIds: [],
			legalBasis: [],
			participation: [],
			expertReview: false,
			riskAssessment: false,
			fairCompetition: false,
			hearing: null,
			hearingBasis: null,
			plannedDecisionMonth: null,
			stagePlan: [],
			affects: { groups: [], business: false, minors: false, region: '' },
			disclosure: 'proactive',
			exemption: 'none',
			exemptionBasis: null,
			exemptionApprover: null,
			contact: { name: '', phone: '' }
		});
	});

	test('one tick or several, lines of a text, months by stage', () => {
		const sent = {
			...typed,
			participation: 'survey',
			coUnitIds: ['u2', 'u3'],
			legalBasis: '《城乡规划法》\n\n 《停车条例》；《价格法》',
			expertReview: 'on',
			stagePlan: { deliberation: '2026-10', participation: '2026-05', hearing: '' }
		};
		expect(v.parse(EntryForm, sent)).toMatchObject({
			participation: ['survey'],
			coUnitIds: ['u2', 'u3'],
			legalBasis: ['《城乡规划法》', '《停车条例》', '《价格法》'],
			expertReview: true,
			stagePlan: [
				{ stage: 'participation', plannedMonth: '2026-05' },
				{ stage: 'deliberation', plannedMonth: '2026-10' }
			]
		});
		expect(v.parse(EntryForm, { ...typed, participation: ['survey', 'hearing', 'survey'] }).participation).toEqual([
			'survey',
			'hearing'
		]);
	});

	test.each([
		['catalogue_badSeq', { seq: '三' }],
		['catalogue_badSeq', { seq: '1.5' }],
		['catalogue_badSeq', { seq: '0' }],
		['catalogue_titleMissing', { title: '   ' }],
		['catalogue_textTooLong', { title: '长'.repeat(121) }],
		['catalogue_noLead', { leadUnitId: '' }],
		['catalogue_noLead', { leadUnitId: undefined }]
	])('%s: %j', (message, more) => expect(issuesOf(EntryForm, { ...typed, ...more })).toEqual([message]));

	test.each([
		['catalogue_badMonth', { plannedDecisionMonth: '2026-13' }],
		['catalogue_badMonth', { plannedDecisionMonth: 6 }],
		['catalogue_missingKind', { kind: 'fiscalPolicy' }],
		['catalogue_badMonth', { stagePlan: { hearing: '5月' } }]
	])('%s too: %j', (message, more) => expect(issuesOf(EntryForm, { ...typed, ...more })).toEqual([message]));

	test('an unknown stage is none', () => {
		expect(v.safeParse(EntryForm, { ...typed, stagePlan: { lunch: '2026-05' } }).success).toBe(false);
	});
});

test('year, papers, stage', () => {
	expect(v.parse(CatalogueForm, { year: '2026', title: '目录', organ: '区政府' }).year).toBe(2026);
	expect(issuesOf(CatalogueForm, { year: '26', title: '目录', organ: '' })).toEqual([
		'catalogue_badYear',
		'catalogue_organMissing'
	]);
	expect(v.parse(PapersForm, { docNo: ' ', partyConsentRef: '', issuedOn: '' })).toEqual({
		docNo: null,
		partyConsentRef: null,
		basisText: null,
		issuedOn: null
	});
	expect(v.safeParse(PapersForm, { issuedOn: '2026-02-30' }).success).toBe(false);
	expect(v.parse(StageForm, { stage: 'hearing', doneOn: '2026-02-03' })).toMatchObject({
		doneOn: '2026-02-03',
		startedOn: null
	});
});

test('an adjustment by its kind', () => {
	const why = { reasonPublic: '资金已收回。', effectiveOn: '' };
	expect(v.parse(AdjustmentForm, { kind: 'remove', itemId: 'i1', ...why })).toMatchObject({ effectiveOn: null });
	expect(v.parse(AdjustmentForm, { kind: 'add', entry: typed, ...why })).toMatchObject({ entry: { seq: 3 } });
	expect(issuesOf(AdjustmentForm, { kind: 'postpone', itemId: 'i1', plannedDecisionMonth: '', ...why })).toEqual([
		'catalogue_badMonth'
	]);
	expect(v.safeParse(AdjustmentForm, { kind: 'cancel', itemId: 'i1', ...why }).success).toBe(false);
});
