/** What an archive is made of must be all there is, and come back as it was. */
import { expect, test } from 'vitest';
import { currentEngine, dialect } from './index.ts';
import { migrationsOf } from './migrations.ts';
import { fromPortable, tablesAfter, toPortable, type Kind } from './portable.ts';

const known = migrationsOf(dialect);

test('both engines have come the same way', () => {
	const tags = (engine: 'sqlite' | 'postgres') => migrationsOf(engine).map(({ tag }) => tag);
	expect(tags('sqlite')).toEqual(tags('postgres'));
});

test('every table and column of the database is described, and nothing else', async () => {
	const columns =
		dialect === 'sqlite'
			? `select m.name as tab, p.name as col from sqlite_master m, pragma_table_info(m.name) p
				where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> '__drizzle_migrations'`
			: `select table_name as tab, column_name as col from information_schema.columns where table_schema = 'public'`;
	const found = (await currentEngine().raw(columns)).map(({ tab, col }) => `${String(tab)}.${String(col)}`);
	const described = tablesAfter(known.length).flatMap(({ name, columns }) =>
		Object.keys(columns).map((column) => `${name}.${column}`)
	);
	expect(described.sort()).toEqual(found.sort());
});

test('every table has a key to be sorted by, and stands after what it points at', () => {
	for (const { name, primaryKey } of tablesAfter(known.length))
		expect([name, primaryKey.length > 0]).toEqual([name, true]);
	const names = tablesAfter(known.length).map(({ name }) => name);
	const before = (one: string, other: string) => expect(names.indexOf(one)).toBeLessThan(names.indexOf(other));
	before('units', 'staff');
	before('activities', 'opinions');
	before('opinions', 'dispositions');
});

test.each<[Kind, unknown]>([
	['text', '甲\n"乙"\\\u2028😀'],
	['text', ''],
	['integer', -2_147_483_648],
	['boolean', false],
	['boolean', true],
	['timestamp', '2026-03-02T01:02:03.004Z'],
	['json', '123'],
	['json', { b: [1, null, { a: '\u00e9' }], a: 0.1 }],
	['json', []],
	['text', null]
])('%s %j survives its way through the driver', async (kind, value) => {
	const stored = fromPortable(kind, value);
	const asRead =
		dialect === 'postgres' && kind === 'timestamp' ? String(stored).replace('T', ' ').replace('Z', '+00') : stored;
	expect(toPortable(kind, asRead)).toEqual(value);
});
