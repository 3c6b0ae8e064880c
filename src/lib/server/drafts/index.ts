/** 决策草案: imported texts, their versions, clauses and comparison. */
export { importDraft, freeze, type DraftInput } from './drafts.ts';
export { clauseOf, findVersion, listClauses, listOfUnit, listVersions } from './queries.ts';
export type { ClauseRevision, DraftVersion } from './queries.ts';
export { parseDraft } from './parse/index.ts';
export { compareDrafts } from './compare/index.ts';
