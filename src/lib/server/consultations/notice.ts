import type { StoredFile } from '#server/attachments';
import type { ClauseRevision, DraftVersion } from '#server/drafts';
import * as clock from '#server/clock';
import { shanghaiIso } from '#server/statute';
import type { ConsultationView } from './queries.ts';

/** What a published notice says, whole: the content of its edition. Dates are facts, never text (3.2). */
export function noticeContent(
	notice: ConsultationView,
	version: DraftVersion,
	clauses: ClauseRevision[],
	files: readonly StoredFile[],
	draftFiles: readonly StoredFile[]
) {
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
		identityPolicy: notice.identityPolicy,
		feedbackMode: notice.feedbackMode,
		documentType: notice.documentType,
		itemId: activity.itemId,
		round: notice.round,
		respondentNote: notice.respondentNote,
		signOff: signOffOf(notice),
		files: offered(files),
		draft: {
			title: version.title,
			no: version.no,
			sha256: version.originalSha256,
			preamble: version.preamble,
			clauses: clauses.map(({ no, path, text, blocks }) => ({ no, path, text, blocks })),
			annexes: version.annexes,
			draftingNote: version.draftingNote,
			/** The originals of draft and note, and the pictures in them. */
			files: offered(draftFiles)
		}
	};
}

/** The files that the public may have, with their digests; an order of their own, so that the content has one form. */
function offered(files: readonly StoredFile[]) {
	return files
		.filter(({ audience }) => audience === 'public')
		.map(({ purpose, name, sha256 }) => ({ purpose, name, sha256 }))
		.sort((a, b) => (`${a.purpose}\n${a.sha256}` < `${b.purpose}\n${b.sha256}` ? -1 : 1));
}

/** 落款: the unit and the day; the day of publication where none was named, unknown before. */
export function signOffOf(notice: ConsultationView): { unit: string; on: string | null } {
	const { publishedAt } = notice.activity;
	return {
		unit: notice.signOffUnit ?? notice.unitName,
		on: notice.signedOn ?? (publishedAt ? clock.dayOf(publishedAt) : null)
	};
}

export type NoticeContent = ReturnType<typeof noticeContent>;
