import * as v from 'valibot';

/** The decision item that a draft belongs to; the two files come beside it. */
export const DraftUploadForm = v.object({ itemId: v.optional(v.string(), '') });

/** What the preview carries: files as sealed texts, never as paths or digests that anybody could write. */
export const DraftKeepForm = v.object({
	itemId: v.optional(v.string(), ''),
	title: v.pipe(
		v.optional(v.string(), ''),
		v.transform((title) => [...title.trim()].slice(0, 200).join(''))
	),
	versionId: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, 'drafts_previewOver')),
	text: v.pipe(v.string(), v.minLength(1, 'drafts_previewOver')),
	note: v.pipe(v.string(), v.minLength(1, 'drafts_previewOver'))
});

/** What became of each older clause, by its position (`p12`): a new clause or none, and the numbers of further ones. */
export const LineageForm = v.object({
	fromVersionId: v.pipe(v.string(), v.maxLength(64)),
	became: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(64))), {}),
	also: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(200))), {})
});
