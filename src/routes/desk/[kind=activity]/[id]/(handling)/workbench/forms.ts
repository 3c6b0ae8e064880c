import * as v from 'valibot';
import { GroupForm, OutcomeForm } from '#lib/feedback/forms.ts';

const ids = v.optional(v.pipe(v.array(v.string()), v.maxLength(5000)), []);
/** Set once somebody has been told that a group would hold both sides. */
const opposing = v.optional(v.string(), '');
/** The last act that the page knew; a form that says nothing has seen nothing. */
export const seen = v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number));
const group = v.pipe(v.optional(v.string(), ''), v.maxLength(40));

/**
 * The outcome as the page sends it. `scope` is the button that was pressed: what is ticked, what of the group has no
 * outcome yet, or the whole group.
 */
export const AnswerForm = v.object({
	...OutcomeForm.entries,
	opinionIds: ids,
	seen,
	/** A wording of the site, for a reason that is left empty. */
	wording: group,
	scope: v.optional(v.picklist(['ticked', 'rest', 'group']), 'ticked')
});
/** The new group's name stands in the same form as the outcome: it may be empty until it is asked for. */
export const NewGroupForm = v.object({ ...GroupForm.entries, opinionIds: ids, opposing, seen });
export const MoveForm = v.object({ opinionIds: ids, toGroup: group, opposing, seen });
export const TickedForm = v.object({ opinionIds: ids, seen });
export const RenameForm = v.object({ title: GroupForm.entries.title, was: v.optional(v.string(), '') });
export const UndoForm = v.object({ no: seen, back: v.optional(v.pipe(v.string(), v.maxLength(500)), '') });
export const MergeForm = v.object({ into: group, opposing });
