/** Compares two versions of a draft by clause, and two texts by sign. Pure; no database. */
export { changeKinds, compareDrafts } from './compare.ts';
export type { Change, ChangeKind, ClausePair, Comparable, Comparison } from './compare.ts';
export { diffText } from './diff.ts';
export type { DiffPart } from './diff.ts';
