import type { Answers } from '#lib/surveys/answers.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import type { EnteredChannel } from '#lib/surveys/types.ts';
import type { AgeBand, Moment, ReviewStaff } from './people.ts';
import type { DecisionContent } from './participation.ts';

/** What one person answered, and how it came in. */
export interface SheetContent {
	at: Moment;
	answers: Answers;
	/** paper, a call, a visit: keyed in by a clerk on a later day or the same; online where it is not said */
	entered?: { channel: EnteredChannel; day: number; by: string };
	/** keyed in twice: this one does not count */
	twice?: true;
}

/** What somebody of that age wrote freely; `group` where it was answered after the tally. */
export interface SaidContent {
	age: AgeBand;
	text: string;
	group?: string;
	/** what else this person must have answered, so that the sheet does not contradict itself */
	answers?: Answers;
}

/** A question of an item or of the unit, asked of whoever wants to answer. */
export interface SurveyContent {
	key: string;
	title: string;
	purpose: string;
	unit: string;
	item: string;
	/** the day it went into review */
	submittedDay: number;
	opens: Moment;
	lastDay: number;
	staff: ReviewStaff;
	clerk: string;
	onePer: 'person' | 'device';
	definition: Definition;
	/** `day`: a day of the calendar by its offset from the day the demo starts */
	sheets(day: (offset: number) => string): SheetContent[];
	/** what was written freely, by whose groups it is answered */
	said: SaidContent[];
	ended?: EndedSurveyContent;
}

/** Ended before its time, counted, what people wrote answered, the figures published. */
export interface EndedSurveyContent {
	at: Moment;
	by: string;
	/** the note that the public reads */
	reason: string;
	tallied: Moment;
	/** pairs of question numbers that are published against each other */
	crosses: [number, number][];
	moderated: Moment;
	groups: { key: string; title: string; decision: DecisionContent }[];
	grouped: Moment;
	feedback: PublishedContent & { narrative: string; nextStep: string };
	result: PublishedContent & { analysis: string; nextStep: string };
}

interface PublishedContent {
	begun: Moment;
	firstReviewed: Moment;
	secondReviewed: Moment;
	published: Moment;
}
