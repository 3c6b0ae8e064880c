/** A document on its way through the three reviews, as the person who reads it at the desk needs it. */
import { NotFound, type StaffActor } from '#server/actor';
import * as catalogue from '#server/catalogue';
import * as consultations from '#server/consultations';
import * as feedback from '#server/feedback';
import * as identity from '#server/identity';
import * as opendays from '#server/opendays';
import * as organisation from '#server/organisation';
import * as publication from '#server/publication';
import * as surveys from '#server/surveys';
import type { CatalogueContent } from '#lib/catalogue/types.ts';
import { lacksOf, type Lack } from './lacks.ts';

export type ReviewContent =
	| { kind: 'catalogue'; now: CatalogueContent | null; before: CatalogueContent | null }
	| { kind: 'consultation'; now: consultations.NoticeContent | null; before: consultations.NoticeContent | null }
	| { kind: 'feedback'; now: feedback.FeedbackContent | null; before: feedback.FeedbackContent | null }
	| { kind: 'survey'; now: surveys.SurveyContent | null; before: surveys.SurveyContent | null }
	| { kind: 'surveyResult'; now: surveys.ResultContent | null; before: surveys.ResultContent | null }
	| { kind: 'openDayEvent'; now: opendays.EventContent | null; before: opendays.EventContent | null };

export type ReviewView = {
	release: publication.Release;
	unitName: string;
	/** As it would be published now, or was; null while it cannot be put together (see `lacks`). */
	content: ReviewContent;
	/** SHA-256 of `content.now` as it stands: what the imprint will show, unless its dates shift with the publication. */
	digest: string | null;
	/** What `before` is: the submission of an earlier round, or the edition or version before. */
	compared: { with: 'round' | 'edition'; no: number } | null;
	/** All rounds, oldest first. */
	history: Awaited<ReturnType<typeof publication.history>>;
	secrecy: { name: string; at: Date } | null;
	/** What is still missing before it can be submitted or published. */
	lacks: Lack[];
	/** Why the actor may not do it; empty if they may. `shorten` is null where nothing is shortened. */
	mayNot: { draft: string[]; sign: string[]; sendBack: string[]; secrecy: string[]; shorten: string[] | null };
	notice: consultations.ConsultationView | null;
	/** Who approved the shortening, in order. */
	approvers: string[];
};

/** NotFound for those who neither write, review nor publish it. */
export async function reviewOf(actor: StaffActor, releaseId: string): Promise<ReviewView> {
	const release = await publication.find(releaseId);
	if (publication.mayNotSee(actor, release).length > 0) throw new NotFound(`release ${releaseId}`);
	const signed = await publication.signatures(release);
	const notice = release.subjectKind === 'consultation' ? await consultations.find(release.subjectId) : null;
	const approverIds = [notice?.shorteningApproverId, notice?.secondApproverId].filter((id) => id != null);
	const names = await identity.staffNames([release.secrecyReviewerId ?? '', ...approverIds].filter(Boolean));
	const lacks = await lacksOf(actor, release, signed);
	const unfinished = lacks.some(({ code }) => code === 'feedback_undecidedLeft');
	const now = unfinished ? null : await contentOf(actor, release);
	const { compared, before } = await earlierOf(release, now);
	return {
		release,
		unitName: (await organisation.findUnit(release.unitId)).name,
		content: { kind: release.subjectKind, now, before } as ReviewContent,
		digest: now ? publication.digestOf(now) : null,
		compared,
		history: await publication.history(releaseId),
		secrecy: release.secrecyReviewedAt
			? { name: names.get(release.secrecyReviewerId ?? '') ?? '', at: release.secrecyReviewedAt }
			: null,
		lacks,
		mayNot: {
			draft: publication.mayNotDraft(actor, release),
			sign: publication.mayNotSign(actor, release, signed),
			sendBack: publication.mayNotSendBack(actor, release, signed),
			secrecy: publication.mayNotReviewSecrecy(actor, release, signed),
			shorten: notice ? await mayNotShorten(actor, notice, signed) : null
		},
		notice,
		approvers: approverIds.map((id) => names.get(id) ?? '')
	};
}

async function contentOf(actor: StaffActor, release: publication.Release): Promise<unknown> {
	const { subjectKind, subjectId } = release;
	if (release.state === 'published') {
		const editions = await publication.listEditions(subjectKind, subjectId);
		return editions.find(({ no }) => no === release.editionNo)?.content ?? null;
	}
	if (release.state === 'withdrawn') return (await publication.listSubmissions(release.id))[0]?.content ?? null;
	if (subjectKind === 'catalogue') return catalogue.contentToPublish(actor, subjectId);
	if (subjectKind === 'survey') return surveys.surveyContentOf(subjectId);
	if (subjectKind === 'surveyResult') return surveys.resultContentOf(subjectId);
	if (subjectKind === 'openDayEvent') return opendays.eventContentOf(subjectId);
	return subjectKind === 'consultation' ? consultations.noticeContentOf(subjectId) : feedback.contentOf(subjectId);
}

/** What the document is shown against: its last round, else its last edition, else the catalogue's last version. */
async function earlierOf(
	release: publication.Release,
	now: unknown
): Promise<{ compared: ReviewView['compared']; before: unknown }> {
	const rounds = await publication.listSubmissions(release.id);
	const earlier = rounds.find(({ round }) => round < release.round);
	if (earlier) return { compared: { with: 'round', no: earlier.round }, before: earlier.content };
	const editions = await publication.listEditions(release.subjectKind, release.subjectId);
	const edition = editions.find(({ no }) => no < release.editionNo);
	if (edition) return { compared: { with: 'edition', no: edition.no }, before: edition.content };
	if (release.subjectKind !== 'catalogue' || !now) return { compared: null, before: null };
	const { year, version } = now as CatalogueContent;
	if (version < 2) return { compared: null, before: null };
	const before = await catalogue.findVersion(year, version - 1);
	return { compared: { with: 'edition', no: version - 1 }, before: before.content };
}

async function mayNotShorten(
	actor: StaffActor,
	notice: consultations.ConsultationView,
	signed: readonly publication.ReviewStep[]
): Promise<string[] | null> {
	const askedBy = signed.find(({ step }) => step === 'draft')?.staffId ?? '';
	const codes = consultations.mayNotApproveShortening(actor, notice, askedBy, await organisation.ruleProfile());
	return codes.includes('consultations_notShortened') ? null : codes;
}
