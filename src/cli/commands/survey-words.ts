import type { DefinitionFault } from '#lib/surveys/check/faults.ts';
import { words } from '../words.ts';

/** A fault with the question it lies in: 第 3 题“您的职业”：…. */
export async function faultInWords({ code, facts, at }: DefinitionFault): Promise<string> {
	const fault = await words(code, facts);
	if (!at) return fault;
	const { kind, no, label } = at;
	return words(kind === 'section' ? 'questionnaire_atSection' : 'questionnaire_atQuestion', { no, label, fault });
}
