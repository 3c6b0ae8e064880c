import * as v from 'valibot';
import { outcomes } from './types.ts';

const words = (most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, 'feedback_tooLong'));

/** One outcome for one or many opinions. `adopted` names the clause that changes; the others give a reason. */
export const OutcomeForm = v.object({
	opinionIds: v.pipe(v.array(v.string()), v.minLength(1, 'feedback_noneChosen'), v.maxLength(5000)),
	kind: v.picklist(outcomes, 'feedback_noOutcome'),
	reason: words(2000),
	changedClause: words(200),
	changedText: words(5000)
});
export type OutcomeInput = v.InferOutput<typeof OutcomeForm>;

export const GroupForm = v.object({
	title: v.pipe(
		v.string('feedback_noGroupTitle'),
		v.trim(),
		v.minLength(2, 'feedback_noGroupTitle'),
		v.maxLength(80, 'feedback_tooLong')
	),
	opinionIds: v.pipe(v.array(v.string()), v.maxLength(5000))
});
/** `opposing`: a person has seen that some are for it and some against, and means to answer them together. */
export type GroupInput = v.InferOutput<typeof GroupForm> & { opposing?: boolean };

/** The words around the two tables. */
export const FeedbackForm = v.object({ narrative: words(5000), nextStep: words(2000) });
export type FeedbackInput = v.InferOutput<typeof FeedbackForm>;
