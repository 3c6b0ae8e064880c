/** 三审三校 and publication: review chain, disclosure attribute, secrecy review, editions that never change. */
export { digestOf } from './digest.ts';
export { publish } from './publishing.ts';
export {
	begin,
	classify,
	handOver,
	restart,
	retitle,
	sendBack,
	sign,
	signSecrecyReview,
	submit,
	withdraw
} from './releases.ts';
export type { Attribute } from '../../publication/types.ts';
export type { Subject } from './releases.ts';
export type { Signature } from './signing.ts';
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
