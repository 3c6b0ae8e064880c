/** Where sealed texts stand: every column whose name ends with `Cipher`. A test holds the list of tables against the migrations. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { residents, staff } from '../identity/schema.ts';
import { messagesOut } from '../messages/schema.ts';
import { openDayCompanions, openDayPhotoConsents, openDaySignUps } from '../opendays/schema.ts';
import { lateArrivals, opinions } from '../opinions/schema.ts';

const tables = [
	staff,
	residents,
	messagesOut,
	opinions,
	lateArrivals,
	openDaySignUps,
	openDayCompanions,
	openDayPhotoConsents
] as const;

/** A column that holds text; `id` is the primary key. */
type Text = (typeof residents)['id'];
export type SealedTable = { name: string; table: typeof residents; id: Text; columns: Record<string, Text> };

export const sealedTables: readonly SealedTable[] = tables.map((table) => {
	const all = Object.entries(getTableColumns(table)) as [string, Text][];
	const columns = Object.fromEntries(all.filter(([property]) => property.endsWith('Cipher')));
	// They differ in what is not asked for here.
	return {
		name: getTableName(table),
		table: table as unknown as typeof residents,
		id: table.id as unknown as Text,
		columns
	};
});
