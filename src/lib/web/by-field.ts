import { Refusal } from '#server/actor';
import * as log from '#server/log';
import { cannotStore } from './cannot-store.ts';
import { words } from './words.ts';

export type Issues = Record<string, string>;

/** All that is wrong with a form as one text, for a device that sent it by itself. */
export const inWords = (refusal: string, ...issues: Readonly<Issues>[]): string =>
	[...new Set([refusal, ...issues.flatMap((one) => Object.values(one))])].filter(Boolean).join(' ');

/**
 * A refusal as words by field, and what belongs to no field; a database that cannot be written is said, too. `fields`:
 * the field that each code belongs to.
 */
export function byField(
	reason: unknown,
	fields: Readonly<Record<string, string>>
): { issues: Issues; other: string; codes: readonly string[] } {
	if (cannotStore(reason)) {
		log.error('database.cannotWrite', reason);
		return { issues: {}, other: words('ui_cannotSave'), codes: [] };
	}
	if (!(reason instanceof Refusal)) throw reason;
	const issues: Issues = {};
	const rest: string[] = [];
	for (const code of reason.codes) {
		const field = fields[code];
		if (field) issues[field] ??= words(code, reason.facts);
		else rest.push(words(code, reason.facts));
	}
	return { issues, other: rest.join(' '), codes: reason.codes };
}
