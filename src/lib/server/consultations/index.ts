/** 公开征求意见: the notice, its period, its review and what may happen while it runs. */
export { approveShortening, draftNotice, editNotice, publish, submitForReview } from './consultations.ts';
export { cancel, extend } from './running.ts';
export { feedbackDue, type FeedbackDue } from './due.ts';
export { find, findPublic, listExtensions, listForDesk, listPublic } from './queries.ts';
export type { Consultation, ConsultationView, Extension, PublicFilter } from './queries.ts';
export {
	mayNotApproveShortening,
	mayNotCancel,
	mayNotExtend,
	mayNotOpen,
	mayNotSubmit,
	requiredChannels
} from './policy.ts';
