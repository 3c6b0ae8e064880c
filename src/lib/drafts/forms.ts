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
