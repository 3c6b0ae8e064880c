import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { NotFound, Refusal, Stale, type Theirs } from '#server/actor';
import * as log from '#server/log';
import { cannotStore } from './cannot-store.ts';
import { decode, isSecret } from './decode.ts';
import { readForm, usualLimits, type FormFile, type FormLimits } from './read-form.ts';
import { refusalStatus } from './refusal-status.ts';
import { issueWords, refusalWords } from './words.ts';

export type Values = Record<string, string | string[]>;

/** What a form that was not accepted shows: the typed text, what is wrong field by field, what the rules say. */
export type FormFailure = {
	values: Values;
	issues: Record<string, string[] | undefined>;
	refusal: {
		codes: readonly string[];
		basis?: string | undefined;
		facts: Readonly<Record<string, string | number>>;
		/** What somebody else saved since the page was read; the form that is sent again carries its `seen`. */
		theirs?: Theirs;
	};
	/** Both in words, for a device that sent the form by itself. */
	words?: string;
};
export type Uploads = { files: FormFile[]; oversized: { field: string; name: string }[] };

/**
 * A form action: reads the form, validates it, runs `work`, and answers a refusal beside the form with the typed text
 * kept. Success ends in `work` with a 303 redirect.
 */
export function formAction<Schema extends v.GenericSchema, Event extends RequestEvent, Result>(
	schema: Schema,
	work: (input: v.InferOutput<Schema>, event: Event, uploads: Uploads) => Promise<Result>,
	limits: FormLimits = usualLimits
): (event: Event) => Promise<Result | ActionFailure<FormFailure>> {
	const defaults = requiredTexts(schema);
	return async (event) => {
		const form = await readForm(event.request, limits);
		const values = typed(form.fields);
		const parsed = v.safeParse(schema, decode(form.fields, defaults));
		if (!parsed.success) {
			const issues = (v.flatten(parsed.issues as never).nested ?? {}) as FormFailure['issues'];
			const words = Object.values(issueWords(issues)).join(' ');
			return fail(422, { values, issues, refusal: { codes: [], facts: {} }, words });
		}
		try {
			return await work(parsed.output, event, form);
		} catch (reason) {
			return refused(reason, values);
		}
	};
}

/** A refusal as the answer of an action; anything else goes on as it is. */
export function refused(reason: unknown, values: Values): ActionFailure<FormFailure> {
	if (reason instanceof Refusal) {
		const { codes, basis, facts } = reason;
		const theirs = reason instanceof Stale ? { theirs: reason.theirs } : {};
		return failed(refusalStatus(codes), values, { codes, basis, facts, ...theirs });
	}
	if (reason instanceof NotFound) return failed(404, values, { codes: ['ui_gone'], facts: {} });
	if (cannotStore(reason)) {
		log.error('database.cannotWrite', reason);
		return failed(503, values, { codes: ['ui_cannotSave'], facts: {} });
	}
	throw reason;
}

const failed = (status: number, values: Values, refusal: FormFailure['refusal']) =>
	fail(status, { values, issues: {}, refusal, words: refusalWords(refusal) });

/** What was typed, for showing again: repeated fields as lists, secrets left out. */
export function typed(fields: readonly (readonly [string, string])[]): Values {
	const values: Values = {};
	for (const [name, value] of fields) {
		if (isSecret(name)) continue;
		const list = name.endsWith('[]');
		const key = list ? name.slice(0, -2) : name;
		const present = values[key];
		values[key] = list ? [...(Array.isArray(present) ? present : []), value] : value;
	}
	return values;
}

/** valibot tells of an absent key in its own English words; an absent choice is an empty one. */
function requiredTexts(schema: v.GenericSchema): string[] {
	const { entries } = schema as { entries?: Record<string, { type: string }> };
	const own = Object.entries(entries ?? {});
	return own.filter(([, entry]) => !['optional', 'array', 'object'].includes(entry.type)).map(([name]) => name);
}
