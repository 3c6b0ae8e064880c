import type { DefinitionFault } from '#lib/surveys/check/faults.ts';
import { m } from '#lib/paraglide/messages.js';
import { words } from '#lib/web/words.ts';

/** A fault in words, with the question it lies in and its id to lead there. */
export type FaultWords = { id: string | undefined; words: string };

export function faultWords(faults: readonly DefinitionFault[]): FaultWords[] {
	return faults.map(({ code, facts, at }) => {
		const fault = words(code, facts);
		if (!at) return { id: undefined, words: fault };
		const { kind, no, label } = at;
		const named = label || m.surveying_unnamed();
		const told =
			kind === 'section'
				? m.questionnaire_atSection({ label: named, fault })
				: m.questionnaire_atQuestion({ no, label: named, fault });
		return { id: at.id, words: told };
	});
}
