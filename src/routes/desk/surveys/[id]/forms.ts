/** Forms of a survey that is on its way: what the office or the unit does with it. */
import * as v from 'valibot';

const reason = v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(1000, 'surveys_tooLong'));
const day = (key: string) => v.pipe(v.string(key), v.isoDate(key));

export const ExtendForm = v.object({ lastDay: day('surveys_noLastDay'), reason });
export const CancelForm = v.object({ cancelReason: reason, sure: v.optional(v.string(), '') });
export const CorrectForm = v.object({ correctionReason: reason });
export const DuplicateForm = v.object({ opensOn: day('surveys_noOpensOn'), copyLastDay: day('surveys_noLastDay') });
/** `crosses`: pairs of question numbers, one on each line, that are published with the figures. */
export const TallyForm = v.object({
	sureTally: v.optional(v.string(), ''),
	crosses: v.pipe(v.optional(v.string(), ''), v.maxLength(400, 'surveys_tooLong'))
});

/** `2 5`, `2 × 5`, `Q2,Q5`: two numbers on a line; undefined where a line is none. */
export function pairsOf(typed: string): [number, number][] | undefined {
	const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
	const pairs = lines.map((line) => /^\D*(\d{1,3})\D+(\d{1,3})\D*$/.exec(line.normalize('NFKC')));
	if (pairs.some((pair) => pair === null)) return undefined;
	return pairs.map((pair) => [Number(pair![1]), Number(pair![2])]);
}
