/** Compares two versions of a draft by clause, and two texts by sign. Pure; no database. */
export { changeKinds, compareDrafts, labelOf, shapeOfClause } from './compare.ts';
export type { Change, ChangeKind, ClausePair, Comparable, Comparison } from './compare.ts';
export { diffText } from './diff.ts';
export type { DiffPart } from './diff.ts';
export { inOrder } from './order.ts';
export { contained, restOf, sharedWith, similarity, type Shape } from './similarity.ts';
