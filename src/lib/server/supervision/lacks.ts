import type { StaffActor } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as opendays from '#server/opendays';
import * as surveys from '#server/surveys';

/** A message key with what fills it. */
export type Lack = { code: string; facts: Readonly<Record<string, string | number>> };

/** What a document lacks before it may be submitted (while drafted) or published (while reviewed). */
export async function lacksOf(
	actor: StaffActor,
	release: publication.Release,
	signed: readonly publication.ReviewStep[]
): Promise<Lack[]> {
	if (release.state === 'published' || release.state === 'withdrawn') return [];
	const drafting = release.state === 'drafting';
	const general: string[] = [];
	if (!release.attribute) general.push('publication_noAttribute');
	if (!drafting && !release.secrecyReviewedAt) general.push('publication_noSecrecyReview');
	if (!drafting && release.attribute && release.attribute !== 'proactive') general.push('publication_notProactive');
	const own: Record<publication.SubjectKind, () => Promise<Lack[]>> = {
		catalogue: () => lacksOfCatalogue(actor, release.subjectId),
		consultation: () => lacksOfNotice(release.subjectId, drafting, signed),
		feedback: () => lacksOfFeedback(release.subjectId),
		survey: () => lacksOfSurvey(release.subjectId),
		surveyResult: () => lacksOfResult(release.subjectId),
		openDayEvent: async () => (await opendays.lacksOf(release.subjectId)).map((code) => ({ code, facts: {} }))
	};
	return [...general.map((code) => ({ code, facts: {} })), ...(await own[release.subjectKind]())];
}

async function lacksOfCatalogue(actor: StaffActor, versionId: string): Promise<Lack[]> {
	const { gaps } = await catalogue.findDraft(actor, versionId);
	const facts = { rows: gaps.entries.map(({ seq }) => seq).join('、'), count: gaps.entries.length };
	return catalogue.gapCodes(gaps).map((code) => ({ code, facts }));
}

async function lacksOfNotice(
	id: string,
	drafting: boolean,
	signed: readonly publication.ReviewStep[]
): Promise<Lack[]> {
	const notice = await consultations.find(id);
	const askedBy = signed.find(({ step }) => step === 'draft')?.staffId ?? '';
	// The office approves a shortening while the notice is in review.
	const opening = drafting ? [] : consultations.mayNotOpen(notice, askedBy, await organisation.ruleProfile());
	const item = await consultations.lacksOfItem(notice.activity.itemId);
	return [...consultations.mayNotSubmit(notice), ...item, ...opening].map((code) => ({ code, facts: {} }));
}

async function lacksOfFeedback(activityId: string): Promise<Lack[]> {
	const row = await feedback.latest(activityId);
	if (!row) return [{ code: 'feedback_notBegun', facts: {} }];
	const left = await feedback.missing(activityId);
	return feedback.mayNotSubmit(left, row).map((code) => ({ code, facts: feedback.countsOf(left) }));
}

async function lacksOfSurvey(id: string): Promise<Lack[]> {
	const codes = (await surveys.lacksOf(id)).map((code) => ({ code, facts: {} }));
	const version = (await surveys.openVersion(id)) ?? (await surveys.currentVersion(id));
	return [
		...codes,
		...surveys.faultsOf(version).map(({ code, facts, at }) => ({ code, facts: { ...facts, no: at?.no ?? 0 } }))
	];
}

async function lacksOfResult(id: string): Promise<Lack[]> {
	const result = await surveys.findResult(id);
	const codes = result ? surveys.mayNotSubmitResult(result) : ['surveys_notTallied'];
	return codes.map((code) => ({ code, facts: {} }));
}
