/** Surveys out of files and answers out of tables. Pure; no database. */
import { readQuestionnaire } from './docx.ts';
import { looksLikeJson, readJson } from './json.ts';
import type { ReadFile } from './types.ts';

export { entryKeys } from './answers/keys.ts';
export { readAnswers, type ReadAnswers, type RejectedAnswers } from './answers/read.ts';
export { FaultyDefinition } from '../faulty.ts';
export type { ReadFile, Skipped } from './types.ts';

/** What a file asks: our JSON, a DOCX, or plain text; with what was not taken over and why. */
export async function readSurveyFile(file: { name: string; bytes: Uint8Array }): Promise<ReadFile> {
	return looksLikeJson(file.bytes) ? readJson(file.bytes) : readQuestionnaire(file);
}
