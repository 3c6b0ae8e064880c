/** 决策草案: imported texts, their versions, clauses and comparison. */
export { importDraft, freeze, type DraftInput } from './drafts.ts';
export { clauseOf, findVersion, listClauses, listOfUnit, listPublished, listVersions } from './queries.ts';
export type { ClauseRevision, DraftVersion, VersionHead } from './queries.ts';
export { plainText } from './text.ts';
export { parseDraft } from './parse/index.ts';
export {
	compareDrafts,
	diffText,
	type Change,
	type ChangeKind,
	type Comparison,
	type DiffPart
} from './compare/index.ts';
export { compareVersions, type ComparedClause, type ComparedVersions } from './compared.ts';
