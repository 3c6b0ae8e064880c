/** 问卷: drafted, published, answered, counted; its figures are published once, and stay. */
export { draft, duplicate, edit, markOfSettings, saveDefinition } from './surveys.ts';
export { definitionOf, faultsOf } from './definitions.ts';
export { FaultyDefinition } from './faulty.ts';
export { lacksOf, publish, submitForReview } from './publishing.ts';
export { beginCorrection, dropCorrection } from './corrections.ts';
export { beginResultCorrection, dropResultCorrection } from './result-corrections.ts';
export { cancel, extend } from './running.ts';
export { change, findOwn, findSame, submit, VersionChanged, withdraw, type AnswerInput } from './answering.ts';
export { FaultyAnswers, type Receipt } from './sheets.ts';
export {
	enterMany,
	enterOnBehalf,
	importSheets,
	mostAtOnce,
	type EnteredRows,
	type EnteredSheet,
	type ImportedSheet,
	type RejectedRow
} from './entering.ts';
export {
	countSheets,
	countStanding,
	findSheet,
	listHistory,
	listSheets,
	listSheetsAfter,
	type SheetFilter
} from './sheet-queries.ts';
export { exportCsv, exportXlsx } from './export.ts';
export { attachPicture, picturesOf } from './pictures.ts';
export { voidSheet } from './voiding.ts';
export { countCodes, makeCodes, mostCodes } from './codes.ts';
export { countHolders, eraseHolders } from './retention.ts';
export { listOwnSheets, type OwnSheet } from './own-data.ts';
export { askAttendees } from './attendees.ts';
export { listAnswerers } from './telling.ts';
export { listSigned, type SignedSheet } from './signed.ts';
export { crossOf, liveTally } from './counting.ts';
export { tally, type ResultSet } from './tallying.ts';
export { opinionsOfSheet, questionsOf } from './free-answers.ts';
export {
	findPublicResult,
	findResult,
	listPublishedResults,
	markOfResultText,
	publishResult,
	resultContentOf,
	saveResultText,
	submitResultForReview,
	type Result,
	type ResultContent
} from './results.ts';
export { surveyContentOf, type SurveyContent } from './release.ts';
export {
	countPublic,
	find,
	findPublic,
	listExtensions,
	listForDesk,
	listPublic,
	listUnder,
	type Extension,
	type PublicFilter,
	type Survey,
	type SurveyView
} from './queries.ts';
export { asked, askedIn, correctionsSince, parentOf, type Asked } from './asked.ts';
export { currentVersion, listVersions, openVersion, type Version } from './versions.ts';
export {
	mayNotAnswer,
	mayNotCancel,
	mayNotChange,
	mayNotCorrect,
	mayNotCorrectResult,
	mayNotDraft,
	mayNotEdit,
	mayNotEnter,
	mayNotExtend,
	mayNotImport,
	mayNotMakeCodes,
	mayNotSee,
	mayNotSubmit,
	mayNotSubmitResult,
	mayNotTally,
	mayNotVoid
} from './policy.ts';
