/** A published consultation for database tests, by the real verbs; the clock stands where the test has put it. */
import * as consultations from '#server/consultations';
import * as drafts from '#server/drafts';
import * as publication from '#server/publication';
import type { StaffActor } from '#server/actor';
import type { NoticeInput } from '#lib/consultations/forms.ts';
import type { Crew } from './factories.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
export const proofread = { proofread: true };

export const draftText = `云汐区既有住宅加装电梯补贴办法（征求意见稿）

第一条 为了规范既有住宅加装电梯补贴，制定本办法。
第二条 加装电梯的，每部补贴二十八万元。
第三条 一层住户不分摊费用。
`;

export const noticeInput = (more: Partial<NoticeInput> = {}): NoticeInput => ({
	title: '既有住宅加装电梯补贴办法公开征求意见',
	itemId: '',
	documentType: 'majorDecision',
	opensOn: '2026-03-02',
	days: 30,
	shorteningReason: '',
	basisText: '《重大行政决策程序暂行条例》',
	summaryPlain: '六层以下没有电梯的老房子装电梯，区里给补贴，谁出钱、补多少都写在这里。',
	whatChanges: ['每部电梯补贴二十八万元'],
	channels: (['online', 'email', 'letter', 'phone', 'onsite'] as const).map((channel) => ({
		channel,
		address: '云汐区春和路8号'
	})),
	contact: { person: '陆工', phone: '0000-8860001' },
	guideQuestions: [],
	identityPolicy: 'nameToStaff',
	opinionDisplay: 'afterModeration',
	feedbackMode: 'beforeReview',
	...more
});

/** Both reviewers of the unit sign, and one of them the secrecy review. */
export async function reviewedBy(crew: Crew, releaseId: string): Promise<void> {
	await publication.sign(crew.firstReviewer, releaseId, proofread);
	await publication.signSecrecyReview(crew.firstReviewer, releaseId);
	await publication.sign(crew.secondReviewer, releaseId, proofread);
}

export type MadeConsultation = { id: string; versionId: string; clauseIds: string[]; releaseId: string };

/** A draft of three clauses and its notice, not yet in review. */
export async function draftConsultation(
	crew: Crew,
	more: Partial<NoticeInput> & { text?: string } = {}
): Promise<MadeConsultation> {
	const { text = draftText, ...input } = more;
	const version = await drafts.importDraft(crew.drafter, {
		unitId: crew.unit.id,
		text: { name: '征求意见稿.txt', bytes: bytes(text) },
		note: { name: '起草说明.txt', bytes: bytes('起草说明\n\n为解决老旧小区上下楼难的问题，起草了本办法。') }
	});
	const notice = await consultations.draftNotice(crew.drafter, version.id, noticeInput(input));
	const release = await publication.latestOf('consultation', notice.id);
	await publication.classify(crew.drafter, release!.id, 'proactive');
	const clauses = await drafts.listClauses(version.id);
	return {
		id: notice.id,
		versionId: version.id,
		clauseIds: clauses.map(({ clauseId }) => clauseId),
		releaseId: release!.id
	};
}

/** The same, through all reviews and published. */
export async function makeConsultation(about: {
	unit: Crew;
	publisher: StaffActor;
	opensOn: string;
	days?: number;
	text?: string;
}): Promise<MadeConsultation> {
	const { unit, publisher, ...input } = about;
	const made = await draftConsultation(unit, input);
	await consultations.submitForReview(unit.drafter, made.id, proofread);
	await reviewedBy(unit, made.releaseId);
	await consultations.publish(publisher, made.id, proofread);
	return made;
}
