import type { Definition, Entry } from '#lib/surveys/definition.ts';
import { conditionWords } from '#lib/surveys/condition-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

/** One line of a text: what it is, and what stands there. */
export type Line = { label: string; text: string };

/** What an answer is held to, in a few words each. */
export function boundsWords(entry: Entry): string[] {
	const told: (string | false | undefined)[] = [
		'min' in entry && entry.min !== undefined && m.surveying_bound_min({ n: entry.min }),
		'max' in entry && entry.max !== undefined && m.surveying_bound_max({ n: entry.max }),
		'top' in entry && entry.top !== undefined && m.surveying_bound_top({ n: entry.top }),
		'points' in entry && m.surveying_bound_points({ n: entry.points }),
		'unit' in entry && entry.unit && m.surveying_bound_unit({ unit: entry.unit }),
		'maxLength' in entry && entry.maxLength !== undefined && m.surveying_bound_length({ n: entry.maxLength }),
		'earliest' in entry && entry.earliest && m.surveying_bound_from({ day: entry.earliest }),
		'latest' in entry && entry.latest && m.surveying_bound_to({ day: entry.latest })
	];
	return told.filter((one): one is string => Boolean(one));
}

/** Everything of a question, line by line: to hold two states of it against each other. */
export function entryLines(entry: Entry | undefined, definition: Definition): Line[] {
	if (!entry) return [{ label: m.surveying_label(), text: m.surveying_gone() }];
	const named = (parts: readonly { label: string; other?: true; exclusive?: true }[]) =>
		parts
			.map(
				({ label, other, exclusive }) =>
					`${label}${other ? m.surveys_part_other() : ''}${exclusive ? m.surveys_part_exclusive() : ''}`
			)
			.join('\n');
	const lines: Line[] = [
		{ label: m.surveying_label(), text: entry.label },
		{ label: m.surveying_section_text(), text: entry.kind === 'section' ? (entry.text ?? '') : '' },
		{
			label: m.surveying_picture_alt(),
			text: entry.kind === 'section' ? (entry.picture?.alt ?? '') : ''
		},
		{ label: m.surveying_hint(), text: 'hint' in entry ? (entry.hint ?? '') : '' },
		{ label: m.surveying_help(), text: 'help' in entry ? (entry.help ?? '') : '' },
		{ label: m.surveys_part_required(), text: 'required' in entry && entry.required ? m.surveys_part_yes() : '' },
		{ label: m.surveying_options(), text: 'options' in entry ? named(entry.options) : '' },
		{ label: m.surveying_rows(), text: 'rows' in entry ? named(entry.rows) : '' },
		{ label: m.surveying_columns(), text: 'columns' in entry ? named(entry.columns) : '' },
		{ label: m.surveying_points(), text: 'labels' in entry ? entry.labels.join('\n') : '' },
		{ label: m.surveying_bounds(), text: boundsWords(entry).join('\n') },
		{ label: words('surveying_conditions'), text: entry.showIf ? conditionWords(definition, entry.showIf) : '' }
	];
	return lines.filter(({ text }) => text !== '');
}
