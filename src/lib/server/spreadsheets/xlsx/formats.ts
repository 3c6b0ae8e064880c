import type { Zip } from '#server/zip';
import { attribute, readXml } from './xml.ts';

/** How a number is shown: as itself, as a day (and time), as a time of day, as hours gone by, or by a pattern such as `000` or `0.0%`. */
export type Format = { kind: 'general' | 'date' | 'time' | 'elapsed' } | { kind: 'pattern'; code: string };

const general: Format = { kind: 'general' };
/** ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in Chinese and Japanese programs. */
const builtIn = new Map<number, Format>([
	[1, { kind: 'pattern', code: '0' }],
	[2, { kind: 'pattern', code: '0.00' }],
	[3, { kind: 'pattern', code: '#,##0' }],
	[4, { kind: 'pattern', code: '#,##0.00' }],
	[9, { kind: 'pattern', code: '0%' }],
	[10, { kind: 'pattern', code: '0.00%' }],
	[46, { kind: 'elapsed' }],
	...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
		(id) => [id, { kind: 'date' }] as [number, Format]
	),
	...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, { kind: 'time' }] as [number, Format])
]);

/** The format of each cell style, by its number. */
export async function readFormats(zip: Zip, part: string | undefined): Promise<Format[]> {
	const formats: Format[] = [];
	if (part === undefined) return formats;
	const own = new Map<number, Format>();
	let inCellStyles = false;
	await readXml(zip, part, {
		open(name, attributes) {
			if (name === 'cellXfs') inCellStyles = true;
			if (name === 'numFmt') {
				own.set(Number(attribute(attributes, 'numFmtId')), formatOf(attribute(attributes, 'formatCode') ?? ''));
			}
			if (name !== 'xf' || !inCellStyles) return;
			const id = Number(attribute(attributes, 'numFmtId') ?? 0);
			formats.push(own.get(id) ?? builtIn.get(id) ?? general);
		},
		close(name) {
			if (name === 'cellXfs') inCellStyles = false;
		}
	});
	return formats;
}

/** What a format code makes of a number: quoted words, colours, locales and padding say nothing about that. */
export function formatOf(code: string): Format {
	const first = code.split(';')[0] ?? '';
	const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').toLowerCase();
	if (/\[(?:h+|m+|s+)\]/.test(bare)) return { kind: 'elapsed' };
	const letters = bare.replace(/\[[^\]]*\]/g, '');
	if (/general|@/.test(letters) || letters === '') return general;
	if (/[yde]|aaa/.test(letters.replace(/e[+-]/g, ''))) return { kind: 'date' };
	if (/[hs]/.test(letters)) return { kind: 'time' };
	if (/m/.test(letters)) return { kind: 'date' };
	return { kind: 'pattern', code: first };
}

/** A number as its pattern shows it; patterns beyond zeros, thousands, decimals and per cent show the plain number. */
export function shownNumber(value: number, code: string): string {
	const bare = code.replace(/\[[^\]]*\]|_.|\*./g, '').replace(/\\(.)/g, '"$1"');
	const parts = /^((?:"[^"]*"|[^"#0.,%?/E])*)([#0,]*)(?:\.([0#]*))?(%?)((?:"[^"]*"|[^"#0.,%?/E])*)$/.exec(bare);
	if (!parts) return plainNumber(value);
	const [, before = '', whole = '', decimals = '', percent = '', after = ''] = parts;
	if (whole === '' && decimals === '') return plainNumber(value);
	const shown = new Intl.NumberFormat('en', {
		useGrouping: whole.includes(','),
		minimumIntegerDigits: Math.min(Math.max(whole.replace(/[^0]/g, '').length, 1), 21),
		minimumFractionDigits: Math.min(decimals.replace(/#/g, '').length, 20),
		maximumFractionDigits: Math.min(decimals.length, 20)
	}).format(percent ? value * 100 : value);
	return before.replaceAll('"', '') + shown + percent + after.replaceAll('"', '');
}

/** A number as General shows it in a wide column: 15 digits that count, never in powers of ten. */
export function plainNumber(value: number): string {
	const rounded = Number(value.toPrecision(15));
	const text = String(rounded);
	return text.includes('e') ? rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
