import type { RuleChange, SettingChange } from '#server/organisation';
import { settingNames, type SettingName } from '#server/statute';
import { amount, settingLabel } from './groups.ts';

export type ChangeRow = { name: string; label: string; from: string; to: string };
export type HistoryRow = { at: Date; by: string; second: string; rows: ChangeRow[] };

export function changeRows(changes: readonly RuleChange[]): ChangeRow[] {
	return changes.map(({ name, from, to }) => ({
		name,
		label: settingLabel(name),
		from: amount(name, from),
		to: amount(name, to)
	}));
}

type Kept = { values?: Partial<Record<SettingName, number>> } | null;

/** Each change with both people and what it changed; the first choice has changed nothing. */
export function historyRows(history: readonly SettingChange[], names: ReadonlyMap<string, string>): HistoryRow[] {
	return history.map(({ at, changedBy, confirmedBy, before, after }) => {
		const [old, next] = [(before as Kept)?.values ?? {}, (after as Kept)?.values ?? {}];
		const changed = settingNames.filter((name) => old[name] !== undefined && old[name] !== next[name]);
		return {
			at,
			by: names.get(changedBy) ?? '',
			second: (confirmedBy && names.get(confirmedBy)) ?? '',
			rows: changeRows(changed.map((name) => ({ name, from: old[name]!, to: next[name]! })))
		};
	});
}
