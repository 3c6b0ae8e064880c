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
	errorReportUrl: string;
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

/** Four accounts, no two the same. */
export interface ReviewStaff {
	drafter: string;
	firstReviewer: string;
	secondReviewer: string;
	publisher: string;
}
