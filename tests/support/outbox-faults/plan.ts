/** What one person writes, and whether all of it arrived. */
import type { Installation } from '../installation.ts';
import { rowsOf } from '../rows.ts';

/** Where people write: three consultations, a survey, a session. */
export type Places = { consultations: string[]; surveyId: string; sessionId: string; consent: string };

export type Write = {
	path: string;
	fields: Record<string, string>;
	file?: string;
	text: string;
	place: string;
	sure: boolean;
};

export const opinion = (text: string) => ({
	clauseId: '',
	stance: 'suggest',
	submitterType: 'person',
	name: '林一苇',
	text
});

export function plan(
	site: Places,
	seed: number,
	writes: number,
	withdrawn: { id: string; no: string; on: string }[],
	luck: () => number
) {
	const { consultations, surveyId, sessionId, consent } = site;
	const others: Write[] = [
		{
			...{ path: `/surveys/${surveyId}/answer?/send`, place: '', text: `问卷 ${seed}`, sure: true },
			fields: { version: '1', asked: '1', consent, 'q.q1': `问卷 ${seed}` }
		},
		{
			...{ path: `/opendays/${sessionId}/sign-up?/send`, place: '', text: `报名 ${seed}`, sure: true },
			fields: { name: '林一苇', ageBand: '18to59', category: 'resident', consent }
		},
		...withdrawn.map(({ id, no, on }) => ({
			...{ path: `/consultations/${on}/say/receipt?/withdraw&no=${no}`, place: '', text: `撤回 ${no}`, sure: true },
			fields: { id }
		}))
	];
	const all = Array.from({ length: writes - others.length }, (_, n): Write => {
		const on = consultations[Math.floor(luck() * consultations.length)]!;
		const text = `断线时写的第 ${seed}-${n} 条`;
		const file = luck() < 0.15 ? `${seed}-${n}` : undefined;
		return {
			path: `/consultations/${on}/say?/send`,
			fields: opinion(text),
			...(file && { file }),
			text,
			place: on,
			sure: true
		};
	});
	for (const one of others) all.splice(Math.floor(luck() * (all.length + 1)), 0, one);
	return all;
}

/** Every write once, those that were cut off with their tab once or not at all, in the order in which they were made. */
export async function check(data: Installation, seed: number, planned: readonly Write[]): Promise<string[]> {
	const wrong: string[] = [];
	const rows = await rowsOf<{ activity_id: string; serial: number; text: string }>(
		data,
		`select activity_id, serial, text from opinions where text like '断线时写的第 ${seed}-%' order by serial`
	);
	for (const { text, place, sure } of planned.filter(({ place }) => place)) {
		const found = rows.filter((row) => row.text === text);
		if (found.length > 1 || (sure && found.length === 0)) wrong.push(`${text}: ${found.length} times`);
		if (found.some(({ activity_id }) => activity_id !== place)) wrong.push(`${text}: elsewhere`);
	}
	for (const on of new Set(planned.flatMap(({ place }) => place || []))) {
		const meant = planned.filter(({ place, sure }) => place === on && sure).map(({ text }) => text);
		const came = rows
			.filter(({ activity_id, text }) => activity_id === on && meant.includes(text))
			.map(({ text }) => text);
		if (came.join() !== meant.join()) wrong.push(`order: ${came.join()} for ${meant.join()}`);
	}
	const sheets = await rowsOf<{ n: number }>(
		data,
		`select count(*) as n from survey_sheets where answers like '%问卷 ${seed}%'`
	);
	const sheet = planned.find(({ text }) => text === `问卷 ${seed}`)!;
	if (Number(sheets[0]!.n) > 1 || (sheet.sure && Number(sheets[0]!.n) !== 1)) wrong.push(`sheets: ${sheets[0]!.n}`);
	for (const { text, sure } of planned.filter(({ text }) => text.startsWith('撤回'))) {
		const [row] = await rowsOf<{ state: string }>(data, `select state from opinions where no = '${text.slice(3)}'`);
		if (sure && row!.state !== 'withdrawn') wrong.push(`${text}: ${row!.state}`);
	}
	return wrong;
}

/** Numbers from 0 to 1 that a seed tells. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
