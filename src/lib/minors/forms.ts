import * as v from 'valibot';

const words = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(500, 'minors_tooLong'));

export const PurposeForm = v.object({ purpose: words });

export const DecisionForm = v.object({
	access: v.string(),
	decision: v.picklist(['approve', 'refuse'], 'minors_noDecision'),
	reason: words
});
export type DecisionInput = Omit<v.InferOutput<typeof DecisionForm>, 'access'>;
