/** The form of one question or section: its fields as plain data, and that as a part of the questionnaire. */
import * as v from 'valibot';
import type { Condition, Definition, Entry, Option, ShowIf } from '../definition.ts';
import { comparisonsOf } from '../check/conditions.ts';
import { limits } from '../limits.ts';
import type { FreshId } from './ids.ts';
import { blank, entryKinds } from './kinds.ts';

const text = v.pipe(v.optional(v.string(), ''), v.trim());
const figure = v.pipe(
	text,
	v.transform((typed) => typed.normalize('NFKC').replace(/[\s,]/g, '')),
	v.regex(/^([+-]?\d{1,15}(\.\d{1,6})?)?$/, 'surveying_noFigure'),
	v.transform((typed) => (typed === '' ? undefined : Number(typed)))
);
const day = v.pipe(text, v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'surveying_noDay'));
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== '')
);
const named = v.optional(v.array(v.object({ id: text, label: text, other: ticked, exclusive: ticked })), []);
const asked = v.object({ question: text, is: text, value: text, row: text });

/** `more…`: what is added, one on each line. `shift`: which line goes up or down (`options:2:up`). */
export const EntryForm = v.object({
	kind: v.picklist(entryKinds),
	id: text,
	label: text,
	hint: text,
	help: text,
	text,
	picture: v.pipe(text, v.regex(/^([0-9a-f]{64})?$/, 'surveys_pictureGone')),
	alt: v.pipe(text, v.maxLength(limits.label, 'surveys_tooLong')),
	dropPicture: ticked,
	required: ticked,
	opinion: ticked,
	options: named,
	moreOptions: text,
	rows: named,
	moreRows: text,
	columns: named,
	moreColumns: text,
	min: figure,
	max: figure,
	top: figure,
	points: text,
	labels: v.optional(v.array(text), []),
	unit: text,
	decimals: text,
	maxLength: figure,
	earliest: day,
	latest: day,
	match: text,
	conditions: v.optional(v.array(asked), []),
	shift: text
});
export type EntryInput = v.InferOutput<typeof EntryForm>;

/** What was typed, as an entry. Lines that were emptied are gone; conditions without a question as well. */
export function entryOf(input: EntryInput, definition: Definition, fresh: FreshId): Entry {
	const known = definition.entries.find(({ id, kind }) => id === input.id && kind === input.kind);
	const before = known ?? blank(input.kind, fresh);
	const { id } = before;
	const showIf = showIfOf(input, definition);
	const base = { id, label: input.label, ...(showIf && { showIf }) };
	const parts = (given: EntryInput['options'], more: string, part: string): Option[] =>
		[
			...given
				.filter(({ label }) => label !== '')
				.map((one) => ({ ...one, id: (known && one.id) || fresh(`${id}${part}`) })),
			...linesOf(more).map((label) => ({ id: fresh(`${id}${part}`), label }))
		].map(marked);
	const plain = (given: EntryInput['options'], more: string, part: string) =>
		parts(given, more, part).map(({ id, label }) => ({ id, label }));
	if (before.kind === 'section') {
		const { picture: digest, alt, dropPicture } = input;
		const picture = digest !== '' && !dropPicture && { digest, alt };
		return { kind: 'section', ...base, ...(input.text && { text: input.text }), ...(picture && { picture }) };
	}
	const { hint, help, required, min, max, unit, maxLength, opinion } = input;
	const common = {
		...base,
		...(hint && { hint }),
		...(help && { help }),
		...(required && { required: true as const })
	};
	const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
	const { kind } = before;
	switch (kind) {
		case 'single':
			return { kind, ...common, options: moved(parts(input.options, input.moreOptions, 'o'), input.shift, 'options') };
		case 'multiple': {
			const options = moved(parts(input.options, input.moreOptions, 'o'), input.shift, 'options');
			return { kind, ...common, options, ...bounds };
		}
		case 'ranking': {
			const options = moved(plain(input.options, input.moreOptions, 'o'), input.shift, 'options');
			return { kind, ...common, options, ...(input.top !== undefined && { top: input.top }) };
		}
		case 'scale': {
			const points = input.points === '7' ? 7 : 5;
			const labels = Array.from({ length: points }, (_, at) => input.labels[at] ?? '');
			return { kind, ...common, points, labels: labels.some(Boolean) ? labels : [] };
		}
		case 'matrix': {
			const rows = moved(plain(input.rows, input.moreRows, 'r'), input.shift, 'rows');
			const columns = moved(plain(input.columns, input.moreColumns, 'c'), input.shift, 'columns');
			return { kind, ...common, rows, columns };
		}
		case 'number': {
			const decimals = input.decimals === '1' ? 1 : input.decimals === '2' ? 2 : undefined;
			return { kind, ...common, ...(unit && { unit }), ...bounds, ...(decimals && { decimals }) };
		}
		case 'date': {
			const { earliest, latest } = input;
			return { kind, ...common, ...(earliest && { earliest }), ...(latest && { latest }) };
		}
		default:
			return {
				...{ kind, ...common },
				...(maxLength !== undefined && { maxLength }),
				...(opinion && { opinion: true as const })
			};
	}
}

const linesOf = (typed: string) =>
	typed
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');

function marked({
	id,
	label,
	other,
	exclusive
}: {
	id: string;
	label: string;
	other?: boolean;
	exclusive?: boolean;
}): Option {
	return { id, label, ...(other && { other: true as const }), ...(exclusive && { exclusive: true as const }) };
}

/** `options:2:up`: the third of the list that is named goes one up. */
function moved<Part>(parts: Part[], shift: string, list: string): Part[] {
	const [, name, at, way] = /^(\w+):(\d{1,3}):(up|down)$/.exec(shift) ?? [];
	const from = Number(at);
	const to = way === 'up' ? from - 1 : from + 1;
	if (name !== list || to < 0 || from >= parts.length || to >= parts.length) return parts;
	const order = [...parts];
	const [one] = order.splice(from, 1);
	order.splice(to, 0, one!);
	return order;
}

function showIfOf({ match, conditions }: EntryInput, definition: Definition): ShowIf | undefined {
	const list = conditions.flatMap((one): Condition[] => {
		const on = definition.entries.find(({ id }) => id === one.question);
		if (!on || on.kind === 'section') return [];
		const allowed: readonly Condition['is'][] = [...comparisonsOf[on.kind], 'answered', 'unanswered'];
		const is = allowed.find((name) => name === one.is) ?? allowed[0]!;
		if (is === 'answered' || is === 'unanswered') return [{ question: on.id, is }];
		const figures = on.kind === 'scale' || on.kind === 'number';
		const value = figures && one.value !== '' ? Number(one.value.normalize('NFKC')) : one.value;
		const usable = typeof value === 'string' || Number.isFinite(value);
		return [
			{
				question: on.id,
				is,
				...(usable && value !== '' && { value }),
				...(on.kind === 'matrix' && one.row && { row: one.row })
			}
		];
	});
	return list.length > 0 ? { match: match === 'any' ? 'any' : 'all', conditions: list } : undefined;
}
