/** What one person answers, keyed by the id of the question. */
import * as v from 'valibot';

const key = v.pipe(v.string(), v.maxLength(40));
const keys = v.pipe(v.array(key), v.maxLength(200));
const words = v.pipe(v.string(), v.maxLength(20_000));

const AnswerSchema = v.union([
	v.object({ option: key, other: v.optional(words) }),
	v.object({ options: keys, other: v.optional(words) }),
	v.object({ point: v.number() }),
	v.object({ rows: v.record(key, key) }),
	v.object({ order: keys }),
	v.object({ number: v.number() }),
	v.object({ text: words }),
	v.object({ date: words })
]);

/** The shape alone, for what comes in from outside; whether the survey allows it is told by accept.ts. */
export const AnswersSchema = v.record(key, AnswerSchema);

export type Answer = v.InferOutput<typeof AnswerSchema>;
export type Answers = Readonly<Record<string, Answer>>;
