/** 公开征求意见: the notice, its period, its review and what may happen while it runs. */
export { markOfNotice } from './mark.ts';
export { approveShortening, draftNotice, editNotice, lacksOfItem, publish, submitForReview } from './consultations.ts';
export { noticeContentOf } from './release.ts';
export { dropRevision, revise, type RevisionInput } from './revise.ts';
export { listRevisions, openRevision, type Revision } from './revisions.ts';
export { attachFile, detachFile, listFiles } from './files.ts';
export { signOffOf, type NoticeContent } from './notice.ts';
export { periodFor, type AskedPeriod } from './period.ts';
export { cancel, extend, listRunningOf } from './running.ts';
export { feedbackDue, feedbackDues, type FeedbackDue } from './due.ts';
export {
	countPublic,
	draftVersionOf,
	find,
	findPublic,
	listExtensions,
	listForDesk,
	listHosts,
	listOnDrafts,
	listPublic
} from './queries.ts';
export type { Consultation, ConsultationView, Extension, NoticeOnDraft, PhaseCounts, PublicFilter } from './queries.ts';
export {
	mayNotApproveShortening,
	mayNotCancel,
	mayNotExtend,
	mayNotDraft,
	mayNotEdit,
	mayNotOpen,
	mayNotRevise,
	mayNotSee,
	mayNotSubmit,
	showsOpinions
} from './policy.ts';
