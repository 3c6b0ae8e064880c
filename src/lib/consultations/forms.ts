import * as v from 'valibot';
import { attributes } from '../publication/types.ts';
import {
	documentTypes,
	feedbackModes,
	identityPolicies,
	noticeChannels,
	noticeFilePurposes,
	opinionDisplays
} from './types.ts';

const line = (key: string, most = 200) =>
	v.pipe(v.string(key), v.trim(), v.minLength(1, key), v.maxLength(most, 'consultations_tooLong'));
const few = (most: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, 'consultations_tooLong')));
const list = v.pipe(
	v.array(v.pipe(v.string(), v.trim(), v.maxLength(500, 'consultations_tooLong'))),
	v.maxLength(20, 'consultations_tooManyLines')
);
/** Several entries: a list, or a text with one on each line. */
const lines = v.union([
	list,
	v.pipe(
		v.string(),
		v.transform((text) => text.split(/\r?\n/).filter((one) => one.trim() !== '')),
		list
	)
]);
const whole = (key: string, most: number) =>
	v.pipe(
		v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,4}$/, key), v.transform(Number))], key),
		v.integer(key),
		v.minValue(1, key),
		v.maxValue(most, key)
	);
const way = v.object({
	channel: v.picklist(noticeChannels, 'consultations_channelsMissing'),
	address: v.pipe(v.string(), v.trim(), v.maxLength(300, 'consultations_tooLong')),
	remark: few(300),
	recipient: few(100),
	postcode: few(12),
	mark: few(100)
});
/** Rows that nobody filled in are none. */
const isNamed = ({ channel: _channel, ...words }: v.InferOutput<typeof way>) => Object.values(words).some(Boolean);

/** The notice as the drafter fills it in; what may still be empty is asked for when it goes to review. */
export const NoticeForm = v.object({
	title: line('consultations_noTitle'),
	itemId: v.optional(v.string(), ''),
	documentType: v.picklist(documentTypes, 'consultations_noDocumentType'),
	opensOn: v.pipe(v.string(), v.isoDate('consultations_noOpensOn')),
	days: whole('consultations_noDays', 3650),
	/** A last day chosen beyond the minimum; the number of days then follows from it. */
	endsOn: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())], 'consultations_noEndsOn')),
	shorteningReason: v.pipe(v.optional(v.string(), ''), v.maxLength(1000, 'consultations_tooLong')),
	basisText: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000, 'consultations_tooLong')),
	summaryPlain: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(2000, 'consultations_tooLong')),
	whatChanges: v.optional(lines, []),
	channels: v.optional(
		v.pipe(
			v.array(way),
			v.maxLength(30, 'consultations_tooManyLines'),
			v.transform((ways) => ways.filter(isNamed))
		),
		[]
	),
	contact: v.object({
		person: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60, 'consultations_tooLong')),
		phone: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60, 'consultations_tooLong')),
		email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'consultations_tooLong'))),
		address: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'consultations_tooLong'))),
		postcode: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(12, 'consultations_tooLong')))
	}),
	guideQuestions: v.optional(lines, []),
	identityPolicy: v.optional(v.picklist(identityPolicies), 'nameToStaff'),
	opinionDisplay: v.optional(v.picklist(opinionDisplays), 'afterModeration'),
	/** Left out: as the rules of the place have it. */
	feedbackMode: v.optional(v.picklist(feedbackModes)),
	/** 第几轮: a draft that changed in substance is put to the public again. */
	round: v.optional(whole('consultations_noRound', 9)),
	/** What people should say of themselves when they write: 请注明姓名、单位、联系方式. */
	respondentNote: few(300),
	/** 落款: the unit as it signs, if not by its own name, and the day, if not that of publication. */
	signOffUnit: few(100),
	signedOn: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())], 'consultations_noSignedOn')),
	/** Another version of the same draft, while the notice is being drafted. */
	draftVersionId: v.optional(v.string())
});
export type NoticeInput = v.InferOutput<typeof NoticeForm>;

export const NoticeFileForm = v.object({
	purpose: v.picklist(noticeFilePurposes, 'consultations_noPurpose')
});

/** What goes with the notice to its reviewers: the disclosure attribute and the drafter's signature. */
export const SubmitForm = v.object({
	attribute: v.picklist(attributes, 'publication_noAttribute'),
	attributeBasis: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'consultations_tooLong')), ''),
	proofread: v.optional(v.literal('1', 'publication_notProofread')),
	comment: few(1000)
});

export const ExtensionForm = v.object({
	lastDay: v.pipe(v.string(), v.isoDate('consultations_noLastDay')),
	reason: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'consultations_tooLong'))
});

export const CancelForm = v.object({
	reason: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'consultations_tooLong')),
	sure: v.optional(v.literal('1'))
});

/** Another version of the draft while the period runs. */
export const RevisionForm = v.object({
	draftVersionId: v.pipe(v.string(), v.minLength(1, 'consultations_revisionNoVersion')),
	substance: v.picklist(['yes', 'no'], 'consultations_revisionNoSubstance'),
	reason: v.pipe(v.string(), v.trim(), v.maxLength(1000, 'consultations_tooLong')),
	revisedSummary: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000, 'consultations_tooLong')), ''),
	revisedChanges: v.optional(lines, [])
});

export const DetachForm = v.object({ file: v.string() });
