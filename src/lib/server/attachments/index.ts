/** Files under DATA_DIR/files, by their SHA-256; the owner's policy decides who sees one. */
export { attach, detach, filesFolder, find, keep, listOf, pathOf, read, setAudience } from './files.ts';
export type { Kept, Ownership, StoredFile } from './files.ts';
export { keepEvidence, keepPaper, keepPhoto, type Evidence, type UploadedFile } from './evidence.ts';
export { held, hold, stage, unstage, type Staged } from './staging.ts';
export { countUnattached, sweepUnattached } from './sweep.ts';
export { readStagedTable, stageTable, type StagedTable } from './tables.ts';
