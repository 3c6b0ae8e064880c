/** Who has signed up for a session, as a table for office programs: numbers masked, never with an ID number. */
import type { Actor } from '#server/actor';
import * as clock from '#server/clock';
import { writeCsv, writeXlsx, type SheetToWrite } from '#server/spreadsheets';
import { m } from '#lib/paraglide/messages.js';
import { ageWords, askedWords, categoryWords, needWords, stateWords } from '#lib/opendays/sign-up-words.ts';
import { find } from './queries.ts';
import { listSignUps } from './sign-up-list.ts';

type Locale = 'zh-CN' | 'en';

/** UTF-8 with byte order mark; what an office program would run as a formula begins with `'`. */
export const exportCsv = async (actor: Actor, sessionId: string, locale: Locale): Promise<Uint8Array> =>
	writeCsv(await signUpTable(actor, sessionId, locale));

export const exportXlsx = async (actor: Actor, sessionId: string, locale: Locale): Promise<Uint8Array> =>
	writeXlsx([await signUpTable(actor, sessionId, locale)]);

/** Refuses `opendays_notOrganiser`. One row a person, companions under whom they come with. */
async function signUpTable(actor: Actor, sessionId: string, locale: Locale): Promise<SheetToWrite> {
	const rows = await listSignUps(actor, sessionId, 'export');
	const { activity, event } = await find(sessionId);
	const asked = event.asks.map(({ field }) => field);
	const words = { locale };
	const nameOf = ({ name, hidden }: { name: string | null; hidden: boolean }) =>
		hidden ? m.minors_name_hidden({}, words) : name;
	const titles = [
		...[m.hosting_col_no({}, words), m.hosting_col_name({}, words), m.hosting_col_phone({}, words)],
		...[m.hosting_col_with({}, words), m.hosting_col_age({}, words), m.hosting_col_category({}, words)],
		...[m.hosting_col_needs({}, words), m.hosting_col_state({}, words), m.hosting_col_came({}, words)],
		m.hosting_col_at({}, words),
		...asked.map((field) => askedWords(field, locale))
	];
	return {
		name: activity.title.slice(0, 31),
		columns: titles.map((title) => ({ title })),
		rows: rows.flatMap((head) => [
			[
				...[
					head.no,
					nameOf(head),
					head.phone,
					null,
					ageWords(head.ageBand, locale),
					categoryWords(head.category, locale)
				],
				head.needs.map((need) => needWords(need, locale)).join('；') || null,
				...[stateWords(head.state, locale), head.admitted, clock.minuteOf(head.createdAt)],
				...asked.map((field) => head.details[field] ?? null)
			],
			...head.companions.map((one) => [
				...[head.no, nameOf(one), null, nameOf(head), ageWords(one.ageBand, locale)],
				...[null, null, null, null, null],
				...asked.map(() => null)
			])
		])
	};
}
