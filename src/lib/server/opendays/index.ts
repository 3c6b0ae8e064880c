/** 政府开放日: who invites to what, who has a seat, who came. */
export {
	mayNotCampaign,
	mayNotChange,
	mayNotClose,
	mayNotConfirmSummary,
	mayNotDraft,
	mayNotEdit,
	mayNotOrganise,
	mayNotPresent,
	mayNotRewriteSummary,
	mayNotSee
} from './policy.ts';
export { makeCampaign } from './campaigns.ts';
export {
	addSession,
	draftEvent,
	dropSession,
	editEvent,
	editSession,
	handOver,
	markOfEvent,
	markOfSession
} from './events.ts';
export { eventContentOf, lacksOf, publish, submitForReview, type EventContent } from './publishing.ts';
export {
	arePublished,
	find,
	findEvent,
	findPublic,
	findPublicEvent,
	listCampaigns,
	listChanges,
	listEvents,
	listHosted,
	listPublic,
	listSessions,
	listSessionsOf,
	type Campaign,
	type Change,
	type OpenDayEvent,
	type PublicFilter,
	type SessionView
} from './queries.ts';
export { freeSeats, type SessionPhase } from './phase.ts';
export { mayNotBring, mayNotSignUp } from './sign-up-policy.ts';
export { findSame, type SignedUp } from './same-party.ts';
export { signUp } from './sign-ups.ts';
export { cancel, confirm, findOwn, findTicket, listOwn, standingOf, type OwnSignUp } from './own.ts';
export { invite, reissueTicket, withdrawSeat } from './guests.ts';
export { askForMinors, listSignUps, type ListedSignUp } from './sign-up-list.ts';
export { cancelSession, changeQuota, reschedule } from './changes.ts';
export { lapseOffers } from './seats.ts';
export { exportCsv, exportXlsx } from './export.ts';
export { countStanding, seatsOf, type Seats, type Standing } from './sign-up-queries.ts';
export { addTicketKey } from './ticket-keys.ts';
export { verify, type Checked } from './tickets.ts';
export { closeEvent, confirmSummary, markOfSummary, rewriteSummary } from './closing.ts';
export { hasCome, listSettled, tellCame } from './attendees.ts';
export { findFigures, listConflicts, type Figures, type ListedConflict } from './attendance.ts';
export { gateList, mergeGate, type GateAnswer, type GateList, type GateListTicket } from './gate.ts';
export { endShift, listShifts, openShift, type Shift } from './shifts.ts';
export { countDueSignUps, eraseSignUps, idNumberDays, type Erased } from './retention.ts';
export { mayNotSuggest, periodOfSession } from './suggestions.ts';
export { mayNotPhotograph, mayNotShow } from './photo-policy.ts';
export { addPhoto, movePhoto, removePhoto, showPhoto } from './photos.ts';
export { openScan, recordConsent, withdrawConsent } from './photo-consents.ts';
export {
	countPhotos,
	findPhoto,
	listPhotos,
	listShownPhotos,
	type DeskPhoto,
	type PhotoConsent,
	type PublicPhoto
} from './photo-queries.ts';
