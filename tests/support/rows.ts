/** What stands in the database of an installation, past everything that reads it otherwise. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import postgres from 'postgres';

type Data = { dataDir: string; databaseUrl: string };

export async function rowsOf<Row>({ dataDir, databaseUrl }: Data, query: string): Promise<Row[]> {
	if (!databaseUrl) {
		const file = new Database(join(dataDir, 'wenji.sqlite'), { readonly: true });
		try {
			return file.prepare(query).all() as Row[];
		} finally {
			file.close();
		}
	}
	const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
	try {
		return [...(await sql.unsafe(query))] as Row[];
	} finally {
		await sql.end();
	}
}
