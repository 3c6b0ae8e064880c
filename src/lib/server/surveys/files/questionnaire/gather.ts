import type { Entry } from '#lib/surveys/definition.ts';
import { closing, isHeading, openingOf, sectionOf, type TextLine } from './head.ts';
import { longestLine } from './items.ts';
import { legendIn } from './legend.ts';
import { blank } from './marks.ts';
import { questionOf } from './question.ts';
import { tagsOf } from './tags.ts';
import type { Skipped, Stem } from './types.ts';

/** What has been read so far: the open question, the lines that no question has claimed, and what came of the rest. */
export function gather() {
	let begun = false;
	let questions = 0;
	let sections = 0;
	let legend: string[] | undefined;

	/** What stood between two questions; before the first it is title, introduction, and perhaps a section. */
	function section(): void {
		let lines = sofar.pending;
		sofar.pending = [];
		if (!begun) {
			const opening = openingOf(lines);
			begun = true;
			if (opening.title) sofar.title = opening.title;
			sofar.intro = opening.intro;
			lines = opening.section;
		}
		if (lines.length > 0) sofar.entries.push(sectionOf(lines, `s${++sections}`));
	}

	const sofar = {
		entries: [] as Entry[],
		skipped: [] as Skipped[],
		title: undefined as string | undefined,
		intro: '',
		/** Questions with a place for their answer, and those without. */
		recognised: 0,
		doubtful: 0,
		stem: undefined as Stem | undefined,
		pending: [] as TextLine[],

		skip: (one: Skipped): void => void sofar.skipped.push(one),

		/** Begins a question; the one before is done with. */
		open(label: string, counted: boolean): Stem {
			sofar.close();
			section();
			const { label: words, tags } = tagsOf(label);
			const means = legendIn(label) ?? legend;
			const stem: Stem = { label: words, tags, options: [], help: [], blanks: 0, counted };
			if (means) stem.legend = means;
			return (sofar.stem = stem);
		},

		close(): void {
			const { stem } = sofar;
			if (!stem) return;
			sofar.stem = undefined;
			if (isAnswered(stem) || blank.test(stem.label) || stem.tags.kind === 'text') sofar.recognised++;
			else sofar.doubtful++;
			sofar.entries.push(questionOf(stem, `q${++questions}`, sofar.skip));
		},

		/** A line that no question claims. */
		text(line: TextLine): void {
			sofar.close();
			if (line.text.length <= longestLine) {
				if (isHeading(line)) legend = undefined;
				legend = legendIn(line.text) ?? legend;
			}
			sofar.pending.push(line);
		},

		end(): void {
			sofar.close();
			for (const { text } of sofar.pending) {
				const why = closing.test(text) ? 'questionnaire_skippedClosing' : 'questionnaire_skippedText';
				sofar.skip({ what: text, why, facts: {} });
			}
		}
	};
	return sofar;
}

/** Whether the question has what it is answered with: options, a table, a line to write on. */
export function isAnswered({ options, matrix, blanks }: Stem): boolean {
	return options.length > 0 || matrix !== undefined || blanks > 0;
}
