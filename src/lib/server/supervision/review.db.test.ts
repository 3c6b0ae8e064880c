import { beforeAll, expect, test } from 'vitest';
import { anonymous } from '#server/actor';
import * as clock from '#server/clock';
import * as publication from '#server/publication';
import * as catalogue from '#server/catalogue';
import * as dossier from '#server/dossier';
import * as organisation from '#server/organisation';
import { listReviews, mayNotReadJournal, reviewOf } from '#server/supervision';
import { makeOffice, makeStaff, type Crew, type Office } from '../../../../tests/support/factories.ts';

const proofread = { proofread: true };
const codes = (lacks: readonly { code: string }[]) => lacks.map(({ code }) => code);

let office: Office;
let justice: Crew;
let other: Crew;
let versionId: string;
let releaseId: string;

beforeAll(async () => {
	clock.standAt(new Date('2026-03-02T09:00:00+08:00'));
	await organisation.seed();
	const made = await makeOffice();
	({ office, justice } = made);
	other = made.departments[0];
	const begun = await catalogue.createCatalogue(justice.drafter, { year: 2026, title: '2026年目录', organ: '区政府' });
	versionId = begun.version.id;
	releaseId = begun.release.id;
});

const row = (seq: number, title: string) => ({
	seq,
	title,
	kind: 'plan' as const,
	leadUnitId: other.unit.id,
	coUnitIds: [],
	legalBasis: [],
	participation: ['openConsultation' as const],
	expertReview: false,
	riskAssessment: false,
	fairCompetition: false,
	hearing: 'none' as const,
	hearingBasis: null,
	plannedDecisionMonth: '2026-08',
	stagePlan: [],
	affects: { groups: [], business: false, minors: false, region: '' },
	disclosure: 'proactive' as const,
	exemption: 'none' as const,
	exemptionBasis: null,
	exemptionApprover: null,
	contact: { name: '', phone: '' }
});

test('a drafter reads what is missing; nobody else of another unit reads anything', async () => {
	const { lacks, mayNot, content } = await reviewOf(justice.drafter, releaseId);
	expect(codes(lacks)).toEqual([
		'publication_noAttribute',
		'catalogue_noDocNo',
		'catalogue_noConsent',
		'catalogue_nothingInIt'
	]);
	expect(mayNot).toMatchObject({ draft: [], sendBack: ['publication_nothingToReturn'], shorten: null });
	expect(content.now).toMatchObject({ year: 2026, entries: [] });
	expect((await reviewOf(justice.firstReviewer, releaseId)).mayNot.draft).toEqual(['publication_notDrafter']);
	await expect(reviewOf(other.drafter, releaseId)).rejects.toThrow('not found');
	expect((await listReviews(other.drafter)).underway).toEqual([]);
	expect((await listReviews(office.publisher)).underway.map(({ id }) => id)).toEqual([releaseId]);
});

test('a second round is shown against the first, a published one as it was published', async () => {
	await catalogue.addEntry(justice.drafter, versionId, row(1, '养老设施布局规划'));
	const papers = { docNo: '云政办〔2026〕1号', partyConsentRef: '内部1号', basisText: null, issuedOn: null };
	await catalogue.setPapers(justice.drafter, versionId, papers);
	await publication.classify(justice.drafter, releaseId, 'proactive');
	await catalogue.submitForReview(justice.drafter, versionId, proofread);
	expect((await reviewOf(justice.firstReviewer, releaseId)).compared).toBeNull();
	expect(codes((await reviewOf(justice.firstReviewer, releaseId)).lacks)).toEqual(['publication_noSecrecyReview']);
	clock.standAt(new Date('2026-03-02T10:00:00+08:00'));
	await publication.sendBack(justice.firstReviewer, releaseId, '少了一项。');
	await catalogue.addEntry(justice.drafter, versionId, row(2, '体育场地开放办法'));
	await catalogue.submitForReview(justice.drafter, versionId, proofread);
	const review = await reviewOf(justice.firstReviewer, releaseId);
	expect(review.compared).toEqual({ with: 'round', no: 1 });
	expect(review.content).toMatchObject({
		before: { entries: [{ seq: 1 }] },
		now: { entries: [{ seq: 1 }, { seq: 2 }] }
	});
	expect(review.history.map(({ step }) => step.decision)).toEqual(['signed', 'returned', 'signed']);
	expect(JSON.stringify(review.content)).not.toContain('内部1号');
	await publication.sign(justice.firstReviewer, releaseId, proofread);
	await publication.signSecrecyReview(justice.firstReviewer, releaseId);
	await publication.sign(justice.secondReviewer, releaseId, proofread);
	await dossier.publishCatalogue(office.publisher, versionId, proofread);
	const published = await reviewOf(office.publisher, releaseId);
	expect(published.lacks).toEqual([]);
	expect(published.content.now).toMatchObject({ version: 1, entries: [{ seq: 1 }, { seq: 2 }] });
	expect((await listReviews(justice.drafter)).published.map(({ id }) => id)).toEqual([releaseId]);
});

test('a further version is shown against the one before', async () => {
	const [year] = await catalogue.listCatalogues();
	const next = await catalogue.beginAdjustment(justice.drafter, year!.id);
	const release = (await publication.latestOf('catalogue', next.id))!;
	const review = await reviewOf(justice.drafter, release.id);
	expect(review.compared).toEqual({ with: 'edition', no: 1 });
	expect(codes(review.lacks)).toContain('catalogue_noAdjustments');
});

test('the journal is for supervisors and administrators', async () => {
	const supervisor = await makeStaff({ unitId: office.unit.id, roles: ['supervisor'] });
	expect(mayNotReadJournal(supervisor)).toEqual([]);
	expect(mayNotReadJournal(office.publisher)).toEqual(['desk_journal_readersOnly']);
	expect(mayNotReadJournal(anonymous)).toEqual(['desk_journal_readersOnly']);
});
