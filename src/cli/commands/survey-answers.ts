/** `wenji survey answers import FILE --survey ID [--as ACCOUNT]` */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import * as surveys from '#server/surveys';
import { placed } from '#lib/surveys/check/faults.ts';
import { entryKeys, readAnswers } from '../../lib/server/surveys/files/index.ts';
import { actorNamed } from './survey-actor.ts';
import { faultInWords } from './survey-words.ts';

export type AnswersDocument = {
	rows: number;
	accepted: number;
	/** Rows of this very file that came in before. */
	repeated?: number;
	rejected: { row: number; reason: string }[];
};

/** Takes in the answers of a table. `row` counts as the office program shows it, the header being the first. */
export async function importAnswers(args: string[]): Promise<AnswersDocument> {
	const options = { survey: { type: 'string' }, as: { type: 'string' } } as const;
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
	if (!values.survey) throw new Refusal('cli_missing', { facts: { options: '--survey' } });
	const [path] = positionals;
	const known = path === undefined ? undefined : await stat(path).catch(() => undefined);
	if (path === undefined || !known?.isFile()) throw new Refusal('questionnaire_fileMissing');
	const actor = await actorNamed(values.as);
	const survey = await surveys.find(values.survey);
	const definition = surveys.definitionOf(await surveys.currentVersion(survey.id));
	const bytes = await readFile(path);
	const read = await readAnswers({ name: basename(path), bytes }, definition);
	const keyOf = entryKeys(bytes);
	const sheets = read.sheets.map(({ row, answers }) => ({ row, answers, entryKey: keyOf(row) }));
	const { accepted, repeated, rejected } = await surveys.importSheets(actor, survey.id, sheets);
	const places = placed(definition).map(({ at }) => at);
	const later = rejected.map(({ question, ...one }) => ({ ...one, at: places.find(({ id }) => id === question) }));
	const all = [...read.rejected, ...later].sort((a, b) => a.row - b.row);
	const told = all.map(async ({ row, reason, facts, at }) => {
		return { row, reason: await faultInWords({ code: reason, facts: { ...facts }, ...(at && { at }) }) };
	});
	return { rows: read.rows, accepted, ...(repeated > 0 && { repeated }), rejected: await Promise.all(told) };
}
