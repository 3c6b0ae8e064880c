import type { ClauseRevision, DraftVersion } from '#server/drafts';
import { shanghaiIso } from '#server/statute';
import type { ConsultationView } from './queries.ts';

/** What a published notice says, whole: the content of its edition. Dates are facts, never text (3.2). */
export function noticeContent(notice: ConsultationView, version: DraftVersion, clauses: ClauseRevision[]) {
	const { activity } = notice;
	return {
		title: activity.title,
		unit: notice.unitName,
		basis: notice.basisText,
		opensAt: shanghaiIso(activity.opensAt),
		closesAt: shanghaiIso(activity.closesAt),
		lastDay: notice.lastDay,
		days: notice.days,
		minimumDays: notice.minDays,
		shorteningReason: notice.shorteningReason,
		summary: notice.summaryPlain,
		whatChanges: notice.whatChanges,
		channels: notice.channels,
		contact: notice.contact,
		guideQuestions: notice.guideQuestions,
		opinionDisplay: notice.opinionDisplay,
		draft: {
			title: version.title,
			no: version.no,
			sha256: version.originalSha256,
			preamble: version.preamble,
			clauses: clauses.map(({ no, path, text }) => ({ no, path, text })),
			annexes: version.annexes,
			draftingNote: version.draftingNote
		}
	};
}

export type NoticeContent = ReturnType<typeof noticeContent>;
