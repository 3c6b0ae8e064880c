import type { Moment, ReviewStaff } from './people.ts';

export interface DraftContent {
	key: string;
	title: string;
	fileName: string;
	unit: string;
	item: string;
	/** the draft as a resident reads it, one paragraph a line */
	text: string;
	note: string;
	summary: string;
	whatChanges: { topic: string; now: string; proposed: string }[];
	guideQuestions: string[];
}

/** 换稿: another version of the draft while comments are open, of substance. */
export interface RevisionContent {
	fileName: string;
	text: string;
	note: string;
	summary: string;
	whatChanges: DraftContent['whatChanges'];
	/** why, as the public reads it */
	reason: string;
	/** what the drafter says where the program asks: numbers of the first version → of this one */
	became: Record<string, string[]>;
	importedDay: number;
	/** at 17:00; what was said before speaks of the first version */
	publishedDay: number;
}

export type Channel = 'online' | 'email' | 'letter' | 'phone' | 'onsite' | 'symposium' | 'kiosk';

export interface ConsultationContent {
	key: string;
	phase: 'open' | 'upcoming' | 'sorting' | 'published' | 'zeroReport';
	title: string;
	unit: string;
	coUnits: string[];
	item: string;
	draft: string;
	basis: string;
	opens: Moment;
	/** the last day, before any rolling over rest days */
	closesDay: number;
	/** the day the notice went into review */
	submittedDay: number;
	staff: ReviewStaff;
	clerk: string;
	/** Another clerk of the unit, to whom the clerk gives what waits. */
	helper?: string;
	shortening?: { reason: string; requestedDay: number; approvedDay: number; approver: string; approvalNote: string };
	revision?: RevisionContent;
	opinionsShown: 'afterModeration' | 'withFeedback' | 'never';
	channels: Channel[];
	contact: {
		person: string;
		telephone: string;
		email: string;
		address: string;
		postalCode: string;
		envelopeMark: string;
		onsite: string;
	};
	feedback?: FeedbackContent;
}

export type Stance = 'support' | 'oppose' | 'suggest' | 'question';
export type Outcome = 'adopted' | 'partiallyAdopted' | 'notAdopted' | 'explained';

/** Someone who did not come through the site; a clerk keyed the opinion in. */
export interface OfflineSubmitter {
	name: string;
	phone: string | null;
	address: string | null;
	enteredBy: string;
	enteredDay: number;
	/** letters only */
	postmarkDay?: number;
}

export interface DecisionContent {
	outcome: Outcome;
	reason: string;
	changed?: { clause: string; before: string; after: string };
}

export interface OpinionContent {
	/** only where another opinion points here */
	key?: string;
	/** a resident's name, or someone who wrote, called or came by */
	from: string | OfflineSubmitter;
	/** the unit speaks, not the person; published in full */
	unitName?: string;
	channel: Channel;
	at: Moment;
	/** as printed in the draft: 第六条, （四）; null = on the whole */
	clause: string | null;
	stance: Stance;
	text: string;
	/** the submitter lets the full name be shown */
	showName?: boolean;
	/** a guardian speaks for a child */
	child?: { who: string };
	/** what a clerk has to mask before the text is shown */
	personalData?: ('phone' | 'address' | 'idNumber' | 'name')[];
	/** words of the text to mask that no pattern finds */
	mask?: string[];
	state: 'accepted' | 'pending' | 'rejected' | 'redirected' | 'withdrawn' | 'duplicate';
	/** told to the author of a rejected or redirected opinion */
	note?: string;
	ground?: 'abuse' | 'advertising' | 'privacyOfOthers' | 'meaningless';
	redirectTo?: '12345' | 'petition' | 'police';
	/** the author appeals; a reviewer of the unit decides, where `decided` says so */
	appeal?: { at: Moment; text: string; decided?: { at: Moment; granted: boolean; reason: string } };
	duplicateOf?: string;
	withdrawnAt?: Moment;
	/** opinions with the same label carry the same text, by different people */
	sameText?: string;
	group?: string;
	/** for an opinion answered on its own */
	digest?: string;
	decision?: DecisionContent;
}

export interface GroupContent {
	key: string;
	consultation: string;
	title: string;
	clause: string | null;
	digest: string;
	/** none yet while the consultation is being sorted */
	decision?: DecisionContent;
}

export interface FeedbackContent {
	submitted: Moment;
	firstReviewed: Moment;
	secondReviewed: Moment;
	published: Moment;
	/** a return on the way, if there was one: who sent it back, and why */
	returned?: { by: 'firstReviewer' | 'secondReviewer' | 'publisher'; at: Moment; comment: string };
	narrative: string;
	nextStep: string;
	/** a further edition that waits for its final review while the demo starts */
	supplement?: {
		begun: Moment;
		submitted: Moment;
		firstReviewed: Moment;
		secondReviewed: Moment;
		/** why it replaces the edition before */
		note: string;
		narrative: string;
		nextStep: string;
	};
}
