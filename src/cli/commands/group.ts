/** `wenji opinions group FILE [--id COLUMN] [--subject COLUMN] [--text COLUMN]` */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '#server/actor';
import { matchColumns, readTable, type WantedColumn } from '#server/spreadsheets';
import { fold, sideOf, suggestGroups, type Said } from '#server/text';

type Key = 'id' | 'subject' | 'text' | 'stance';

const usual: Record<Key, [string, ...string[]]> = {
	id: ['编号', '留言编号', '意见编号', '序号', 'id'],
	subject: ['主题', '留言主题', '标题', 'subject', 'title'],
	text: ['详情', '留言详情', '内容', '意见', '意见内容', '留言内容', 'text'],
	stance: ['态度', '立场', 'stance']
};
const limits = { bytes: 64 * 1024 * 1024, rows: 100_000 };
const words: Record<string, string> = { 支持: 'for', support: 'for', 反对: 'against', oppose: 'against' };

/**
 * Which rows of a table (XLSX or CSV, columns found by their header) say the same: `{groups: [[id…]…]}`, largest group
 * first, ids as they are written, rows that stand alone left out. Needs no database. Without a column of stances the
 * words themselves tell who is for and who against; these are never put together.
 */
export async function groupOpinions(args: string[]): Promise<{ groups: string[][] }> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { id: { type: 'string' }, subject: { type: 'string' }, text: { type: 'string' } }
	});
	const [path] = positionals;
	if (!path) throw new Refusal('opinions_groupUsage');
	const known = await stat(path).catch(() => undefined);
	if (!known?.isFile()) throw new Refusal('opinions_groupNoFile');
	const wanted = (Object.keys(usual) as Key[]).map((key): WantedColumn<Key> => {
		const given = key === 'stance' ? undefined : values[key];
		return { key, names: given === undefined ? usual[key] : [given], required: key === 'id' || given !== undefined };
	});
	const bytes = await readFile(path);
	const header = wanted.flatMap(({ names }) => [...names]);
	const table = await readTable({ name: basename(path), bytes }, { ...limits, header });
	const { at, missing } = matchColumns(table.header, wanted);
	if (at.text === undefined && at.subject === undefined) missing.push(usual.text[0]);
	if (missing.length > 0) throw new Refusal('opinions_groupNoColumn', { facts: { columns: missing.join('、') } });
	const rows = table.rows
		.map(({ cells }) => {
			const cell = (key: Key) => (at[key] === undefined ? '' : (cells[at[key]]?.text ?? '').trim());
			return { id: cell('id'), said: saidIn(cell('subject'), cell('text'), cell('stance'), at.stance !== undefined) };
		})
		.filter(({ id }) => id !== '');
	const groups = await suggestGroups(rows.map(({ said }) => said));
	return { groups: groups.map(({ members }) => members.map((member) => rows[member]!.id)) };
}

function saidIn(subject: string, text: string, stance: string, hasStances: boolean): Said {
	return { subject, text, side: hasStances ? (words[fold(stance)] ?? '') : sideOf(`${subject}。${text}`) };
}
