import type { Template } from '#server/messages';
import { m } from '#lib/paraglide/messages.js';

/** What a message is about, in a word. The type names every message there is. */
const kinds = {
	identity_smsCode: m.desk_message_identity_smsCode,
	messages_test: m.desk_message_messages_test,
	messages_rejected: m.desk_message_messages_rejected,
	messages_redirected: m.desk_message_messages_redirected,
	messages_duplicate: m.desk_message_messages_duplicate,
	messages_accepted: m.desk_message_messages_accepted,
	messages_lateAdmitted: m.desk_message_messages_lateAdmitted,
	messages_lateRefused: m.desk_message_messages_lateRefused,
	messages_appealUpheld: m.desk_message_messages_appealUpheld,
	messages_appealGranted: m.desk_message_messages_appealGranted,
	messages_outcome: m.desk_message_messages_outcome,
	messages_outcomes: m.desk_message_messages_outcomes,
	messages_correction: m.desk_message_messages_correction,
	messages_extended: m.desk_message_messages_extended,
	messages_revised: m.desk_message_messages_revised,
	messages_cancelled: m.desk_message_messages_cancelled,
	messages_surveyCorrected: m.desk_message_messages_surveyCorrected,
	messages_surveyExtended: m.desk_message_messages_surveyExtended,
	messages_surveyCancelled: m.desk_message_messages_surveyCancelled,
	messages_seatConfirmed: m.desk_message_messages_seatConfirmed,
	messages_seatOffered: m.desk_message_messages_seatOffered,
	messages_seatLapsed: m.desk_message_messages_seatLapsed,
	messages_seatWithdrawn: m.desk_message_messages_seatWithdrawn,
	messages_seatInvited: m.desk_message_messages_seatInvited,
	messages_sessionRescheduled: m.desk_message_messages_sessionRescheduled,
	messages_sessionMovedOnto: m.desk_message_messages_sessionMovedOnto,
	messages_sessionAsked: m.desk_message_messages_sessionAsked,
	messages_sessionCancelled: m.desk_message_messages_sessionCancelled
} satisfies Record<Template, () => string>;

export const kindOf = (template: string): string => kinds[template as Template]();
