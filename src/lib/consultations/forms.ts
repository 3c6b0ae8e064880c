import * as v from 'valibot';
import { documentTypes, feedbackModes, identityPolicies, noticeChannels, opinionDisplays } from './types.ts';

const line = (key: string, most = 200) =>
	v.pipe(v.string(key), v.trim(), v.minLength(1, key), v.maxLength(most, 'consultations_tooLong'));
const lines = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(500, 'consultations_tooLong'))), v.maxLength(20));

/** The notice as the drafter fills it in; what may still be empty is asked for when it goes to review. */
export const NoticeForm = v.object({
	title: line('consultations_noTitle'),
	itemId: v.optional(v.string(), ''),
	documentType: v.picklist(documentTypes, 'consultations_noDocumentType'),
	opensOn: v.pipe(v.string(), v.isoDate('consultations_noOpensOn')),
	days: v.pipe(
		v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,4}$/, 'consultations_noDays'), v.transform(Number))]),
		v.integer('consultations_noDays'),
		v.minValue(1, 'consultations_noDays'),
		v.maxValue(3650, 'consultations_noDays')
	),
	/** A last day chosen beyond the minimum; the number of days then follows from it. */
	endsOn: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())], 'consultations_noEndsOn')),
	shorteningReason: v.pipe(v.optional(v.string(), ''), v.maxLength(1000, 'consultations_tooLong')),
	basisText: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000, 'consultations_tooLong')),
	summaryPlain: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(2000, 'consultations_tooLong')),
	whatChanges: v.optional(lines, []),
	channels: v.optional(
		v.array(
			v.object({
				channel: v.picklist(noticeChannels),
				address: v.pipe(v.string(), v.trim(), v.maxLength(300, 'consultations_tooLong')),
				remark: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300, 'consultations_tooLong')))
			})
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
	feedbackMode: v.optional(v.picklist(feedbackModes), 'beforeReview')
});
export type NoticeInput = v.InferOutput<typeof NoticeForm>;
