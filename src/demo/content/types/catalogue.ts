import type { ReviewStaff } from './people.ts';

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
