import { noticeChannels, type NoticeChannel } from '#lib/consultations/types.ts';
import type { FormFailure, Values } from '#lib/web/form-action.ts';
import { issueWords, words } from '#lib/web/words.ts';

/** Where a refusal belongs: beside its field, not above the form. */
const fieldOf: Record<string, string> = {
	statute_badDay: 'opensOn',
	statute_badDays: 'days',
	statute_endsTooEarly: 'endsOn',
	statute_reasonMissing: 'shorteningReason',
	statute_reasonTooShort: 'shorteningReason',
	statute_reasonEmptyPhrase: 'shorteningReason',
	consultations_otherDraft: 'draftVersionId',
	consultations_feedbackLater: 'feedbackMode'
};

/** What is missing before review, and the field that mends it. */
export const lackFields: Record<string, string> = {
	consultations_noBasis: 'basisText',
	consultations_noSummary: 'summaryPlain',
	consultations_noWhatChanges: 'whatChanges',
	consultations_channelsMissing: 'ways',
	consultations_noContact: 'contact.person',
	drafts_lineageOpen: 'draftVersionId'
};

export type FieldErrors = Record<string, string | undefined>;

/** The first words for every field, and what remains to be said above the form. */
export function errorsOf(failed: FormFailure | null): { errors: FieldErrors; rest: FormFailure | null } {
	const { errors, rest } = ofFields(failed, fieldOf);
	return { errors: { ...issueWords(failed?.issues), ...errors }, rest };
}

/** Refusals in the words of the fields they belong to, by `fields`: code → field; `rest` holds those of no field. */
export function ofFields(
	failed: FormFailure | null,
	fields: Readonly<Record<string, string>>
): { errors: FieldErrors; rest: FormFailure | null } {
	const errors: FieldErrors = {};
	if (!failed) return { errors, rest: null };
	const { codes, facts } = failed.refusal;
	for (const code of codes) {
		const field = fields[code];
		if (field) errors[field] ??= words(code, facts);
	}
	const left = codes.filter((code) => !fields[code]);
	return { errors, rest: left.length > 0 ? { ...failed, refusal: { ...failed.refusal, codes: left } } : null };
}

export type WayRow = { channel: NoticeChannel; at: number; values: Record<string, string> };

/**
 * The ways to respond as rows of the form, each channel with at least one, numbered anew from 0. `values.add` names a
 * channel that was asked for one more.
 */
export function wayRows(values: Values): WayRow[] {
	const typed: Record<string, string>[] = [];
	for (const [name, value] of Object.entries(values)) {
		const [, at, part] = /^channels\[(\d{1,3})\]\.(\w+)$/.exec(name) ?? [];
		if (at && part) (typed[Number(at)] ??= {})[part] = String(value);
	}
	const rows = noticeChannels.flatMap((channel) => {
		const present = typed.filter((row) => row?.channel === channel);
		const asked = values.add === channel ? [{}] : [];
		const all = [...present, ...asked];
		return (all.length > 0 ? all : [{}]).map((row) => ({ channel, values: row as Record<string, string> }));
	});
	return rows.map((row, at) => ({ ...row, at }));
}
