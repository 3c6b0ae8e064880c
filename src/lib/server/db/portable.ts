/** Tables as the migrations describe them, and their values as plain JSON: what one engine wrote, the other reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boolean, integer, json, table, text, timestamp } from './columns.ts';
import { migrationsRoot } from './migrations-root.ts';

const words = table('portable', {
	text: text(),
	integer: integer(),
	boolean: boolean(),
	timestamp: timestamp(),
	json: json<unknown>()
});
export type Kind = 'text' | 'integer' | 'boolean' | 'timestamp' | 'json';
export type TableShape = { name: string; primaryKey: string[]; columns: Record<string, Kind> };

/** PostgreSQL's own types tell the kinds apart; SQLite's do not. */
const kindOf: Record<string, Kind> = {
	text: 'text',
	integer: 'integer',
	boolean: 'boolean',
	'timestamp (3) with time zone': 'timestamp',
	jsonb: 'json'
};

type SnapshotTable = {
	name: string;
	columns: Record<string, { name: string; type: string; primaryKey: boolean }>;
	compositePrimaryKeys: Record<string, { columns: string[] }>;
	foreignKeys: Record<string, { tableTo: string }>;
};

/** The tables after so many migrations, on either engine; whoever is pointed at stands before who points. */
export function tablesAfter(migrations: number, root = migrationsRoot()): TableShape[] {
	const file = join(root, 'postgres', 'meta', `${String(migrations - 1).padStart(4, '0')}_snapshot.json`);
	const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: Record<string, SnapshotTable> };
	const waiting = Object.values(tables).sort((a, b) => (a.name < b.name ? -1 : 1));
	const placed: SnapshotTable[] = [];
	while (waiting.length > 0) {
		const names = new Set(placed.map(({ name }) => name));
		const next = waiting.findIndex(({ name, foreignKeys }) =>
			Object.values(foreignKeys).every(({ tableTo }) => tableTo === name || names.has(tableTo))
		);
		if (next < 0) throw new Error(`the tables ${waiting.map(({ name }) => name).join(', ')} point at each other`);
		placed.push(...waiting.splice(next, 1));
	}
	return placed.map(shapeOf);
}

function shapeOf({ name, columns, compositePrimaryKeys }: SnapshotTable): TableShape {
	const list = Object.values(columns);
	const single = list.filter(({ primaryKey }) => primaryKey).map((column) => column.name);
	const [composite] = Object.values(compositePrimaryKeys);
	const shape: TableShape = { name, primaryKey: composite?.columns ?? single, columns: {} };
	for (const column of list) {
		const kind = kindOf[column.type];
		if (!kind) throw new Error(`${name}.${column.name} has the type ${column.type}, for which there is no word`);
		shape.columns[column.name] = kind;
	}
	return shape;
}

/** What the engine stored, as JSON can hold it: an instant as ISO text, plain data as itself. */
export function toPortable(kind: Kind, stored: unknown): unknown {
	if (stored === null || stored === undefined) return null;
	const value = words[kind].mapFromDriverValue(stored);
	return value instanceof Date ? value.toISOString() : value;
}

/** The other way: what this engine's driver takes. */
export function fromPortable(kind: Kind, value: unknown): unknown {
	if (value === null || value === undefined) return null;
	const column = words[kind] as { mapToDriverValue(value: unknown): unknown };
	return column.mapToDriverValue(kind === 'timestamp' ? new Date(value as string) : value);
}
