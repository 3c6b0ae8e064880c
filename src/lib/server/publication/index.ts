/** 三审三校 and publication: review chain, disclosure attribute, secrecy review, editions that never change. */
export { begin, classify, digestOf, publish, restart, sendBack, sign, signSecrecyReview, submit } from './releases.ts';
export type { Attribute } from '../../publication/types.ts';
export type { Signature, Subject } from './releases.ts';
export {
	currentEdition,
	find,
	findEdition,
	history,
	latestOf,
	listEditions,
	listImprints,
	listInStates,
	listSubmissions,
	signatures
} from './queries.ts';
export type { Edition, Imprint, Release, ReviewStep, Step, SubjectKind, Submission } from './queries.ts';
export { mayNotDraft, mayNotReviewSecrecy, mayNotSee, mayNotSendBack, mayNotSign, stepOf } from './policy.ts';
