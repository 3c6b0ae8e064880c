/** 意见: said, entered, withdrawn, moderated and looked up; the text itself is never edited. */
export { submit, withdraw } from './opinions.ts';
export { enterOnBehalf } from './paper.ts';
export { importPaper, type ImportedRows, type ImportOptions } from './import.ts';
export { moderate, setStaffDigest, viewIdentity, type Moderated } from './moderation.ts';
export { lookUp, receiptFor } from './lookup.ts';
export { listMargin } from './margin.ts';
export type { Receipt } from './insert.ts';
export {
	countByClause,
	countReceived,
	find,
	findWithClause,
	listForDesk,
	listOfResident,
	listPublic,
	tally,
	type Opinion,
	type OwnOpinion,
	type PublicOpinion,
	type QueueFilter,
	type Tally
} from './queries.ts';
export { mayNotEnter, mayNotHandle, mayNotSeeIdentity, mayNotSend, mayNotSubmit, mayNotWithdraw } from './policy.ts';
