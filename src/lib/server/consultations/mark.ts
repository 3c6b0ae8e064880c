import { markOf } from '#server/actor';
import type { ConsultationView } from './queries.ts';

/** The mark of what the form of a notice holds: the same words give the same mark. */
export function markOfNotice(notice: ConsultationView): string {
	const { activity, documentType, draftVersionId, opensOn, days, endsOn, round, shorteningReason } = notice;
	const { basisText, summaryPlain, whatChanges, guideQuestions, respondentNote, signOffUnit, signedOn } = notice;
	const { channels, contact, identityPolicy, opinionDisplay, feedbackMode } = notice;
	return markOf([
		...[activity.title, activity.itemId, documentType, draftVersionId, opensOn, days, endsOn, round, shorteningReason],
		...[basisText, summaryPlain, whatChanges, guideQuestions, respondentNote, signOffUnit, signedOn],
		...[channels.map((way) => Object.entries(way).sort()), Object.entries(contact).sort()],
		...[identityPolicy, opinionDisplay, feedbackMode]
	]);
}
