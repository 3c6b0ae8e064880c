import * as v from 'valibot';
import { GroupForm } from '#lib/feedback/forms.ts';

const ids = v.optional(v.pipe(v.array(v.string()), v.maxLength(5000)), []);
const opposing = v.optional(v.string(), '');

export const AcceptForm = v.object({ title: GroupForm.entries.title, opinionIds: ids, opposing });
export const IntoForm = v.object({ into: v.pipe(v.string(), v.maxLength(40)), opinionIds: ids, opposing });
/** What is dismissed is the whole suggestion, whatever is ticked. */
export const DismissForm = v.object({ allIds: ids });
