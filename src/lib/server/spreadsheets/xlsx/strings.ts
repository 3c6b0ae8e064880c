import type { Zip } from '#server/zip';
import { readXml, unescaped } from './xml.ts';

/** The shared strings: the runs of rich text joined, phonetic guides (拼音, ふりがな) left out. */
export async function readStrings(zip: Zip, part: string | undefined): Promise<string[]> {
	const strings: string[] = [];
	if (part === undefined) return strings;
	let [text, reading, phonetic] = ['', false, false];
	await readXml(zip, part, {
		open(name) {
			if (name === 'si') text = '';
			else if (name === 'rPh') phonetic = true;
			else if (name === 't') reading = !phonetic;
		},
		text(piece) {
			if (reading) text += piece;
		},
		close(name) {
			if (name === 't') reading = false;
			else if (name === 'rPh') phonetic = false;
			else if (name === 'si') strings.push(unescaped(text));
		}
	});
	return strings;
}
