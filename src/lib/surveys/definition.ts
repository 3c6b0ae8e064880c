/**
 * What a survey asks: plain data, shared by editor, phone, server and files. The shape is held here; whether it makes
 * sense (ids, conditions, dead ends) is told by check.ts.
 */
import * as v from 'valibot';
import { limits } from './limits.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const label = text(limits.label);

/** Stays the same as long as the thing it names: answers are kept by it. None may be the name of an object's own part. */
const id = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/),
	v.check((name) => !(name in Object.prototype))
);
const day = v.pipe(v.string(), v.isoDate());
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const figure = v.pipe(v.number(), v.finite(), v.minValue(-limits.number), v.maxValue(limits.number));
const yes = v.optional(v.literal(true));

const Named = v.object({ id, label });
const named = (most: number) => v.pipe(v.array(Named), v.maxLength(most));

const comparisons = ['equals', 'contains', 'lessThan', 'atMost', 'moreThan', 'atLeast'] as const;

/** `value`: an option's or column's id, a point, a figure, a day or words; `row` names the row of a matrix. */
const ConditionSchema = v.object({
	question: id,
	is: v.picklist([...comparisons, 'answered', 'unanswered']),
	value: v.optional(v.union([text(limits.label), v.number()])),
	row: v.optional(id)
});
const ShowIfSchema = v.object({
	match: v.picklist(['all', 'any']),
	conditions: v.pipe(v.array(ConditionSchema), v.minLength(1), v.maxLength(limits.conditions))
});

/** `other`: with words of one's own; at most one of a question. `exclusive`: 以上都不是, stands alone. */
const OptionSchema = v.object({ id, label, other: yes, exclusive: yes });
const options = v.pipe(v.array(OptionSchema), v.maxLength(limits.options));

/** Holds every question up to the next section, and hides them when it is hidden. `digest`: SHA-256 of an attachment. */
const SectionSchema = v.object({
	kind: v.literal('section'),
	id,
	label,
	text: v.optional(text(limits.text)),
	picture: v.optional(v.object({ digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), alt: label })),
	showIf: v.optional(ShowIfSchema)
});

const common = {
	id,
	label,
	hint: v.optional(text(limits.hint)),
	help: v.optional(text(limits.text)),
	required: yes,
	showIf: v.optional(ShowIfSchema)
};
/** `opinion`: what is written becomes an opinion of the activity. */
const words = (most: number) => ({
	...common,
	maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))),
	opinion: yes
});

const questions = {
	single: v.object({ kind: v.literal('single'), ...common, options }),
	multiple: v.object({
		kind: v.literal('multiple'),
		...common,
		options,
		min: v.optional(count(limits.options)),
		max: v.optional(count(limits.options))
	}),
	/** `labels`: one for each point, or none at all; a point without words has an empty one. */
	scale: v.object({
		kind: v.literal('scale'),
		...common,
		points: v.picklist([5, 7]),
		labels: v.pipe(v.array(label), v.maxLength(7))
	}),
	matrix: v.object({
		kind: v.literal('matrix'),
		...common,
		rows: named(limits.matrixRows),
		columns: named(limits.matrixColumns)
	}),
	/** `top`: only so many are put in order; without it all of them. */
	ranking: v.object({
		kind: v.literal('ranking'),
		...common,
		options: named(limits.options),
		top: v.optional(count(limits.options))
	}),
	number: v.object({
		kind: v.literal('number'),
		...common,
		unit: v.optional(text(limits.unit)),
		min: v.optional(figure),
		max: v.optional(figure),
		decimals: v.optional(v.picklist([0, 1, 2]))
	}),
	shortText: v.object({ kind: v.literal('shortText'), ...words(limits.shortText) }),
	longText: v.object({ kind: v.literal('longText'), ...words(limits.longText) }),
	date: v.object({ kind: v.literal('date'), ...common, earliest: v.optional(day), latest: v.optional(day) })
};

/** `title` is what the file was called; the activity's own title is the one that counts. */
export const DefinitionSchema = v.object({
	title: v.optional(text(limits.title)),
	intro: v.optional(text(limits.text)),
	entries: v.pipe(
		v.array(v.variant('kind', [SectionSchema, ...Object.values(questions)])),
		v.maxLength(limits.questions + limits.sections)
	)
});

export type Condition = v.InferOutput<typeof ConditionSchema>;
export type ShowIf = v.InferOutput<typeof ShowIfSchema>;
export type Option = v.InferOutput<typeof OptionSchema>;
export type Section = v.InferOutput<typeof SectionSchema>;
export type Definition = v.InferOutput<typeof DefinitionSchema>;
export type Entry = Definition['entries'][number];
export type Question = Exclude<Entry, Section>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
