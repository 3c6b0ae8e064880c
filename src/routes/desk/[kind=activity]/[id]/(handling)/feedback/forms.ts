import * as v from 'valibot';
import { FeedbackForm } from '#lib/feedback/forms.ts';

/** A later edition says why it replaces the one before. */
export const BeginForm = v.object({
	...FeedbackForm.entries,
	note: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500, 'feedback_tooLong'))
});
/** `seen` is the mark of the words that the page showed. */
export const TextForm = v.object({
	...FeedbackForm.entries,
	seen: v.pipe(v.optional(v.string(), ''), v.maxLength(40))
});
