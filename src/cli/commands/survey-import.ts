/** `wenji survey import FILE [--save [--unit UNIT] [--as ACCOUNT]]`: what a file asks, and what of it was not taken over. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import { maxBytes } from '#server/drafts';
import type { Definition } from '#lib/surveys/definition.ts';
import { FaultyDefinition, readSurveyFile, type ReadFile } from '../../lib/server/surveys/files/index.ts';
import { words } from '../words.ts';
import { faultInWords } from './survey-words.ts';

export type ImportDocument = { id?: string; definition: Definition; skipped: { what: string; why: string }[] };

/**
 * Needs a database only to keep a draft. Every fault of a file that cannot be used is told, each with its question. The
 * file is read before the database is opened.
 */
export async function surveyImport(args: string[]): Promise<ImportDocument> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { save: { type: 'boolean' }, unit: { type: 'string' }, as: { type: 'string' } }
	});
	const { definition, skipped } = await readFileAt(positionals[0]);
	const told = await Promise.all(skipped.map(async ({ what, why, facts }) => ({ what, why: await words(why, facts) })));
	const id = values.save ? await saved(definition, values.unit, values.as) : undefined;
	return { ...(id !== undefined && { id }), definition, skipped: told };
}

async function saved(definition: Definition, unit: string | undefined, account: string | undefined): Promise<string> {
	const database = await import('../prepare.ts');
	try {
		await database.prepare();
		const [{ actorNamed }, { saveDraft }] = await Promise.all([
			import('./survey-actor.ts'),
			import('./survey-save.ts')
		]);
		return await saveDraft(await actorNamed(account), unit, definition);
	} finally {
		await database.close();
	}
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
			...(await Promise.all(reason.faults.map(faultInWords)))
		];
		throw Object.assign(new Error(lines.join('\n')), { code: 'questionnaire_faulty' });
	}
}
