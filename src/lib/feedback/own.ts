import type {
	AppealDecision,
	contestable,
	OpinionState,
	RedirectTarget,
	RejectionGround,
	Stance
} from '../opinions/types.ts';
import type { Outcome } from './types.ts';

/**
 * One opinion as its author sees it, with every step. Nothing of it is secret to them; the look-up code and what is
 * stored encrypted stay out.
 */
export type OwnView = {
	id: string;
	no: string;
	activityId: string;
	/** `survey`, or what else people took part in. */
	activityKind: string;
	title: string;
	unitName: string;
	clauseId: string | null;
	clauseNo: string | null;
	/** The clause as it read on that day. */
	clauseText: string | null;
	stance: Stance;
	text: string;
	submitterShown: string;
	forMinor: boolean;
	receivedAt: Date;
	files: { name: string; size: number }[];
	state: OpinionState;
	/** A word of the list asks for a person's eyes. */
	held: boolean;
	/** When a clerk looked at it, and what they decided. */
	moderatedAt: Date | null;
	rejectionGround: RejectionGround | null;
	redirectTarget: RedirectTarget | null;
	moderationNote: string | null;
	/** The question of a survey that it answers; null where it is about a draft. */
	question: string | null;
	/** Number of the opinion that this one repeats. */
	duplicateOf: string | null;
	withdrawnAt: Date | null;
	closesAt: Date;
	phase: 'draft' | 'upcoming' | 'open' | 'closed' | 'cancelled';
	/** Why whoever asks cannot withdraw it; empty if they can. */
	mayNotWithdraw: string[];
	/** Until when one tap undoes it; null if it cannot be undone (any more). */
	undoUntil: Date | null;
	/** It was undone: never counted, never shown. */
	undone: boolean;
	/** 申诉 against a refusal: until when (`YYYY-MM-DD`), why not (empty: they may), and what was made of it. */
	appeal: {
		mayNot: string[];
		until: string | null;
		basis: string[];
		warnings: string[];
		made: {
			text: string;
			at: Date;
			contested: (typeof contestable)[number];
			ground: RejectionGround | null;
			target: RedirectTarget | null;
			decision: AppealDecision | null;
			reason: string | null;
			decidedAt: Date | null;
		} | null;
	};
	/** Once it is published. */
	outcome: { kind: Outcome; reason: string | null; changedClause: string | null; changedText: string | null } | null;
	feedbackAt: Date | null;
	/** When the feedback is due (`YYYY-MM-DD`; none if it comes with the decision), and working days it is late by. */
	due: { date: string | undefined; basis: string[]; warnings: string[]; overdue: number };
};
