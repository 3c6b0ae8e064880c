import { Refusal } from '#server/actor';
import { readLines } from '#server/drafts';
import { itemsOf } from './questionnaire/items.ts';
import { readItems } from './questionnaire/read.ts';
import type { ReadFile } from './types.ts';

/**
 * A questionnaire in a DOCX (or as plain text). Refuses questionnaire_notOne where hardly anything in it can be
 * answered, and what the file is instead as drafts are refused.
 */
export async function readQuestionnaire(file: { name: string; bytes: Uint8Array }): Promise<ReadFile> {
	const { lines, warnings } = await readLines(file, { blanks: true });
	const { definition, skipped, isOne } = readItems(itemsOf(lines));
	if (!isOne) throw new Refusal('questionnaire_notOne');
	const told = warnings.map(({ code, facts }) => ({ what: file.name, why: code, facts }));
	return { definition, skipped: [...skipped, ...told] };
}
