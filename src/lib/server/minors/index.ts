/** Looks at what is known of minors: asked for with a purpose, approved by a second person, written down (domain rule 53). */
export { ask, decide, handOver, recordView } from './accesses.ts';
export { basis, validDays } from './basis.ts';
export { mayNotDecide } from './policy.ts';
export { approvalOf, isValid, listSeen, listToDecide, standingOf, type Access, type ListedAccess } from './queries.ts';
