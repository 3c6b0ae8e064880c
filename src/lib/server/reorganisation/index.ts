/** 机构调整: renaming, merging and closing units, with all that hangs on them in the other modules. */
export { closeUnit, mergeUnit, renameUnit } from './units.ts';
export { holdingsOf, type Holdings } from './holdings.ts';
export { mayNotClose, mayNotMerge } from './policy.ts';
