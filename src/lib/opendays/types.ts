/** Words of open days that browser and server share (domain.md 3.6, 4.7). */

export const sessionModes = ['onSite', 'live', 'vr'] as const;
export type SessionMode = (typeof sessionModes)[number];

/** What happens in a session; one of the last two is a must (domain rule 30). */
export const programmeKinds = ['visit', 'experience', 'other', 'symposium', 'survey'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];
export const heardKinds: readonly ProgrammeKind[] = ['symposium', 'survey'];

export const ageBands = ['under8', '8to13', '14to17', '18to59', '60plus'] as const;
export type AgeBand = (typeof ageBands)[number];
/** Youngest age that a session admits: bounds of the bands, so that nobody gives an exact age. */
export const minAges = [0, 8, 14, 18] as const;

/** 两代表一委员, enterprises, residents (domain 3.6). */
export const categories = [
	'resident',
	'partyDelegate',
	'peoplesDeputy',
	'cppccMember',
	'enterprise',
	'media',
	'other'
] as const;
export type Category = (typeof categories)[number];

/** What somebody needs on the day. */
export const needs = ['wheelchair', 'signLanguage', 'largePrint', 'guideDog', 'stroller'] as const;
export type Need = (typeof needs)[number];

/** What an event may ask for at sign-up besides: 单位, 职业, 住址, 报名理由 (domain 3.6). */
export const askedFields = ['employer', 'occupation', 'address', 'reason'] as const;
export type AskedField = (typeof askedFields)[number];
/** `purpose`: why the host needs it, as everybody reads who signs up. */
export type Ask = { field: AskedField; required: boolean; purpose: string };
/** Most characters of an answer. */
export const askedLimits: Record<AskedField, number> = { employer: 200, occupation: 100, address: 300, reason: 500 };
export type Details = { [Field in AskedField]?: string | undefined };

export const signUpOrigins = ['resident', 'invited'] as const;
/** `offered`: moved up from the waitlist, holds its seats until `confirmBy`. */
export const signUpStates = ['confirmed', 'offered', 'waiting', 'cancelled', 'lapsed'] as const;
export type SignUpState = (typeof signUpStates)[number];
export const standingStates: readonly SignUpState[] = ['confirmed', 'offered', 'waiting'];
/** Why a sign-up ended. */
export const endedWhys = ['own', 'organiser', 'lapsed', 'sessionCancelled'] as const;
export type EndedWhy = (typeof endedWhys)[number];

export const changeKinds = ['quota', 'rescheduled', 'cancelled'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const revokedWhys = ['cancelled', 'reissued', 'sessionCancelled'] as const;

export const gateEventKinds = ['admit', 'undo', 'walkIn'] as const;
export type GateEventKind = (typeof gateEventKinds)[number];

/** Seats of one session; companions of one sign-up. */
export const mostSeats = 5000;
export const mostCompanions = 9;
