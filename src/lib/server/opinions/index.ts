/** 意见: said, entered, withdrawn, moderated and looked up; the text itself is never edited. */
export { submit, undo, withdraw } from './opinions.ts';
export { clauseNumbers, enterOnBehalf, newSheet } from './paper.ts';
export { enterAnswers, type FreeAnswer } from './from-survey.ts';
export { importPaper, type ImportedRows, type ImportOptions } from './import.ts';
export { feedbackInReview, moderate, setStaffDigest, type Moderated, type Moderation } from './moderation.ts';
export { approvalFor, askForMinor, viewIdentity } from './identity.ts';
export {
	findAct,
	headOfLastAct,
	lastAct,
	lastActOf,
	markUndone,
	recordAct,
	takeAct,
	touchedAfter,
	touchedSince,
	type Act
} from './acts.ts';
export { restoreDecisions, type ModerationBefore } from './decisions.ts';
export { appeal, decideAppeal, type AppealKey } from './appeals.ts';
export { assign, giveBack, handlersOf, listHandlers, type Assigned } from './assignments.ts';
export {
	appealClock,
	appealsOf,
	countAppeals,
	countAppealsFor,
	countRefusals,
	findAppeal,
	listAppeals,
	listOpenAppeals,
	type Appeal,
	type AppealPeriod,
	type AppealRow,
	type Refusals
} from './appeal-queries.ts';
export { findSame } from './said.ts';
export { arriveLate, decideLate, type Arrived } from './late.ts';
export { mayNotDecideLate, obstaclesToLate } from './late-policy.ts';
export {
	countLate,
	countLateFor,
	findLate,
	findLateOf,
	listLate,
	listOpenLate,
	listOwnLate,
	type LateArrival,
	type LateRow
} from './late-queries.ts';
export { speakersOf, tellEach, type Speaker } from './telling.ts';
export { findings, type Finding } from './masking.ts';
export { listWritten, lookUp, receiptFor } from './lookup.ts';
export { listMargin } from './margin.ts';
export { placesOf, type Places } from './places.ts';
export { countOnDraft, listOnDraft } from './on-draft.ts';
export { lookupHashWith, type Receipt } from './insert.ts';
export { personKeyWith, rekey } from './person-key.ts';
export {
	countByClause,
	countReceived,
	find,
	findWithClause,
	listOfResident,
	listPublic,
	tally,
	type Opinion,
	type OwnOpinion,
	type PublicOpinion,
	type Tally
} from './queries.ts';
export {
	countSame,
	deskColumns,
	findForDesk,
	idOfNumber,
	idsInQueue,
	listForDesk,
	listQueue,
	matching,
	nextPending,
	numbersOf,
	placed,
	waiting,
	type DeskOpinion,
	type QueueFilter,
	type QueueRow
} from './queue.ts';
export { tryHoldWords, type HeldTrial } from './held.ts';
export { countContacts, eraseContacts } from './retention.ts';
export { publishAttachment } from './attachments.ts';
export { paperTemplate } from './template.ts';
export {
	mayNotAppeal,
	mayNotAssign,
	mayNotDecideAppeal,
	mayNotEnter,
	mayNotHandle,
	mayNotPublishAttachment,
	mayNotAskForMinor,
	mayNotSeeIdentity,
	mayNotSeeQueue,
	mayNotSend,
	mayNotSubmit,
	mayNotUndo,
	mayNotWithdraw,
	undoUntil
} from './policy.ts';
