/** 意见采纳情况反馈: groups, outcomes, and the document in which every opinion has its answer. */
export { addToGroup, createGroup, mergeGroups, renameGroup, ungroup } from './groups.ts';
export { dismissSuggestion, listSuggestions, type SuggestedOpinion, type Suggestion } from './suggestions.ts';
export { listJoined, listRepetitions, type Joined, type Repetition } from './repetitions.ts';
export { decide, takeBack } from './outcomes.ts';
export { lastUndoable, undo, type Undoable } from './undo.ts';
export { changeable } from './changed.ts';
export {
	begin,
	contentOf,
	countsOf,
	decideAppeal,
	draftContentOf,
	draftFlagsOf,
	markOfText,
	publish,
	saveText,
	sign,
	submitForReview
} from './feedback.ts';
export type { Flag } from './flags.ts';
export { flagsIn } from './overrides.ts';
export { decideLate, enterOnBehalf } from './late.ts';
export { totalsOf, type FeedbackContent, type FeedbackRow } from './content.ts';
export { checkSums, type SumFault, type SumsCheck } from './sums.ts';
export { findOwn, listOfSheet, listOwn, lookUp } from './own.ts';
export { findOwnData } from './own-data.ts';
export { noticeOf, type Notice } from './notice.ts';
export {
	findPublished,
	latest,
	listGroups,
	listPublished,
	missing,
	publishedOn,
	publishedOutcomes,
	type Disposition,
	type Feedback,
	type Group,
	type GroupView,
	type Handled,
	type Missing,
	type PublishedFeedback
} from './queries.ts';
export {
	countUndecided,
	findOnBench,
	idsOnBench,
	listBench,
	progressOf,
	type BenchFilter,
	type BenchRow
} from './bench.ts';
export { countOwn, countShares, type Share } from './handlers.ts';
export { mattersOf } from './matters.ts';
export { listNewest, type Echo, type FeedbackSummary } from './summaries.ts';
export { mayNotDecide, mayNotDraft, mayNotHandle, mayNotSubmit } from './policy.ts';
