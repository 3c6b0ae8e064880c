/** 机构调整: renaming, merging and closing units, with all that hangs on them in the other modules. */
export { changeUnitKind, closeUnit, mergeUnit, renameUnit } from './units.ts';
export { appoint, disableStaff } from './people.ts';
export { holdingsOf, type Holdings } from './holdings.ts';
export { mayNotChangeKind, mayNotClose, mayNotMerge } from './policy.ts';
