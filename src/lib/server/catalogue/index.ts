/** The yearly catalogue of major administrative decisions, its items, versions and adjustments (国务院令第713号 Art 3). */
export { adjust, beginAdjustment, dropAdjustment, undoAdjustments } from './adjustments.ts';
export { createCatalogue, setPapers } from './catalogues.ts';
export { type ChangeMark, type EntryField, type FieldChange, type ItemChange } from './compare.ts';
export { findDraft, listDrafts, type Adjustment, type Catalogue, type Draft, type Version } from './drafts.ts';
export { addEntry, editEntry, removeEntry } from './entries.ts';
export { inputOf, type Entry } from './entry.ts';
export { exportXlsx } from './export.ts';
export { importEntries, type ImportPreview, type ImportRow } from './import/import.ts';
export {
	gapCodes,
	mayNotBeginAdjustment,
	mayNotCompile,
	mayNotDropAdjustment,
	mayNotEdit,
	mayNotEditEntries,
	mayNotRecordStage,
	type Gaps
} from './policy.ts';
export { handOver, inPresentHands, namesUnit } from './naming.ts';
export {
	compareVersions,
	findByYear,
	findItem,
	findVersion,
	listCatalogues,
	listItems,
	type CatalogueHead,
	type CatalogueView,
	type ItemView,
	type VersionHead
} from './queries.ts';
export { contentToPublish, publishVersion, submitForReview, type EndActivities } from './review.ts';
export { attachToStage, detachFromStage, listStageRecords, recordStage, type StageRecord } from './stages.ts';
