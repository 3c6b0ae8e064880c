/** The real regulations, where they lie on this machine: read only, never copied. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseDraft } from '../../../src/lib/server/drafts/parse/index.ts';

const folder = new URL('../../../../shared/data/laws-md/', import.meta.url);

export type Law = { title: string; clauses: { no: string; text: string }[] };

export const lawsAreHere = existsSync(folder);

async function read(title: string, bytes: Uint8Array): Promise<Law | undefined> {
	const parsed = await parseDraft({ name: `${title}.md`, bytes }).catch(() => undefined);
	return parsed && { title, clauses: parsed.clauses.map(({ no, text }) => ({ no, text })) };
}

/** One law by its title and day, as its file is named. */
export async function lawOf(name: string): Promise<Law> {
	return (await read(name, readFileSync(new URL(encodeURI(`${name}.md`), folder))))!;
}

/** Every law of the set that has articles: the separate files, then those of the bundle. */
export async function allLaws(): Promise<Law[]> {
	const files = readdirSync(folder).filter((name) => /\)\.md$/.test(name));
	const single = await Promise.all(files.sort().map((name) => lawOf(name.slice(0, -3))));
	const packed = gunzipSync(readFileSync(new URL(encodeURI('bulk_重庆.jsonl.gz'), folder))).toString();
	const rows = packed
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { title: string; text: string });
	const bundle = await Promise.all(rows.map(({ title, text }) => read(title, Buffer.from(text))));
	return [...single, ...bundle].filter((law) => law !== undefined && law.clauses.length > 0) as Law[];
}
