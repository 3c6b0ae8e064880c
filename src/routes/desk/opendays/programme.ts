import type { Values } from '#lib/web/form-action.ts';

export type ProgrammeRow = { kind: string; text: string };

/** Lines of the programme that a form held, in their order. */
export function programmeRows(values: Values): ProgrammeRow[] {
	const rows: ProgrammeRow[] = [];
	for (const [name, value] of Object.entries(values)) {
		const [, at, part] = /^programme\[(\d{1,2})\]\.(kind|text)$/.exec(name) ?? [];
		if (!at || !part) continue;
		const row = (rows[Number(at)] ??= { kind: '', text: '' });
		row[part as 'kind' | 'text'] = String(value);
	}
	return rows.filter((row) => row !== undefined);
}
