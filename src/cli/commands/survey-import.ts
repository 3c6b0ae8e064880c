/** `wenji survey import FILE`: what a file asks, and what of it was not taken over. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import { maxBytes } from '#server/drafts';
import type { DefinitionFault } from '#lib/surveys/check/faults.ts';
import type { Definition } from '#lib/surveys/definition.ts';
import { FaultyDefinition, readSurveyFile, type ReadFile } from '../../lib/server/surveys/files/index.ts';
import { words } from '../words.ts';

export type ImportDocument = { definition: Definition; skipped: { what: string; why: string }[] };

/** Needs no database. Every fault of a file that cannot be used is told, each with its question. */
export async function surveyImport(args: string[]): Promise<ImportDocument> {
	const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
	const { definition, skipped } = await readFileAt(positionals[0]);
	const told = skipped.map(async ({ what, why, facts }) => ({ what, why: await words(why, facts) }));
	return { definition, skipped: await Promise.all(told) };
}

async function readFileAt(path: string | undefined): Promise<ReadFile> {
	const known = path === undefined ? undefined : await stat(path).catch(() => undefined);
	if (path === undefined || !known?.isFile()) throw new Refusal('questionnaire_fileMissing');
	// Weighed before it is read: one of 100 MB does not fill the memory.
	if (known.size > maxBytes) throw new Refusal('drafts_tooLarge', { facts: { limit: maxBytes / 1024 / 1024 } });
	const file = { name: basename(path), bytes: await readFile(path) };
	try {
		return await readSurveyFile(file);
	} catch (reason) {
		if (!(reason instanceof FaultyDefinition)) throw reason;
		const lines = [
			await words('questionnaire_faulty', reason.facts),
			...(await Promise.all(reason.faults.map(inWords)))
		];
		throw Object.assign(new Error(lines.join('\n')), { code: 'questionnaire_faulty' });
	}
}

async function inWords({ code, facts, at }: DefinitionFault): Promise<string> {
	const fault = await words(code, facts);
	if (!at) return fault;
	const { kind, no, label } = at;
	return words(kind === 'section' ? 'questionnaire_atSection' : 'questionnaire_atQuestion', { no, label, fault });
}
