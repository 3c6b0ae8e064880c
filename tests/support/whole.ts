/** What was answered under load, held against what stands in the database. */
import { expect } from 'vitest';
import type { Installation } from './installation.ts';
import type { Opened } from './line/open-consultation.ts';
import { sayOne, type Round } from './many.ts';
import { rowsOf } from './rows.ts';

/** Every answer is stored, nothing twice, nothing that nobody sent; the numbers have no gap, and the journal is whole. */
export async function expectWhole(site: Installation, { answered, open }: Round): Promise<void> {
	const rows = await rowsOf<{ no: string; text: string }>(site, 'select no, text from opinions order by no');
	const texts = rows.map(({ text }) => text);
	expect(new Set(texts).size).toBe(texts.length);
	expect(answered.filter(({ text }) => !texts.includes(text))).toEqual([]);
	const known = new Set([...answered, ...open].map(({ text }) => text));
	expect(texts.filter((text) => !known.has(text))).toEqual([]);
	// Past 9,999 they are longer, and as texts no more in their order.
	const numbers = rows.map(({ no }) => Number(no.split('-')[1])).sort((a, b) => a - b);
	expect(numbers).toEqual(rows.map((_, at) => at + 1));
	const verdict = await site.cli(['journal', 'verify', '--json']);
	expect(JSON.parse(verdict.stdout)).toMatchObject({ ok: true });
}

/** Whoever got no answer sends it once more: some of it was stored, and does not become two. */
export async function sendAgain(url: string, spot: Opened, round: Round): Promise<void> {
	for (const said of round.open.splice(0)) {
		expect((await sayOne(url, spot, said)).status).toBe(303);
		round.answered.push(said);
	}
}
