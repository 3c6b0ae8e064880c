/**
 * The shapes of the invented district's content. Everything here is plain data; the loader runs it through the real
 * verbs. Days count from the day the demo starts (0 = that day, -12 = twelve days earlier) and months likewise.
 */

export interface Moment {
	day: number;
	/** HH:MM in Asia/Shanghai */
	time: string;
}

export type UnitKind = 'governmentOffice' | 'justiceBureau' | 'department' | 'street';

export type StaffRole =
	| 'drafter'
	| 'firstReviewer'
	| 'secondReviewer'
	| 'publisher'
	| 'opinionClerk'
	| 'eventStaff'
	| 'supervisor'
	| 'administrator';

export interface SiteContent {
	name: string;
	district: string;
	organ: string;
	sponsor: string;
	operator: string;
	siteCode: string;
	icpNo: string;
	psbNo: string;
	contactUnit: string;
	telephone: string;
	email: string;
	address: string;
	postalCode: string;
	officeHours: string;
}

export interface UnitContent {
	key: string;
	name: string;
	fullName: string;
	kind: UnitKind;
	parent: string | null;
	telephone: string;
	address: string;
}

export interface StaffContent {
	account: string;
	name: string;
	unit: string;
	roles: StaffRole[];
	/** one line for the demo's sign-in page: what to try with this account */
	task: string;
	/** shown first on the demo's sign-in page */
	featured: boolean;
}

export type AgeBand = '18-35' | '36-59' | '60+';

/** Residents are addressed by their name, which is unique in the district. */
export interface ResidentContent {
	name: string;
	phone: string;
	ageBand: AgeBand;
}

export type DecisionKind = 'publicPolicy' | 'plan' | 'resourceProtection' | 'publicProject' | 'other';

export type ParticipationMethod =
	'openConsultation' | 'symposium' | 'hearing' | 'fieldVisit' | 'writtenConsultation' | 'survey' | 'opinionPoll';

export type Stage =
	| 'catalogued'
	| 'initiation'
	| 'consultation'
	| 'symposium'
	| 'hearing'
	| 'feedback'
	| 'expertReview'
	| 'riskAssessment'
	| 'fairCompetitionReview'
	| 'legalityReview'
	| 'deliberation'
	| 'publication'
	| 'execution'
	| 'postEvaluation';

export interface StageNote {
	stage: Stage;
	status: 'done' | 'inProgress' | 'notStarted' | 'notApplicable';
	startedDay: number | null;
	doneDay: number | null;
	unit: string;
	note: string;
	/** the full text behind the note, where one is public (minutes, a digest of the experts' views) */
	document?: { title: string; text: string };
}

export interface ItemContent {
	key: string;
	seq: number;
	title: string;
	kind: DecisionKind;
	leadUnit: string;
	coUnits: string[];
	legalBasis: string[];
	procedures: {
		participation: ParticipationMethod[];
		expertReview: boolean;
		riskAssessment: boolean;
		legalityReview: boolean;
		fairCompetitionReview: boolean;
		collectiveDeliberation: boolean;
	};
	hearing: { need: 'required' | 'optional' | 'none'; basis: string };
	/** months from the start day's month */
	decisionMonth: number;
	stagePlan: { stage: Stage; month: number }[];
	affects: { group: string | null; business: boolean; minors: boolean; region: string | null };
	contact: { person: string; phone: string };
	stageNotes?: StageNote[];
}

export interface AdjustmentContent {
	kind: 'add' | 'remove' | 'postpone' | 'amend';
	item: string;
	reason: string;
	applicantUnit: string;
	/** only for add: the new row */
	added?: ItemContent;
	/** only for postpone: the new planned month, from the start day's month */
	decisionMonth?: number;
	/** only for amend */
	leadUnit?: string;
	coUnits?: string[];
}

export interface CatalogueVersionContent {
	version: number;
	/** {year} is the catalogue's year */
	docNo: string;
	issuedDay: number;
	publishedDay: number;
	/** internal, never published */
	partyConsentRef: string;
	approvalRef: string;
	basisText: string;
	adjustments: AdjustmentContent[];
}

export interface CatalogueContent {
	key: 'current' | 'previous';
	/** the catalogue's year is the year of this day, minus yearsBefore */
	yearOfDay: number;
	yearsBefore: number;
	organ: string;
	batch: string | null;
	staff: ReviewStaff;
	items: ItemContent[];
	versions: CatalogueVersionContent[];
}

/** Four accounts, no two the same. */
export interface ReviewStaff {
	drafter: string;
	firstReviewer: string;
	secondReviewer: string;
	publisher: string;
}

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
	shortening?: { reason: string; requestedDay: number; approvedDay: number; approver: string; approvalNote: string };
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
	state: 'accepted' | 'pending' | 'rejected' | 'redirected' | 'withdrawn' | 'duplicate';
	/** told to the author of a rejected or redirected opinion */
	note?: string;
	ground?: 'abuse' | 'advertising' | 'privacyOfOthers' | 'meaningless';
	redirectTo?: '12345' | 'petition' | 'police';
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
}
