import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '#server/actor';
import { dayInWords } from '../dates.ts';
import { emptyCell, type Cell, type TableLimits, type TableRow, type TableWarning } from '../types.ts';
import { decode } from './encoding.ts';
import { startsFormula } from './write.ts';

const separators = [',', ';', '\t'] as const;

/** The filled rows of a CSV file; its lines are counted as records, as an office program shows them. */
export async function readCsv(
	bytes: Uint8Array,
	limits: TableLimits
): Promise<{ rows: TableRow[]; warnings: TableWarning[] }> {
	const { text: decoded, encoding } = decode(bytes);
	const { text, separator } = separated(decoded.replace(/^\ufeff/, ''));
	const parser = Readable.from(pieces(text)).pipe(
		parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: false })
	);
	const rows: TableRow[] = [];
	let line = text === decoded.replace(/^\ufeff/, '') ? 0 : 1;
	try {
		for await (const record of parser as AsyncIterable<string[]>) {
			line++;
			const cells = record.map(toCell);
			const last = cells.findLastIndex(({ kind }) => kind !== 'empty');
			if (last < 0) continue;
			if (last >= limits.columns)
				throw new Refusal('spreadsheets_tooManyColumns', { facts: { columns: limits.columns } });
			// one more than allowed, because the first is the header
			if (rows.length > limits.rows) throw new Refusal('spreadsheets_tooManyRows', { facts: { rows: limits.rows } });
			rows.push({ line, cells });
		}
	} catch (error) {
		if (error instanceof CsvError) throw new Refusal('spreadsheets_brokenCsv', { facts: { line: line + 1 } });
		throw error;
	}
	return { rows, warnings: encoding === 'gb18030' ? [{ code: 'spreadsheets_readAsChinese', facts: {} }] : [] };
}

/** In pieces, so that other requests get their turn while a large file is parsed. */
function* pieces(text: string): Generator<string> {
	for (let i = 0; i < text.length; i += 65_536) yield text.slice(i, i + 65_536);
}

function separated(text: string): { text: string; separator: string } {
	const told = /^sep=(.)\r?\n/i.exec(text);
	if (told?.[1]) return { text: text.slice(told[0].length), separator: told[1] };
	const counts = separators.map((separator) => ({ separator, ...spread(text, separator) }));
	counts.sort((a, b) => b.share - a.share || b.each - a.each);
	return { text, separator: counts[0]!.each > 0 ? counts[0]!.separator : ',' };
}

/** How often a separator stands outside quotes in a record, and the share of the first records that agree on that. */
function spread(text: string, separator: string): { each: number; share: number } {
	const counts: number[] = [];
	let [quoted, count] = [false, 0];
	for (let i = 0; i < text.length && i < 262_144 && counts.length < 20; i++) {
		const letter = text[i];
		if (letter === '"') quoted = !quoted;
		else if (!quoted && letter === separator) count++;
		else if (!quoted && letter === '\n') {
			counts.push(count);
			count = 0;
		}
	}
	counts.push(count);
	const filled = counts.filter((number) => number > 0);
	const each = Math.max(0, ...filled);
	return { each, share: filled.filter((number) => number === each).length / counts.length };
}

function toCell(raw: string): Cell {
	// a leading quote keeps a formula from running (our own files have it), ="0012" keeps zeros in others' files
	const text = raw.startsWith("'") && startsFormula.test(raw) ? raw.slice(1) : (/^="([^"]*)"$/.exec(raw)?.[1] ?? raw);
	if (text.trim() === '') return emptyCell;
	const date = dayInWords(text);
	if (date !== undefined) return { kind: 'date', text, date };
	const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text);
	return { kind: number ? 'number' : 'text', text };
}
