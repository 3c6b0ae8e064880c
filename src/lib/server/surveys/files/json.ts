import { Refusal } from '#server/actor';
import { check } from '#lib/surveys/check/check.ts';
import { readDefinition } from '#lib/surveys/check/read.ts';
import { unread } from '#lib/surveys/file.ts';
import { FaultyDefinition } from '../faulty.ts';
import type { ReadFile } from './types.ts';

const maxBytes = 4 * 1024 * 1024;

export function looksLikeJson(bytes: Uint8Array): boolean {
	return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
}

/**
 * Our own JSON. Refuses questionnaire_badJson, questionnaire_jsonTooLarge, and with every fault named what could not be
 * opened as it is. Pictures are left out: they are files of the installation that wrote it.
 */
export function readJson(bytes: Uint8Array): ReadFile {
	if (bytes.length > maxBytes) throw new Refusal('questionnaire_jsonTooLarge', { facts: { megabytes: 4 } });
	const given = parsed(bytes);
	const read = readDefinition(given);
	if ('faults' in read) throw new FaultyDefinition(read.faults);
	const { definition } = read;
	const skipped = unread(given, definition).map((what) => ({ what, why: 'questionnaire_skippedUnknown', facts: {} }));
	const entries = definition.entries.map((entry) => {
		if (entry.kind !== 'section' || !entry.picture) return entry;
		skipped.push({ what: entry.picture.alt || entry.label, why: 'questionnaire_skippedPicture', facts: {} });
		const { picture: _, ...rest } = entry;
		return rest;
	});
	const faults = check({ ...definition, entries });
	if (faults.length > 0) throw new FaultyDefinition(faults);
	return { definition: { ...definition, entries }, skipped };
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new Refusal('questionnaire_badJson');
	}
}
