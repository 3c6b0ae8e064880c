/** Words of the dossier that browser and server share (目录归集; domain.md 3.1, 4.1). */
import type { PublicUnit, Stage } from '../catalogue/types.ts';

export type DossierStageName = 'catalogued' | Stage;

/** `next` is 未开展, `late` 未开展 though its planned month is over (or feedback that is overdue), `notApplicable` 不适用. */
export const dossierStates = ['done', 'now', 'next', 'late', 'notApplicable'] as const;
export type DossierState = (typeof dossierStates)[number];

export type DossierActivity = {
	id: string;
	kind: string;
	title: string;
	phase: 'upcoming' | 'open' | 'closed' | 'cancelled';
	/** First and last day, `YYYY-MM-DD`. */
	from: string;
	to: string;
	/** Every opinion received, whatever became of it. */
	received: number;
	shortened: boolean;
	cancelReason: string | null;
};

export type DossierLink =
	| { kind: 'catalogue'; year: number; version: number }
	| { kind: 'feedback'; activityId: string; activityKind: string; title: string; publishedOn: string }
	| { kind: 'file'; fileId: string; name: string; size: number };

export type DossierStage = {
	stage: DossierStageName;
	state: DossierState;
	/** Residents take part in it: a round dot, not a square one. */
	people: boolean;
	/** `YYYY-MM`. */
	plannedMonth: string | null;
	/** It goes on though its planned month is over. */
	behindPlan: boolean;
	startedOn: string | null;
	doneOn: string | null;
	/** Of feedback: the day by which it is due, and the working days since. */
	dueOn: string | null;
	overdueWorkdays: number;
	unit: PublicUnit | null;
	note: string | null;
	/** Why it does not apply: words, or else the key of a message. */
	reason: string | null;
	reasonCode: string | null;
	activities: DossierActivity[];
	links: DossierLink[];
};

export const progressWords = ['notBegun', 'underWay', 'published', 'executing', 'evaluated', 'removed'] as const;
export type ProgressWord = (typeof progressWords)[number];
/** How far an item has come; `stage` is the one under way or, if none is, the next. */
export type Progress = { word: ProgressWord; stage: DossierStageName | null };
