/** 公众参与活动: what consultations, sessions, hearings and meetings share, and the one place that tells their phase. */
export { change, create, find, handOver, markCancelled, markPublished } from './activities.ts';
export type { Activity, ActivityFacts, ActivityKind } from './activities.ts';
export { phaseOf, type Phase, type PhaseFacts } from './phase.ts';
