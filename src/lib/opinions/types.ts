/** Words of an opinion that browser and server share (domain.md 3.2, 4.3). */

export const stances = ['support', 'oppose', 'suggest', 'question'] as const;
export type Stance = (typeof stances)[number];

/** How an opinion came in; totals always hold all of them (rule 11). */
export const channels = [
	'online',
	'letter',
	'email',
	'phone',
	'onsite',
	'symposium',
	'hearing',
	'kiosk',
	/** A free answer in a questionnaire, told when that is tallied. */
	'survey'
] as const;
export type Channel = (typeof channels)[number];
/** What a clerk keys in. */
export type PaperChannel = Exclude<Channel, 'online' | 'survey'>;
export const paperChannels = channels.filter(
	(channel) => channel !== 'online' && channel !== 'survey'
) as PaperChannel[];

/** Exactly one of these holds for each received opinion. */
export const opinionStates = ['pending', 'withdrawn', 'duplicate', 'rejected', 'redirected', 'valid'] as const;
export type OpinionState = (typeof opinionStates)[number];

/** 审核不予公开的理由 (rule 46), and where a matter that is no opinion goes (rule 48). */
export const rejectionGrounds = ['illegal', 'insult', 'privacy', 'advertising', 'unrelated', 'unreadable'] as const;
export type RejectionGround = (typeof rejectionGrounds)[number];
export const redirectTargets = ['hotline12345', 'petition', 'otherUnit'] as const;
export type RedirectTarget = (typeof redirectTargets)[number];

export const submitterTypes = ['person', 'unit'] as const;
export type SubmitterType = (typeof submitterTypes)[number];
export const ageBands = ['under14', '14to17', '18to35', '36to59', '60plus'] as const;
export type AgeBand = (typeof ageBands)[number];

/** 申诉: `withdrawn` when its author takes the opinion back before anybody decides. */
export const appealDecisions = ['upheld', 'granted', 'withdrawn'] as const;
export type AppealDecision = (typeof appealDecisions)[number];
/** What may be appealed against (4.3). */
export const contestable = ['rejected', 'redirected'] as const;

/** 迟到: what came after the close and says that it was written before, until a clerk has decided. */
export const lateStates = ['pending', 'admitted', 'refused'] as const;
export type LateState = (typeof lateStates)[number];

/** What is done to opinions at the desk, act by act. */
export const actKinds = [
	'moderated',
	'appealDecided',
	'grouped',
	'ungrouped',
	'groupRenamed',
	'groupsMerged',
	'outcomeGiven',
	'outcomeTakenBack',
	'undone'
] as const;
export type ActKind = (typeof actKinds)[number];
/** What of an opinion an act touches: two acts meet only where they touch the same. */
export const aspects = ['moderation', 'grouping', 'outcome'] as const;
export type Aspect = (typeof aspects)[number];
