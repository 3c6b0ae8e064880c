import * as v from 'valibot';
import { GroupForm } from '#lib/feedback/forms.ts';

const ids = v.optional(v.pipe(v.array(v.string()), v.maxLength(5000)), []);
const opposing = v.optional(v.string(), '');

export const AcceptForm = v.object({ title: GroupForm.entries.title, opinionIds: ids, opposing });
export const IntoForm = v.object({ into: v.pipe(v.string(), v.maxLength(40)), opinionIds: ids, opposing });
/** The first text of one person, and those that say it again. */
export const JoinForm = v.object({
	first: v.pipe(v.string(), v.maxLength(40)),
	opinionIds: ids,
	seen: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number))
});
export const SplitForm = v.object({ opinion: v.pipe(v.string(), v.maxLength(40)), seen: JoinForm.entries.seen });
/** What is dismissed is the whole suggestion, whatever is ticked. */
export const DismissForm = v.object({ allIds: ids });
