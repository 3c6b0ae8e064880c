import * as v from 'valibot';
import { DefinitionSchema, type Definition } from '../definition.ts';
import { limits } from '../limits.ts';
import type { DefinitionFault, Place } from './faults.ts';

/**
 * A definition out of anything: a file, a form, a database. Parts that the format does not know are left out. The
 * faults are those of the shape, each with the question it lies in; a definition that was read may still have others,
 * which `check` tells.
 */
export function readDefinition(given: unknown): { definition: Definition } | { faults: DefinitionFault[] } {
	const questions = tooMany(given);
	if (questions) return { faults: [questions] };
	const parsed = v.safeParse(DefinitionSchema, given);
	if (parsed.success) return { definition: parsed.output };
	const faults = parsed.issues.map((issue) => faultOf(issue, given));
	const seen = new Set<string>();
	return { faults: faults.filter((fault) => !seen.has(JSON.stringify(fault)) && seen.add(JSON.stringify(fault))) };
}

const entriesOf = (given: unknown) => {
	const entries = (given as { entries?: unknown } | null | undefined)?.entries;
	return Array.isArray(entries) ? (entries as unknown[]) : [];
};
const isSection = (entry: unknown) => (entry as { kind?: unknown } | null)?.kind === 'section';

/** Counted before anything is read: a file of a million questions is refused at once, and in words. */
function tooMany(given: unknown): DefinitionFault | undefined {
	const entries = entriesOf(given);
	const count = entries.filter((entry) => !isSection(entry)).length;
	if (count <= limits.questions) return undefined;
	return { code: 'questionnaire_tooManyQuestions', facts: { count, limit: limits.questions } };
}

function faultOf(issue: v.BaseIssue<unknown>, given: unknown): DefinitionFault {
	const path = issue.path?.map(({ key }) => String(key)) ?? [];
	const at = path[0] === 'entries' ? placeOf(given, Number(path[1])) : undefined;
	return { ...told(issue, path), ...(at && { at }) };
}

function told(issue: v.BaseIssue<unknown>, path: readonly string[]): Omit<DefinitionFault, 'at'> {
	const what = path.at(-1) ?? '';
	const where = path.join('.');
	if (issue.type === 'max_length') {
		const limit = (issue as v.MaxLengthIssue<string | unknown[], number>).requirement;
		if (typeof issue.input === 'string') return { code: 'questionnaire_textTooLong', facts: { limit } };
		const count = (issue.input as unknown[]).length;
		return what === 'entries'
			? { code: 'questionnaire_tooManySections', facts: { count, limit: limits.sections } }
			: { code: 'questionnaire_tooManyOptions', facts: { count, limit } };
	}
	if (what === 'id' && typeof issue.input === 'string') {
		return { code: 'questionnaire_badId', facts: { id: issue.input.slice(0, 60) } };
	}
	if (what === 'kind') return { code: 'questionnaire_badKind', facts: { kind: String(issue.input).slice(0, 60) } };
	return { code: 'questionnaire_badShape', facts: { where: where || '–' } };
}

function placeOf(given: unknown, index: number): Place | undefined {
	const entries = entriesOf(given);
	const entry = entries[index] as { id?: unknown; label?: unknown } | null | undefined;
	if (entry === undefined) return undefined;
	const text = (part: unknown) => (typeof part === 'string' ? part.slice(0, limits.label) : '');
	const named = { id: text(entry?.id), label: text(entry?.label) };
	if (isSection(entry)) return { kind: 'section', no: 0, ...named };
	return { kind: 'question', no: entries.slice(0, index + 1).filter((one) => !isSection(one)).length, ...named };
}
