/** The rows of a table as lines of JSON, one a row, in the order of the primary key; and back. */
import { dialect, quoted, toPortable, type Rebuilding, type Rows, type TableShape } from '#server/db';
import * as journal from '#server/journal';
import { UnreadableZip } from '#server/zip';

type Row = Record<string, unknown>;

/** Calls `onRow` with each row as it goes by. */
export async function* linesOf(shape: TableShape, rows: Rows, onRow: (row: Row) => void): AsyncGenerator<string> {
	let lines = '';
	for await (const stored of rows(queryOf(shape))) {
		const row: Row = {};
		for (const [name, kind] of Object.entries(shape.columns)) row[name] = toPortable(kind, stored[name]);
		onRow(row);
		// Sorted keys: equal rows are equal bytes, whichever engine they come from.
		lines += `${journal.canonical(row)}\n`;
		if (lines.length < 65_536) continue;
		yield lines;
		lines = '';
	}
	yield lines;
}

function queryOf({ name, columns, primaryKey }: TableShape): string {
	const postgres = dialect === 'postgres';
	const list = Object.entries(columns).map(([column, kind]) =>
		// As text: the driver would parse it once, and the column a string in it once more.
		postgres && kind === 'json' ? `${quoted(column)}::text as ${quoted(column)}` : quoted(column)
	);
	const order = primaryKey.map((column) =>
		postgres && columns[column] === 'text' ? `${quoted(column)} collate "C"` : quoted(column)
	);
	return `select ${list.join(', ')} from ${quoted(name)} order by ${order.join(', ')}`;
}

/** Rows at a time; one may be a whole published edition. */
const most = 100;
const mostCharacters = 4_000_000;

/** Inserts what the lines say; answers with the number of rows. */
export async function insertLines(
	shape: TableShape,
	content: AsyncIterable<Uint8Array>,
	into: Rebuilding
): Promise<number> {
	let rows: Row[] = [];
	let [count, characters] = [0, 0];
	for await (const line of linesIn(content)) {
		rows.push(JSON.parse(line) as Row);
		count++;
		characters += line.length;
		if (rows.length < most && characters < mostCharacters) continue;
		await into.insert(shape, rows);
		rows = [];
		characters = 0;
	}
	if (rows.length > 0) await into.insert(shape, rows);
	return count;
}

async function* linesIn(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of content) {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
		rest = lines.pop()!;
		yield* lines;
	}
	if (rest !== '') throw new UnreadableZip('damaged', 'a line without its end');
}
