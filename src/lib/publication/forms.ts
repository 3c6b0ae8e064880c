/** Forms of the review chain. The message of an issue is a message key. */
import * as v from 'valibot';
import { attributes } from './types.ts';

const comment = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000, 'publication_commentTooLong'));

/** A signature: a comment if there is something to say, and the tick that the text was proofread. */
export const SignForm = v.object({
	comment,
	proofread: v.pipe(
		v.optional(v.string(), ''),
		v.transform((ticked) => ticked !== '')
	)
});
export const CommentForm = v.object({ comment });
export const ClassifyForm = v.object({
	attribute: v.picklist(attributes, 'publication_noAttribute'),
	attributeBasis: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(300, 'publication_commentTooLong'))
});
/** The drafter's signature, with the attribute without which nothing goes to review. */
export const SubmissionForm = v.object({ ...ClassifyForm.entries, ...SignForm.entries });
/** A button alone. */
export const NoForm = v.object({});
