/** Words of a consultation that browser and server share (domain.md 3.2). */

export const documentTypes = ['majorDecision', 'normative', 'normativeBusiness'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const identityPolicies = ['nameToStaff', 'requireRealName'] as const;
export type IdentityPolicy = (typeof identityPolicies)[number];

/** When the public sees opinions: after moderation, with the feedback, or never. */
export const opinionDisplays = ['afterModeration', 'withFeedback', 'never'] as const;
export type OpinionDisplay = (typeof opinionDisplays)[number];

export const feedbackModes = ['beforeReview', 'withPublication'] as const;
export type FeedbackMode = (typeof feedbackModes)[number];

/** A way to respond that the notice names: website, e-mail, letter, phone, fax, in person. */
export const noticeChannels = ['online', 'email', 'letter', 'phone', 'fax', 'onsite'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];
/**
 * One way with its address or number. Real notices say of a letter who receives it and its postcode, and of letters and
 * mails what to write on the envelope or in the subject (`mark`); `remark` holds hours and how to get there.
 */
export type ChannelWay = {
	channel: NoticeChannel;
	address: string;
	remark?: string | undefined;
	recipient?: string | undefined;
	postcode?: string | undefined;
	mark?: string | undefined;
};

/** Files that a notice offers beside the draft and its note. */
export const noticeFilePurposes = ['feedbackForm', 'annex'] as const;
export type NoticeFilePurpose = (typeof noticeFilePurposes)[number];

export type ConsultationContact = {
	person: string;
	phone: string;
	email?: string;
	address?: string;
	postcode?: string;
};
