/** Who did what, when: hash-chained, gap-free, without personal data. */
export { canonical } from './chain.ts';
export { keptUntilNextEntry } from './kept.ts';
export { record, recordAll, sealed, type Facts } from './journal.ts';
export { verify, verifyEnd, type Verdict } from './verify.ts';
export { length, listLast, listOf, newest, newestOf, type Entry } from './queries.ts';
