/** Who somebody is: residents, staff, their sessions, what they consented to. */
export { closeAccount, closeUnused, mayCloseUntil } from './closing.ts';
export { listTotpCodes } from './codes.ts';
export { consent, hasConsent, listConsents, type Given } from './consent.ts';
export type { AccountId, Level } from './lucia.ts';
export { outboxKey } from './outbox-key.ts';
export {
	actorOf,
	findResident,
	findStaff,
	listStaff,
	phoneHashWith,
	staffNames,
	type Resident,
	type StaffMember
} from './people.ts';
export {
	mayNotAdminister,
	nameProblems,
	needsTotp,
	passwordDays,
	passwordProblems,
	type PasswordDue
} from './policy.ts';
export { allow, type Rate } from './rates.ts';
export { declareName, ownDetails, requestCode, residentOf, signInResident } from './residents.ts';
export { lastSave } from './saves.ts';
export {
	authenticate,
	endSessionsOf,
	listSessions,
	sessionCookie,
	signOut,
	startSession,
	type Authenticated
} from './sessions.ts';
export { confirmTotp, enrolment, signInStaff, type StaffSignIn } from './signin.ts';
export { firstPassword } from './password.ts';
export {
	appoint,
	changePassword,
	createStaff,
	disableStaff,
	enableStaff,
	handOver,
	resetPassword,
	resetTotp,
	setRoles,
	type StaffInput
} from './staff.ts';
export { countOver, sweep } from './sweep.ts';
