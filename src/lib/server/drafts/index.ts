/** 决策草案: imported texts, their versions, clauses and comparison. */
export { freeze, handOver, importDraft, type DraftInput } from './drafts.ts';
export { heldPicture, importHeld, preview, type HeldInput, type Preview } from './held.ts';
export {
	confirmLineage,
	proposalFor,
	type AskedLink,
	type LineageInput,
	type LineageProposal
} from './lineage/lineage.ts';
export { answeredLinks, type LineageAnswer } from './lineage/answers.ts';
export { lacksLineage, lineageOf, whereaboutsIn } from './lineage/queries.ts';
export type { ConfirmedLink, Earlier, Lineage, Whereabouts } from './lineage/queries.ts';
export { mayNotConfirmLineage, mayNotImport, mayNotSee } from './policy.ts';
export { clauseOf, findVersion, listClauses, listHeads, listPublished, listVersions, saysTheSame } from './queries.ts';
export type { ClauseRevision, DraftHead, DraftVersion, VersionHead } from './queries.ts';
export { shownDraft, type ShownDraft } from './shown.ts';
export { plainText } from './text.ts';
export { readLines, type Line as DraftLine, type TableCell } from './parse/index.ts';
export { maxBytes } from './parse/sniff.ts';
export { diffText, type Change, type ChangeKind, type Comparison, type DiffPart } from './compare/index.ts';
export { compareVersions, type ComparedClause, type ComparedVersions } from './compared.ts';
